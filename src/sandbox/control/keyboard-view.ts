import type { ReplyKeyboard } from '../world/events.ts';
import { keyRows, requestOf } from './reply-keyboard.ts';

export interface KeyboardView {
  /** Rows of the reply keyboard that it brought; empty: it took the former one away. */
  readonly keyboard?: readonly (readonly { label: string; requests?: 'contact' | 'location' }[])[];
  readonly keyboardShown?: KeyboardShown;
  readonly forceReply?: { readonly placeholder?: string };
}

/** How the app shows the reply keyboard. */
interface KeyboardShown {
  readonly oneTime?: true;
  readonly resize?: true;
  readonly persistent?: true;
  readonly placeholder?: string;
}

export function viewKeyboard(keyboard: ReplyKeyboard): KeyboardView {
  const placeholder =
    'input_field_placeholder' in keyboard && keyboard.input_field_placeholder
      ? { placeholder: keyboard.input_field_placeholder }
      : {};
  if ('force_reply' in keyboard) return { forceReply: placeholder };
  const rows = keyRows(keyboard).map((row) =>
    row.map((key) => {
      const requests = requestOf(key);
      return { label: key.text, ...(requests ? { requests } : {}) };
    }),
  );
  if (!('keyboard' in keyboard)) return { keyboard: rows };
  const shown: KeyboardShown = {
    ...(keyboard.one_time_keyboard ? { oneTime: true } : {}),
    ...(keyboard.resize_keyboard ? { resize: true } : {}),
    ...(keyboard.is_persistent ? { persistent: true } : {}),
    ...placeholder,
  };
  return { keyboard: rows, ...(Object.keys(shown).length > 0 ? { keyboardShown: shown } : {}) };
}
