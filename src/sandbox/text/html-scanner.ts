/** Telegram's words for markup that it cannot read, without the `can't parse entities: ` before them. */
export class MarkupError extends Error {}

const CHARACTERS: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

const REFERENCE = /&(?:#x([0-9a-f]+)|#([0-9]+)|([a-z]+));?/iy;

/** What stands at an `&`: a character that it refers to, or itself. */
export function readReference(source: string, at: number): { character: string; end: number } {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(source);
  const literal = { character: '&', end: at + 1 };
  if (!match) return literal;
  const [whole, hex, decimal, name] = match;
  const end = at + whole.length;
  if (name !== undefined) {
    const character = CHARACTERS[name];
    return character === undefined ? literal : { character, end };
  }
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  const tooLong = whole.replace(/;$/, '').length >= 10;
  if (code === 0 || code >= 0x10ffff || tooLong) return literal;
  return { character: String.fromCodePoint(code), end };
}

export function skip(source: string, from: number, accepts: (character: string) => boolean): number {
  let at = from;
  while (at < source.length && accepts(source.charAt(at))) at += 1;
  return at;
}

export function isSpace(character: string): boolean {
  return character !== '' && ' \t\r\n\0\v'.includes(character);
}

export function lower(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

export function byteOffset(source: string, at: number): number {
  return Buffer.byteLength(source.slice(0, at));
}

/** What a backslash of MarkdownV2 takes as it is. */
export function isEscapable(character: string): boolean {
  return character >= '\u0001' && character <= '~';
}
