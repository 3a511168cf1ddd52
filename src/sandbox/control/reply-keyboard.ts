import type { Entry, ReplyKeyboard } from '../world/events.ts';

/** The rows of labels that a message puts under the input field; none: it takes them away. */
export function keyRows(keyboard: ReplyKeyboard): string[][] {
  if (!('keyboard' in keyboard)) return [];
  return keyboard.keyboard.map((row) => row.map((key) => (typeof key === 'string' ? key : key.text)));
}

/** The labels of the reply keyboard that the chat has now. */
export function keysInForce(newestFirst: readonly Entry[]): string[] {
  const last = newestFirst.find(
    (entry) => !entry.deleted && entry.keyboard && !('force_reply' in entry.keyboard),
  );
  return last?.keyboard ? keyRows(last.keyboard).flat() : [];
}
