import type { Db } from '../../../../db/open.ts';
import { idOf, pageNumber } from '../../../../telegram/button-id.ts';
import { type Handler, type MemberRequest, memberOf, type Reply } from '../../../../telegram/feature.ts';
import { answerLetter, confirmLetter } from '../answer-letter.ts';
import { closeThread } from '../close-thread.ts';
import { readLetter, type ShownLetter } from '../letter.store.ts';
import { firstUnread } from '../letter-list.store.ts';
import { checkReads, isReader } from '../letter-rights.ts';
import { openLetter } from '../open-letter.ts';
import { isLong } from './letter-card.ts';

type Deps = { readonly db: Db };

/** `letter:<id>`, `letters:…` and what a letter's card does. */
export function letterPresses({ db }: Deps): Record<string, Handler> {
  return {
    /** `letter:<id>:back`: its files stand in the chat already. */
    letter: ofLetter(async (request, letterId) =>
      open(db, request, letterId, request.args[1] ? {} : { files: true }),
    ),
    letters: async (request) => {
      const member = memberOf(request);
      const [what, page] = request.args;
      if (what === 'unread') return nextUnread(db, member);
      if (what === 'sent') return { view: 'letters-sent', params: { page: pageNumber(page) } };
      return { view: 'letters', params: { page: pageNumber(what) } };
    },
    'letter-thread': ofLetter(async (_request, letterId) => ({
      view: 'letter-thread',
      params: { letterId },
    })),
    'letter-ok': ofLetter((request, letterId) =>
      request.write(async (tx) => {
        const letter = await confirmLetter(tx, request.visitor.actor, letterId, request.now);
        return { ...afterChange(letter, request.args[1]), alert: { key: 'letter-thanks', params: {} } };
      }),
    ),
    'letter-answer': ofLetter((request, letterId) =>
      request.write(async (tx) => {
        const yes = request.args[1] === '1';
        const letter = await answerLetter(tx, request.visitor.actor, { letterId, yes }, request.now);
        const params = { answer: yes ? 'yes' : 'no' };
        return { ...afterChange(letter, request.args[2]), alert: { key: 'letter-noted', params } };
      }),
    ),
    'letter-close': ofLetter((request, letterId) =>
      request.write(async (tx) => {
        const { now, updateId } = request;
        const closes = request.args[1] === '1';
        const letter = await closeThread(tx, request.visitor.actor, { letterId, closes }, { now, updateId });
        const key = closes ? 'letter-closed-now' : 'letter-reopened-now';
        const from = request.args[2];
        const shown =
          from === 'sent' ? { view: 'letter-sent', params: { letterId } } : afterChange(letter, from);
        return { ...shown, alert: { key, params: {} } };
      }),
    ),
  };
}

/** A press of a connected person, whose first argument is the letter. */
export function ofLetter(handle: (request: MemberRequest, letterId: number) => Promise<Reply>): Handler {
  return async (request) => handle(memberOf(request), idOf(request.args[0]));
}

/** A reader's tap marks it as read; a sender only looks at it again. */
async function open(
  db: Db,
  request: MemberRequest,
  letterId: number,
  shown: { readonly files?: true; readonly paging?: true },
): Promise<Reply> {
  const { telegramId, messageId, now, visitor } = request;
  const { actor } = visitor;
  const letter = await readLetter(db, actor, letterId, visitor.language);
  checkReads(actor, letter);
  const reply: Reply = { view: 'letter', params: { letterId, ...shown } };
  if (!isReader(actor, letter)) return reply;
  return request.write(async (tx) => {
    await openLetter(tx, { personId: actor.personId, letterId, telegramId, messageId, now });
    return reply;
  });
}

/** `Read now`: the oldest unread one; once none is left, the list. */
async function nextUnread(db: Db, request: MemberRequest): Promise<Reply> {
  const unread = await firstUnread(db, request.visitor.actor);
  if (unread) return open(db, request, unread.id, { files: true, paging: true });
  return { view: 'letters', params: { page: 0 } };
}

/** The card in place; of a long letter, whose text stands in several messages, a new one without the text. */
function afterChange(letter: ShownLetter, from: string | undefined): Reply {
  const brief: Reply = { view: 'letter', params: { letterId: letter.id, brief: true } };
  if (from === 'brief') return brief;
  return isLong(letter) ? { ...brief, anew: true } : { view: 'letter', params: { letterId: letter.id } };
}
