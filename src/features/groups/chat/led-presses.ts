import { markOpened } from '../../../delivery/queue-notices.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { idOf } from '../../../telegram/button-id.ts';
import type { Handler, MemberRequest, Reply } from '../../../telegram/feature.ts';
import { dropDraft } from '../../../telegram/forms.ts';
import { undoOffer } from '../../../telegram/undo-offer.ts';
import { enterPaperApplication } from '../apply-to-group.ts';
import { continueGroup } from '../continue-group.ts';
import { decideApplication } from '../decide-application.ts';
import type { Decision } from '../group-book.ts';
import { type GroupsDeps, momentOf } from '../groups-deps.ts';
import { changePlaces, openGroup } from '../open-group.ts';
import { forMembers } from './group-requests.ts';
import { askTyped, TYPED_ANSWER } from './typed-form.ts';

export function led(groupId: number, more: Reply['params'] = {}): Reply {
  return { view: 'group-led', params: { groupId, ...more } };
}

const DECISIONS: readonly Decision[] = ['accept', 'wait', 'refuse'];

/** The number of places is known; none: as many as come. */
export async function setPlaces(
  deps: GroupsDeps,
  request: MemberRequest,
  groupId: number,
  places: number | null,
): Promise<Reply> {
  const moment = await momentOf(deps, request);
  return request.write(async (tx) => {
    await changePlaces(tx, request.visitor.actor, { groupId, places }, moment);
    await dropDraft(tx, TYPED_ANSWER, request.visitor);
    return led(groupId);
  });
}

/** `gl…:<group>`, `ga…:<application>`: the buttons of a group's teacher. */
export function ledPresses(deps: GroupsDeps): Record<string, Handler> {
  return {
    gl: forMembers(async ({ args }) => led(idOf(args[0]))),
    ga: forMembers(async (request) => {
      const params = { applicationId: idOf(request.args[0]) };
      if (request.args[1] !== 'news') return { view: 'group-application', params };
      return request.write(async (tx) => {
        const { telegramId, messageId, now } = request;
        if (messageId !== undefined) await markOpened(tx, BigInt(telegramId), messageId, now);
        return { view: 'group-application', params };
      });
    }),
    'ga-do': forMembers(async (request) => {
      const applicationId = idOf(request.args[0]);
      const decision = DECISIONS.find((known) => known === request.args[1]);
      if (!decision) throw new Refusal('stale-button');
      const moment = await momentOf(deps, request);
      return request.write(async (tx): Promise<Reply> => {
        const state = await decideApplication(tx, request.visitor.actor, { applicationId, decision }, moment);
        const params = { applicationId, ...undoOffer(moment) };
        const full = decision === 'accept' && state === 'waiting';
        return {
          view: 'group-application',
          params,
          ...(full ? { alert: { key: 'group-full-waits', params: {} } } : {}),
        };
      });
    }),
    'gl-open': forMembers(async (request) => {
      const groupId = idOf(request.args[0]);
      const moment = await momentOf(deps, request);
      return request.write(async (tx) => {
        await openGroup(tx, request.visitor.actor, { groupId, open: request.args[1] === '1' }, moment);
        return led(groupId, undoOffer(moment));
      });
    }),
    'gl-go': forMembers(async (request) => {
      const groupId = idOf(request.args[0]);
      const moment = await momentOf(deps, request);
      return request.write(async (tx) => {
        const continued = await continueGroup(tx, request.visitor.actor, groupId, moment);
        return led(groupId, { continued, ...undoOffer(moment) });
      });
    }),
    'gl-places': forMembers(async (request) => {
      const groupId = idOf(request.args[0]);
      const [, places] = request.args;
      if (places === undefined)
        return askTyped(request, { ask: 'places', groupId }, { view: 'group-places', params: { groupId } });
      return setPlaces(deps, request, groupId, idOf(places) || null);
    }),
    'gl-paper': forMembers(async (request) => {
      const groupId = idOf(request.args[0]);
      const [, student] = request.args;
      if (student === undefined)
        return askTyped(request, { ask: 'paper', groupId }, { view: 'group-paper', params: { groupId } });
      const studentId = idOf(student);
      const moment = await momentOf(deps, request);
      return request.write(async (tx) => {
        await enterPaperApplication(tx, request.visitor.actor, { groupId, studentId }, moment);
        await dropDraft(tx, TYPED_ANSWER, request.visitor);
        return led(groupId, undoOffer(moment));
      });
    }),
  };
}
