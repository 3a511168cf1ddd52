import type { Api } from 'grammy';
import { isUnreachable } from './answer.ts';
import type { Screen } from './screen.ts';
import { sendScreen } from './send-screen.ts';

/** Messages to a Telegram account as such; what a person is to learn is a notice. */
export interface DirectMessages {
  /** An account that cannot be reached is no fault. @throws what else Telegram refuses */
  send(telegramId: number, screen: Screen): Promise<void>;
}

export function createDirectMessages({ api }: { readonly api: Api }): DirectMessages {
  return {
    async send(telegramId, screen) {
      try {
        await sendScreen(api, telegramId, screen, undefined, async () => false);
      } catch (error) {
        if (!isUnreachable(error)) throw error;
      }
    },
  };
}
