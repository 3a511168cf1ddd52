import { Refusal } from './refusal.ts';

const LIMIT = 500;

/** A question, an answer, a reason as a person typed it. @throws Refusal text-empty, text-too-long */
export function readWords(text: string): string {
  const words = text.normalize('NFC').trim();
  if (!/[\p{L}\p{N}]/u.test(words)) throw new Refusal('text-empty');
  if (words.length > LIMIT) throw new Refusal('text-too-long', { limit: LIMIT });
  return words;
}
