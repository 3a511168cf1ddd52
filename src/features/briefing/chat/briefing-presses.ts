import { soonestAllowed } from '../../../delivery/quiet-hours.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { may } from '../../../regulation/access.ts';
import { idOf } from '../../../telegram/button-id.ts';
import type { Handler } from '../../../telegram/feature.ts';
import { formatTime } from '../../../telegram/format.ts';
import type { BriefingDeps } from '../briefing-deps.ts';
import { tickPaper } from '../record-briefing.ts';
import { sendBriefing, sendNow } from '../send-briefing.ts';
import { card, forClassTeacher, momentOf } from './briefing-request.ts';

/** `bf…:<class>`: the card of the briefing and what it leads to. */
export function briefingPresses(deps: BriefingDeps): Record<string, Handler> {
  const send = (remind: boolean) =>
    forClassTeacher((request, classId) =>
      request.write(async (tx) => {
        const { actor } = request.visitor;
        const count = await sendBriefing(tx, actor, { classId, remind }, momentOf(deps, request));
        const { minutes } = deps.settings.undo;
        return {
          ...card(classId, { undo: request.updateId, waits: true }),
          alert: { key: 'briefing-sent', params: { count, minutes } },
        };
      }),
    );
  return {
    bf: async (request) => {
      const classId = idOf(request.args[0]);
      if (!may(request.visitor.actor, 'briefing.read', { classId })) throw new Refusal('not-allowed');
      return card(classId);
    },
    'bf-classes': async () => ({ view: 'briefing-overview', params: {} }),
    'bf-send': forClassTeacher(async ({ args }, classId) => ({
      view: 'briefing-preview',
      params: { classId, ...(args[1] ? { language: args[1] } : {}) },
    })),
    'bf-go': send(false),
    'bf-remind': send(true),
    'bf-now': forClassTeacher((request, classId) =>
      request.write(async (tx) => {
        const moment = momentOf(deps, request);
        const count = await sendNow(tx, request.visitor.actor, classId, moment);
        const reply = card(classId);
        if (count === 0) return { ...reply, alert: { key: 'briefing-gone', params: {} } };
        const at = soonestAllowed(moment.now, deps.settings.quietHours.default);
        return at <= moment.now
          ? { ...reply, alert: { key: 'briefing-going', params: {} } }
          : { ...reply, alert: { key: 'briefing-quiet', params: { time: formatTime(at) } } };
      }),
    ),
    'bf-list': forClassTeacher(async ({ args }, classId) => ({
      view: 'briefing-list',
      params: { classId, page: Number(args[1]) || 0 },
    })),
    'bf-paper': forClassTeacher((request, classId) =>
      request.write(async (tx) => {
        const [, person, signed, page] = request.args;
        const tick = { classId, personId: idOf(person), signed: signed === '1' };
        await tickPaper(tx, request.visitor.actor, tick, momentOf(deps, request));
        const params = { classId, page: Number(page) || 0, undo: request.updateId };
        return { view: 'briefing-list', params };
      }),
    ),
    'bf-print': forClassTeacher(async (_request, classId) => ({
      view: 'briefing-print',
      params: { classId },
      anew: true,
    })),
    'bf-sheet': forClassTeacher(async ({ args }, classId) => ({
      view: 'briefing-sheet',
      params: { classId, index: Number(args[1]) || 0 },
      anew: true,
    })),
  };
}
