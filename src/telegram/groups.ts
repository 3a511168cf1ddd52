import type { Api } from 'grammy';
import type { Db } from '../db/open.ts';
import type { Language } from '../regulation/actor.ts';
import { isUnreachable } from './answer.ts';
import type { Reply } from './feature.ts';
import type { Texts } from './i18n.ts';

/** Private chats only (¶9): in a group the bot says so once and leaves. */
export async function leaveGroup(
  { api, db, texts, schoolLanguage }: { api: Api; db: Db; texts: Texts; schoolLanguage: Language },
  chatId: number,
): Promise<Reply | undefined> {
  const said = await db.inbox.count({ where: { chatId, state: 'answered', reply: { path: ['view'], equals: 'shell-group' } } });
  if (said > 0) return undefined;
  try {
    await api.sendMessage(chatId, texts[schoolLanguage]('shell-group'));
    await api.leaveChat(chatId);
  } catch (error) {
    if (!isUnreachable(error)) throw error;
  }
  return { view: 'shell-group', params: {} };
}
