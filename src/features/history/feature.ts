import type { Db } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { asMember, type Feature, type MemberRequest, memberOf, type Reply } from '../../telegram/feature.ts';
import type { Inbox } from '../../telegram/inbox.ts';
import { type Undoers, undoUpdate } from './undo.ts';

interface HistoryDeps {
  readonly db: Db;
  readonly inbox: Inbox;
  readonly undoers: Undoers;
}

/** `/undo` and the button under each change: "every write offers Undo for 10 minutes". */
export function createHistory(deps: HistoryDeps): Feature {
  return {
    name: 'history',
    commands: [
      {
        name: 'undo',
        latvian: 'atsaukt',
        audience: (actor) => actor !== undefined,
        handle: async (request) => {
          const member = memberOf(request);
          return { ...(await undoUpdate(deps, member, 'newest')), anew: true };
        },
      },
    ],
    callbacks: {
      undo: async (request) => {
        const member = asMember(request);
        const updateId = Number(request.args[0]);
        if (!member || !Number.isSafeInteger(updateId)) throw new Refusal('stale-button');
        try {
          return await undoUpdate(deps, member, updateId);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          return presentCard(deps, member, error);
        }
      },
    },
  };
}

/** Cards that are read anew whenever they are shown. */
const PRESENT_STATE = ['lesson', 'person', 'application', 'absence-note'];

/** A card whose `Undo` is over is older than what it shows: it says why, and shows the present state. */
async function presentCard({ inbox }: HistoryDeps, request: MemberRequest, refusal: Refusal): Promise<Reply> {
  const { telegramId, messageId } = request;
  const card = messageId === undefined ? undefined : await inbox.earlierAnswer(telegramId, messageId);
  if (!card || !PRESENT_STATE.includes(card.reply.view)) throw refusal;
  return {
    view: card.reply.view,
    params: card.reply.params,
    alert: { refusal: refusal.code, params: refusal.params },
  };
}
