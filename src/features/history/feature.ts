import type { Db } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { asMember, type Feature } from '../../telegram/feature.ts';
import { type Undoers, undoUpdate } from './undo.ts';

/** `/undo` and the button under each change: "every write offers Undo for 10 minutes". */
export function createHistory(deps: { readonly db: Db; readonly undoers: Undoers }): Feature {
  return {
    name: 'history',
    commands: [
      {
        name: 'undo',
        latvian: 'atsaukt',
        audience: (actor) => actor !== undefined,
        handle: async (request) => {
          const member = asMember(request);
          if (!member) throw new Refusal('not-connected');
          return { ...(await undoUpdate(deps, member, 'newest')), anew: true };
        },
      },
    ],
    callbacks: {
      undo: async (request) => {
        const member = asMember(request);
        const updateId = Number(request.args[0]);
        if (!member || !Number.isSafeInteger(updateId)) throw new Refusal('stale-button');
        return undoUpdate(deps, member, updateId);
      },
    },
  };
}
