import { Refusal } from '../../../../kernel/refusal.ts';
import { may } from '../../../../regulation/access.ts';
import { idOf, pageNumber } from '../../../../telegram/button-id.ts';
import { type Handler, memberOf } from '../../../../telegram/feature.ts';
import { ofLetter } from '../../read/chat/letter-presses.ts';
import { remindRest } from '../remind-rest.ts';
import { tellByPhone } from '../tell-by-phone.ts';

const shows = (view: string, more: { readonly anew?: true } = {}): Handler =>
  ofLetter(async ({ args }, letterId) => ({
    ...{ view, params: { letterId, page: pageNumber(args[1]) } },
    ...more,
  }));

/** `letter-sent:<id>` and what it leads to; `letters-class:<class>`: whom the school's letters do not reach there. */
export const sentPresses: Record<string, Handler> = {
  'letter-sent': shows('letter-sent'),
  'letter-people': shows('letter-people'),
  'letter-sheet': shows('letter-sheet', { anew: true }),
  'letter-unreached': shows('letter-unreached'),
  'letter-print': shows('letter-print', { anew: true }),
  'letter-remind': ofLetter((request, letterId) =>
    request.write(async (tx) => {
      const { now, updateId, visitor } = request;
      const count = await remindRest(tx, visitor.actor, letterId, { now, updateId });
      const alert = { key: 'letter-reminded', params: { count } };
      return { view: 'letter-sent', params: { letterId }, alert };
    }),
  ),
  'letter-told': ofLetter((request, letterId) =>
    request.write(async (tx) => {
      const { now, updateId, visitor, args } = request;
      const [, person, told, page] = args;
      const tick = { letterId, personId: idOf(person), told: told === '1' };
      await tellByPhone(tx, visitor.actor, tick, { now, updateId });
      return { view: 'letter-unreached', params: { letterId, page: pageNumber(page) } };
    }),
  ),
  'letters-class': async (request) => {
    const classId = idOf(request.args[0]);
    if (!may(memberOf(request).visitor.actor, 'letter.phone', { classId })) throw new Refusal('not-allowed');
    return { view: 'letters-class', params: { classId } };
  },
};
