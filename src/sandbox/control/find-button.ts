import type { InlineKeyboardButton } from 'grammy/types';
import type { Entry } from '../world/events.ts';
import { ControlError } from './control.ts';

export interface FoundButton {
  readonly entry: Entry;
  readonly button: InlineKeyboardButton;
}

type Match = (button: { readonly text: string; readonly callback_data?: string }, wanted: string) => boolean;

/** From the surest to the loosest; a label may be given with or without the sign that it begins with. */
const MATCHES: readonly Match[] = [
  (button, wanted) => button.callback_data === wanted,
  ({ text }, wanted) => text === wanted,
  ({ text }, wanted) => words(text) === wanted,
  ({ text }, wanted) => text.startsWith(wanted) || words(text).startsWith(wanted),
];

/**
 * The button meant: by its callback data, else its label, else a unique prefix of it, on the newest
 * message that bears it. Undefined: none does; throws ControlError 409 if one message bears several.
 */
export function findButton(newestFirst: readonly Entry[], wanted: string): FoundButton | undefined {
  for (const matches of MATCHES) {
    for (const entry of newestFirst) {
      const found = buttonsOf(entry).filter((button) => matches(button, wanted));
      const [button] = found;
      if (!button) continue;
      if (found.some((other) => dataOf(other) !== dataOf(button))) throw ambiguous(wanted, found);
      return { entry, button };
    }
  }
  return undefined;
}

/** A key of one reply keyboard, found by the same rules. */
export function findKey<K extends { readonly text: string }>(
  keys: readonly K[],
  wanted: string,
): K | undefined {
  for (const matches of MATCHES.slice(1)) {
    const found = keys.filter(({ text }) => matches({ text }, wanted));
    if (found.length > 1) throw ambiguous(wanted, found);
    if (found[0]) return found[0];
  }
  return undefined;
}

export function buttonsOf(entry: Entry): readonly InlineKeyboardButton[] {
  return entry.deleted ? [] : (entry.message.reply_markup?.inline_keyboard.flat() ?? []);
}

function ambiguous(wanted: string, found: readonly { readonly text: string }[]): ControlError {
  const labels = found.map(({ text }) => text);
  return new ControlError(409, `"${wanted}" may be any of: ${labels.join(' · ')}`, { buttons: labels });
}

function dataOf(button: InlineKeyboardButton): string | undefined {
  return 'callback_data' in button ? button.callback_data : button.text;
}

function words(label: string): string {
  return label.replace(/^\P{L}+/u, '');
}
