import { byteOffset, isSpace, lower, MarkupError, readReference, skip } from './html-scanner.ts';

const TAGS = new Set(
  'a b strong i em u ins s strike del tg-spoiler span tg-emoji pre code blockquote'.split(' '),
);

/** Reads a start tag at `begin`; `argument` is its link, language, class or emoji, where it has one. */
export function readStartTag(source: string, begin: number): { name: string; argument: string; end: number } {
  const offset = byteOffset(source, begin);
  const unclosed = () => new MarkupError(`Unclosed start tag at byte offset ${offset}`);
  let at = skip(source, begin + 1, (c) => !isSpace(c) && c !== '>');
  const name = lower(source.slice(begin + 1, at));
  if (at >= source.length) throw unclosed();
  if (!TAGS.has(name)) throw new MarkupError(`Unsupported start tag "${name}" at byte offset ${offset}`);

  let argument = '';
  for (;;) {
    at = skip(source, at, isSpace);
    if (at >= source.length) throw unclosed();
    if (source.charAt(at) === '>') break;
    const nameEnd = skip(source, at, (c) => !isSpace(c) && c !== '=' && c !== '>');
    const attribute = source.slice(at, nameEnd);
    if (attribute === '')
      throw new MarkupError(`Empty attribute name in the tag "${name}" at byte offset ${offset}`);
    at = skip(source, nameEnd, isSpace);
    if (name === 'blockquote' && attribute === 'expandable') argument = '1';
    if (source.charAt(at) !== '=') {
      if (name === 'blockquote' && attribute === 'expandable') continue;
      throw new MarkupError(
        `Expected equal sign in declaration of an attribute of the tag "${name}" at byte offset ${offset}`,
      );
    }
    at = skip(source, at + 1, isSpace);
    if (at >= source.length) throw new MarkupError(`Unclosed start tag "${name}" at byte offset ${offset}`);
    const value = readValue(source, at);
    at = value.end;
    if (at >= source.length) throw unclosed();
    argument = argumentOf(name, attribute, value.text) ?? argument;
  }
  if (name === 'span' && argument !== 'spoiler')
    throw new MarkupError(`Tag "span" must have class "tg-spoiler" at byte offset ${offset}`);
  return { name, argument, end: at + 1 };
}

function argumentOf(tag: string, attribute: string, value: string): string | undefined {
  if (tag === 'a' && attribute === 'href') return value;
  if (tag === 'tg-emoji' && attribute === 'emoji-id') return value;
  if (tag === 'code' && attribute === 'class' && value.startsWith('language-')) return value.slice(9);
  if (tag === 'span' && attribute === 'class' && value.startsWith('tg-')) return value.slice(3);
  return undefined;
}

function readValue(source: string, begin: number): { text: string; end: number } {
  const quote = source.charAt(begin);
  if (quote !== '"' && quote !== "'") {
    const end = skip(source, begin, (c) => /[a-z0-9.-]/i.test(c));
    const next = source.charAt(end);
    if (next !== '' && !isSpace(next) && next !== '>')
      throw new MarkupError(`Unexpected end of name token at byte offset ${byteOffset(source, begin)}`);
    return { text: lower(source.slice(begin, end)), end };
  }
  let text = '';
  let at = begin + 1;
  while (at < source.length && source.charAt(at) !== quote) {
    const reference =
      source.charAt(at) === '&' ? readReference(source, at) : { character: source.charAt(at), end: at + 1 };
    text += reference.character;
    at = reference.end;
  }
  return { text, end: at < source.length ? at + 1 : at };
}
