import { z } from 'zod';
import type { Tx } from '../../db/open.ts';
import { LANGUAGES, type Language } from '../../regulation/actor.ts';
import { queueTasks } from '../../schedule/task.store.ts';
import type { TaskWork } from '../../schedule/task-runner.ts';
import type { DirectMessages } from '../../telegram/direct-messages.ts';
import type { Texts } from '../../telegram/i18n.ts';
import type { CutOff } from './link-account.store.ts';

export const TELL_ACCOUNT = 'tell-account';

const params = z.object({
  telegramId: z.coerce.number(),
  /** None: the school's. */
  language: z.enum(LANGUAGES).nullable(),
  key: z.enum(['account-cut-off', 'recovery-confirmed', 'recovery-refused']),
});

interface Word {
  readonly telegramId: bigint;
  readonly language: Language | null;
  readonly key: z.infer<typeof params>['key'];
}

/** Words to Telegram accounts that are nobody's, or nobody's any more: notices go to people. */
export async function tellAccounts(
  tx: Tx,
  words: readonly Word[],
  { updateId, now }: { readonly updateId: number; readonly now: Date },
): Promise<void> {
  await queueTasks(
    tx,
    words.map(({ telegramId, language, key }) => ({
      dedupeKey: `${TELL_ACCOUNT}:${telegramId}:${updateId}`,
      kind: TELL_ACCOUNT,
      params: { telegramId: `${telegramId}`, language, key },
      dueAt: now,
    })),
  );
}

/** ¶3.3: whoever holds the old phone learns that it opens nothing any more. */
export function cutOffWords(cutOff: readonly CutOff[]): Word[] {
  return cutOff.map((account) => ({ ...account, key: 'account-cut-off' }));
}

/** Idempotent enough: told twice after a crash, it is as true. */
export function tellAccountWork(deps: {
  readonly texts: Texts;
  readonly messages: DirectMessages;
  readonly schoolLanguage: Language;
}): TaskWork {
  return async (task) => {
    const { telegramId, language, key } = params.parse(task.params);
    const t = deps.texts[language ?? deps.schoolLanguage];
    await deps.messages.send(telegramId, {
      html: t.html(key),
      buttons: [[{ label: t('button-menu'), data: 'menu' }]],
    });
  };
}
