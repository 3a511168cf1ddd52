import { Refusal } from '../../../kernel/refusal.ts';
import { type SchoolDate, schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import { NOT_HELD_REASONS } from '../../../regulation/lesson-state.ts';
import { undoWindowEnd } from '../../../regulation/undo-window.ts';
import { idOf } from '../../../telegram/button-id.ts';
import {
  asMember,
  type Handler,
  type MemberRequest,
  memberOf,
  type Params,
  type Reply,
  type Request,
} from '../../../telegram/feature.ts';
import { dropDraft, isTooLate, keepDraft, leaveForms, openDraft } from '../../../telegram/forms.ts';
import { undoOffer } from '../../../telegram/undo-offer.ts';
import { readSpan } from '../../calendar/read-dates.ts';
import { readHours } from '../../settings/typed-hours.ts';
import type { SchoolFrame } from '../../timetable/school-frame.ts';
import { mayChangeEvent, mustChangeEvent } from '../event-rights.ts';
import type { EventsDeps } from '../events-deps.ts';
import { type EventContent, saveEvent } from '../save-event.ts';
import {
  contentOf,
  draftFrom,
  EVENT_FORM,
  EVENT_TEXTS,
  type EventDraft,
  type EventStep,
  type EventText,
  newDraft,
  TITLE_LIMIT,
} from './event-draft.ts';

/** `ev…`: the list, and the form's buttons. */
export function eventButtons(deps: EventsDeps): Record<string, Handler> {
  const edited =
    (step: EventStep, edit: (open: EventDraft, arg: string | undefined) => EventDraft): Handler =>
    async (request) => {
      const member = memberOf(request);
      return keep(member, step, edit(mustBeOpen(member), request.args[0]));
    };
  return {
    ev: async ({ args: [classId] }) => ({
      view: 'events',
      params: classId === undefined ? {} : { classId: idOf(classId) },
    }),
    'ev-of': async ({ args: [id] }) => ({ view: 'event', params: { id: idOf(id) } }),
    'ev-new': async (request) => {
      const member = memberOf(request);
      const [pressed] = request.args;
      const classId = pressed === undefined ? undefined : idOf(pressed);
      mustChangeEvent(member.visitor.actor, classId === undefined ? [] : [classId]);
      return keep(member, 'title', newDraft(classId, request.now));
    },
    'ev-edit': async (request) => {
      const member = memberOf(request);
      const frame = await deps.frames(schoolDateOf(request.now));
      const event = frame.events.find(({ id }) => id === idOf(request.args[0]));
      if (!event) throw new Refusal('event-gone');
      mustChangeEvent(member.visitor.actor, event.classIds);
      return keep(member, 'card', draftFrom(event, request.now));
    },
    'ev-card': edited('card', (open) => open),
    'ev-ask': async (request) => {
      const member = memberOf(request);
      const asked = EVENT_TEXTS.find((one) => one === request.args[0]);
      if (!asked) throw new Refusal('stale-button');
      return keep(member, asked, { ...mustBeOpen(member), askedAt: request.now.toISOString() });
    },
    'ev-all-day': edited('card', (open) => ({ ...open, hours: null })),
    'ev-lessons': edited('card', (open, wanted) => ({
      ...open,
      noLessons: NOT_HELD_REASONS.find((reason) => reason === wanted) ?? null,
    })),
    'ev-classes': edited('classes', (open) => open),
    'ev-class': edited('classes', (open, pressed) => {
      const classId = idOf(pressed);
      const without = open.classIds.filter((id) => id !== classId);
      const classIds = without.length < open.classIds.length ? without : [...without, classId];
      return { ...open, classIds };
    }),
    'ev-school': edited('card', (open) => ({ ...open, classIds: [] })),
    'ev-save': async (request) => {
      const member = memberOf(request);
      const open = mustBeOpen(member);
      const content = contentOf(open);
      if (!content) throw new Refusal('stale-button');
      return save(deps, member, { id: open.id ?? undefined, content });
    },
    'ev-gone': async (request) =>
      save(deps, memberOf(request), { id: idOf(request.args[0]), content: undefined }),
  };
}

function save(
  { frames, settings }: EventsDeps,
  request: MemberRequest,
  change: { readonly id: number | undefined; readonly content: EventContent | undefined },
): Promise<Reply> {
  const { now, updateId, visitor } = request;
  const undoUntil = undoWindowEnd(settings, now);
  const offer = undoOffer({ updateId, undoUntil });
  return request.write(async (tx) => {
    const id = await saveEvent(tx, { actor: visitor.actor, frames, now, updateId, undoUntil }, change);
    await dropDraft(tx, EVENT_FORM, visitor);
    return change.content ? { view: 'event', params: { id, ...offer } } : { view: 'events', params: offer };
  });
}

/** A title, days or hours that were asked for. @throws Refusal of what reads them; the question stays open */
export async function takeText(deps: EventsDeps, request: Request): Promise<Reply | undefined> {
  const member = asMember(request);
  const open = openDraft(request.visitor, EVENT_FORM);
  const asked = EVENT_TEXTS.find((one) => one === open?.step);
  if (!member || !open || !asked || request.edited) return undefined;
  if (
    isTooLate(open.draft.askedAt, request.now) ||
    !mayChangeEvent(member.visitor.actor, open.draft.classIds)
  )
    return undefined;
  const frame = await deps.frames(schoolDateOf(request.now));
  const next = { ...open.draft, ...read(asked, request.text, frame), askedAt: request.now.toISOString() };
  return keep(member, next.from === null ? 'dates' : 'card', next);
}

function read(asked: EventText, text: string, { calendar }: SchoolFrame): Partial<EventDraft> {
  switch (asked) {
    case 'title': {
      const title = text.trim().replace(/\s+/g, ' ');
      if (!/[\p{L}\p{N}]/u.test(title)) throw new Refusal('text-empty');
      if (title.length > TITLE_LIMIT) throw new Refusal('text-too-long', { limit: TITLE_LIMIT });
      return { title };
    }
    case 'dates':
      return readSpan(text, calendar.year) satisfies { from: SchoolDate; until: SchoolDate };
    case 'hours': {
      const hours = readHours(text);
      if (!hours || hours.from >= hours.until) throw new Refusal('hours-unclear');
      return { hours: { startsAt: hours.from, endsAt: hours.until } };
    }
  }
}

/** @throws Refusal stale-button where it is done */
function mustBeOpen({ visitor }: MemberRequest): EventDraft {
  const open = openDraft(visitor, EVENT_FORM);
  if (!open || !may(visitor.actor, 'event.change')) throw new Refusal('stale-button');
  return open.draft;
}

function keep(request: MemberRequest, step: EventStep, open: EventDraft): Promise<Reply> {
  return request.write(async (tx) => {
    await leaveForms(tx, request.visitor);
    await keepDraft(tx, EVENT_FORM, request.visitor, step, open, request.now);
    return { view: 'event-form', params: { step, draft: open as unknown as Params } };
  });
}
