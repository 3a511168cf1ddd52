import type { Prisma } from '../../db/generated/client.ts';
import type { Tx } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { schoolDateOf, toDbDate } from '../../kernel/school-date.ts';
import type { Actor } from '../../regulation/actor.ts';
import type { SchoolEvent } from '../../regulation/school-events.ts';
import { recordAudit } from '../history/audit.store.ts';
import type { UndoEntry, Undoer } from '../history/undo.ts';
import { hoursWords } from '../timetable/event-words.ts';
import { toEvent } from '../timetable/school-events.store.ts';
import type { SchoolFrames } from '../timetable/school-frame.ts';
import { keepQuietAbout, tellConcerned } from '../timetable/tell-of-change.ts';
import { mustChangeEvent } from './event-rights.ts';

export const EVENT_SAVED = 'event.saved';

export type EventContent = Omit<SchoolEvent, 'id'>;

export interface EventContext {
  readonly actor: Actor;
  readonly frames: Pick<SchoolFrames, 'expectChange'>;
  readonly now: Date;
  readonly updateId: number;
  readonly undoUntil: Date;
}

/**
 * A new event, other content for the one of that id, or with no content its end. Gives its id. Lessons that
 * fall into it are not held from then on, unless something was entered of them. Whom an event to come concerns
 * hears of it, once it can no longer be taken back (¶6).
 * @throws Refusal not-allowed, event-gone
 */
export async function saveEvent(
  tx: Tx,
  context: EventContext,
  { id, content }: { readonly id: number | undefined; readonly content: EventContent | undefined },
): Promise<number> {
  const { actor, frames, now, updateId, undoUntil } = context;
  const before = id === undefined ? undefined : await lockEvent(tx, id);
  if (before) mustChangeEvent(actor, before.classIds);
  if (content) mustChangeEvent(actor, content.classIds);
  frames.expectChange();
  const saved = await write(tx, id, content);
  const after = content ? { id: saved, ...content } : null;
  await recordAudit(tx, [
    {
      at: now,
      actorId: actor.personId,
      action: EVENT_SAVED,
      subject: 'school-event',
      subjectId: saved,
      before: (before ?? null) as Prisma.InputJsonValue | null,
      after: after as Prisma.InputJsonValue | null,
      updateId,
      undoUntil,
    },
  ]);
  await tellOfEvent(tx, context, before, content);
  return saved;
}

/** Of a changed one those hear too whom it concerned before. */
async function tellOfEvent(
  tx: Tx,
  { now, updateId, undoUntil }: EventContext,
  before: EventContent | undefined,
  after: EventContent | undefined,
): Promise<void> {
  const told = after ?? before;
  if (!told || told.until < schoolDateOf(now)) return;
  const { title, from, until, noLessons } = told;
  const versions = [before, after].filter((one) => one !== undefined);
  const ofSchool = versions.some(({ classIds }) => classIds.length === 0);
  const classIds = ofSchool ? [] : [...new Set(versions.flatMap((one) => one.classIds))];
  await tellConcerned(tx, {
    news: {
      ...{ what: 'event', title, from, until, hours: hoursWords(told), classIds },
      ...{ lessons: noLessons === undefined, gone: after === undefined },
    },
    ...{ changeId: `update-${updateId}`, now, undoUntil },
  });
}

async function lockEvent(tx: Tx, id: number): Promise<SchoolEvent> {
  await tx.$queryRaw`SELECT id FROM school_event WHERE id = ${id} FOR UPDATE`;
  const row = await tx.schoolEvent.findUnique({ where: { id } });
  if (!row) throw new Refusal('event-gone');
  return toEvent(row);
}

async function write(tx: Tx, id: number | undefined, content: EventContent | undefined): Promise<number> {
  if (!content) {
    if (id === undefined) throw new Refusal('event-gone');
    await tx.schoolEvent.delete({ where: { id } });
    return id;
  }
  const data = {
    title: content.title,
    startsOn: toDbDate(content.from),
    endsOn: toDbDate(content.until),
    startsAt: content.hours?.startsAt ?? null,
    endsAt: content.hours?.endsAt ?? null,
    classIds: [...content.classIds],
    noLessons: content.noLessons !== undefined,
    reason: content.noLessons ?? null,
  };
  if (id === undefined) return (await tx.schoolEvent.create({ data, select: { id: true } })).id;
  await tx.schoolEvent.upsert({ where: { id }, create: { id, ...data }, update: data });
  return id;
}

/** Puts the event back as it was. */
export function undoEvent(frames: Pick<SchoolFrames, 'expectChange'>): Undoer {
  return async (tx, actor, entries) => {
    for (const entry of entries) {
      await putBack(tx, actor, entry);
      await keepQuietAbout(tx, `update-${entry.updateId}`);
    }
    frames.expectChange();
    return { view: 'events', params: {}, alert: { key: 'undone', params: {} } };
  };
}

async function putBack(tx: Tx, actor: Actor, { subjectId, before, after }: UndoEntry): Promise<void> {
  const was = before as SchoolEvent | null;
  const is = after as SchoolEvent | null;
  for (const event of [was, is]) if (event) mustChangeEvent(actor, event.classIds);
  await write(tx, subjectId, was ?? undefined);
}
