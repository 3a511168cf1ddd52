import { byteOffset, isEscapable, MarkupError } from './html-scanner.ts';
import { checkedLink } from './link.ts';

/** The link of an entity whose `]` is at `closing`: the address in parentheses, else its own text. */
export function readLink(
  source: string,
  closing: number,
  text: string,
): { url: string | undefined; end: number } {
  if (source.charAt(closing + 1) !== '(') return { url: checkedLink(text), end: closing + 1 };
  const { address, end } = readAddress(source, closing + 2, 'a URL');
  return { url: checkedLink(address), end };
}

/** The number of the emoji whose `]` is at `closing`: `(tg://emoji?id=5368324170671202286)`. */
export function readEmoji(source: string, closing: number): { emoji: string; end: number } {
  if (source.charAt(closing + 1) !== '(')
    throw new MarkupError('Custom emoji entity must contain a tg://emoji URL');
  const { address, end } = readAddress(source, closing + 2, 'a custom emoji URL');
  const emoji = /^tg:(?:\/\/)?emoji\?(?:.*&)?id=([1-9]\d*)(?:&|$)/i.exec(address)?.[1];
  if (emoji === undefined) throw new MarkupError('Invalid custom emoji identifier specified');
  return { emoji, end };
}

/** Up to the closing parenthesis, without the backslashes before its signs. */
function readAddress(source: string, begin: number, what: string): { address: string; end: number } {
  let address = '';
  for (let at = begin; at < source.length; at += 1) {
    if (source.charAt(at) === ')') return { address, end: at + 1 };
    if (source.charAt(at) === '\\' && isEscapable(source.charAt(at + 1))) at += 1;
    address += source.charAt(at);
  }
  throw new MarkupError(`Can't find end of ${what} at byte offset ${byteOffset(source, begin)}`);
}
