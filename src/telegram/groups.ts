import { type Api, GrammyError } from 'grammy';
import type { Db } from '../db/open.ts';
import type { Language } from '../regulation/actor.ts';
import { answerPress } from './answer.ts';
import type { Reply } from './feature.ts';
import type { Texts } from './i18n.ts';

export interface InGroup {
  readonly chatId: number;
  /** Of a press there. */
  readonly queryId: string | undefined;
}

/** Private chats only (¶9): in a group the bot says so once and leaves, each time it is taken in. */
export async function leaveGroup(
  { api, db, texts, schoolLanguage }: { api: Api; db: Db; texts: Texts; schoolLanguage: Language },
  { chatId, queryId }: InGroup,
): Promise<Reply | undefined> {
  if (queryId !== undefined) await answerPress(api, queryId, undefined);
  const said = await db.inbox.count({ where: { chatId, reply: { path: ['view'], equals: 'shell-group' } } });
  if (said === 0) await unlessRefused(() => api.sendMessage(chatId, texts[schoolLanguage]('shell-group')));
  await unlessRefused(() => api.leaveChat(chatId));
  return said === 0 ? { view: 'shell-group', params: {} } : undefined;
}

/** Where the bot may not write, or is no longer a member, there is nothing left to do. */
async function unlessRefused(call: () => Promise<unknown>): Promise<void> {
  try {
    await call();
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code === 429 || error.error_code >= 500) throw error;
  }
}
