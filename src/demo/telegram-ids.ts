/** Of the person numbered 0. */
export const FIRST_TELEGRAM_ID = 5_000_000_000;

/** The Telegram account that a demo person writes from, connected or not yet. */
export function telegramIdOf(personId: number): number {
  return FIRST_TELEGRAM_ID + personId;
}

/** Those whom the school does not know at all. */
export const STRANGERS = [
  'Nezināmais Visvaldis',
  'Garāmgājēja Skaidrīte',
  'Svešiniece Austra',
  'Ceļotājs Teodors',
  'Прохожая Вера',
  'Visitor Alice',
  'Kaimiņš Zigurds',
  'Viesis Ēvalds',
].map((name, index) => ({ id: `stranger-${index + 1}`, name, telegramId: 5_900_000_001 + index }));
