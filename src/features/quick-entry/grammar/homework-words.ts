import { isOnly, phrases } from './phrases.ts';
import { hasWords, isMark, type Token } from './tokens.ts';

const NONE = phrases(`
  0 | nav | nē | nebūs | nav uzdots | netika uzdots | neuzdots | nekas | nekas nav uzdots | bez |
  нет | не задано | не задан | без дз | ничего |
  none | no | nothing | nil`);

/** `md –`, `md 0`, `md nav`, `дз нет`, `hw none`. */
export function isNoHomework(tokens: readonly Token[], from: number, to: number): boolean {
  if (hasWords(tokens, from, to)) return isOnly(tokens, from, to, NONE);
  return tokens.slice(from, to).some((token) => isMark(token, '-∅'));
}
