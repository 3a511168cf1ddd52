import { z } from 'zod';
import type { SchoolTime } from '../../../kernel/school-date.ts';
import { schoolDate } from '../../../kernel/school-date-schema.ts';
import { NOT_HELD_REASONS } from '../../../regulation/lesson-state.ts';
import type { SchoolEvent } from '../../../regulation/school-events.ts';
import type { FormType } from '../../../telegram/forms.ts';
import type { EventContent } from '../save-event.ts';

const time = z.custom<SchoolTime>((value) => typeof value === 'string');

const draft = z.object({
  /** None: a new one. */
  id: z.int().nullable(),
  /** The class from whose card it was begun. */
  classId: z.int().nullable(),
  title: z.string(),
  from: schoolDate.nullable(),
  until: schoolDate.nullable(),
  hours: z.object({ startsAt: time, endsAt: time }).nullable(),
  classIds: z.array(z.int()),
  noLessons: z.enum(NOT_HELD_REASONS).nullable(),
  askedAt: z.iso.datetime(),
});
export type EventDraft = z.infer<typeof draft>;

export const EVENT_FORM: FormType<EventDraft> = { form: 'school-event', schemaVersion: 1, draft };

/** What a text is asked for. */
export const EVENT_TEXTS = ['title', 'dates', 'hours'] as const;
export type EventText = (typeof EVENT_TEXTS)[number];

/** Of the form: what is asked for, or the card with all of it. */
export type EventStep = EventText | 'card' | 'classes';

/** Characters */
export const TITLE_LIMIT = 100;

/** An excursion of the class, if it is begun from a class's card. */
export function newDraft(classId: number | undefined, now: Date): EventDraft {
  return {
    id: null,
    classId: classId ?? null,
    title: '',
    from: null,
    until: null,
    hours: null,
    classIds: classId === undefined ? [] : [classId],
    noLessons: classId === undefined ? null : 'excursion',
    askedAt: now.toISOString(),
  };
}

export function draftFrom(event: SchoolEvent, now: Date): EventDraft {
  const { hours = null, noLessons = null, classIds, ...rest } = event;
  return { ...rest, classId: null, hours, noLessons, classIds: [...classIds], askedAt: now.toISOString() };
}

/** Undefined while a title or the days are missing. */
export function contentOf({
  title,
  from,
  until,
  hours,
  classIds,
  noLessons,
}: EventDraft): EventContent | undefined {
  if (title === '' || from === null || until === null) return undefined;
  return { title, from, until, classIds, hours: hours ?? undefined, noLessons: noLessons ?? undefined };
}
