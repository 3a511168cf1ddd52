import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { PARAGRAPHS, type ParagraphKey } from '../../../regulation/paragraphs.ts';
import { idOf } from '../../../telegram/button-id.ts';
import { type Handler, memberOf } from '../../../telegram/feature.ts';
import { undoOffer } from '../../../telegram/undo-offer.ts';
import type { DutiesDeps } from '../duties-deps.ts';
import { doneOnPaper } from '../on-paper.ts';

/** The buttons under a reminder that are the bell's own. */
export function bellPresses(deps: DutiesDeps): Record<string, Handler> {
  return {
    bell: async (request) => {
      memberOf(request);
      return { view: 'bell', params: { at: idOf(request.args[0]) } };
    },

    'bell-unread': async (request) => {
      memberOf(request);
      return { view: 'bell-unread', params: { letterId: idOf(request.args[0]) } };
    },

    'bell-paper': async (request) => {
      const member = memberOf(request);
      const named = namedDuty(request.args);
      const frame = await deps.frames(schoolDateOf(request.now));
      return member.write(async (tx) => {
        const { duty, undoUntil } = await doneOnPaper(deps, tx, member, named, frame);
        const { updateId } = request;
        return {
          view: 'bell-paper',
          params: { duty: duty.duty, line: duty.line, done: true, ...undoOffer({ updateId, undoUntil }) },
        };
      });
    },
  };
}

/** An object has colons of its own. @throws Refusal stale-button */
function namedDuty([duty = '', ...object]: readonly string[]) {
  if (!Object.hasOwn(PARAGRAPHS, duty)) throw new Refusal('stale-button');
  return { duty: duty as ParagraphKey, object: object.join(':') };
}
