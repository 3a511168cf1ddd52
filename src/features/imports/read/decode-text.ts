import { Refusal } from '../../../kernel/refusal.ts';

const UTF8_BOM = [0xef, 0xbb, 0xbf];

/**
 * The text of a CSV file: UTF-8 with or without its mark, UTF-16 with it, else windows-1257, in which
 * older Latvian programs write.
 * @throws Refusal import-wrong-type, where it is no text at all; import-damaged, where it ends within a letter
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const text = fromUtf8(bytes) ?? fromWindows1257(bytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells binary data from text
  if (/[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(text)) throw new Refusal('import-wrong-type');
  return text;
}

/** @param stream what ends within a letter is no error: more may come */
function fromUtf8(bytes: Uint8Array, stream = false): string | undefined {
  const marked = UTF8_BOM.every((byte, index) => bytes[index] === byte);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(marked ? bytes.subarray(3) : bytes, { stream });
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Of UTF-8 that was cut off all would come out as gibberish: its letters are none of windows-1257's. */
function fromWindows1257(bytes: Uint8Array): string {
  const begun = fromUtf8(bytes, true);
  if (begun !== undefined && /\P{ASCII}/u.test(begun)) throw new Refusal('import-damaged');
  return new TextDecoder('windows-1257').decode(bytes);
}
