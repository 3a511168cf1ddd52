import type { Api } from 'grammy';
import { deleteMessages, editMessage, isUnreachable } from './answer.ts';
import { type Screen, toInlineKeyboard } from './screen.ts';
import { sendScreen } from './send-screen.ts';

/** Messages to a Telegram account as such; what a person is to learn is a notice. An account out of reach is no fault. */
export interface DirectMessages {
  /** @throws what else Telegram refuses */
  send(telegramId: number, screen: Screen): Promise<void>;
  /** What stands in the chat shows this from now on; what is gone already is not sent anew. */
  replace(telegramId: number, messageId: number, screen: Screen): Promise<void>;
  remove(telegramId: number, messageIds: readonly number[]): Promise<void>;
}

export function createDirectMessages({ api }: { readonly api: Api }): DirectMessages {
  async function reach(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (!isUnreachable(error)) throw error;
    }
  }
  return {
    send: (telegramId, screen) =>
      reach(() => sendScreen(api, telegramId, screen, undefined, async () => false)),
    replace: (telegramId, messageId, { html, buttons }) =>
      reach(() => {
        const reply_markup = { inline_keyboard: toInlineKeyboard(buttons) };
        const options = { parse_mode: 'HTML', reply_markup } as const;
        return editMessage(() => api.editMessageText(telegramId, messageId, html.source, options));
      }),
    remove: (telegramId, messageIds) => reach(() => deleteMessages(api, telegramId, messageIds)),
  };
}
