import { Refusal } from '../../../kernel/refusal.ts';
import { addDays, instantOf, type SchoolDate, schoolDateOf, weekdayOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import type { Actor } from '../../../regulation/actor.ts';
import { diariesOf } from '../../../regulation/actor.ts';
import { encodeRef } from '../../../regulation/lesson-ref.ts';
import { eventInstead, type SchoolEvent } from '../../../regulation/school-events.ts';
import type { View, ViewContext } from '../../../telegram/feature.ts';
import { formatDate, formatDay, formatShortDay } from '../../../telegram/format.ts';
import { blocks, type Html, html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { type Button, inRows } from '../../../telegram/screen.ts';
import { changedWords, goneLine, lessonName, numbered, roomWords } from '../change-words.ts';
import type { TimetableDeps } from '../correct-timetable.ts';
import { eventLines } from '../event-words.ts';
import type { SchoolFrame } from '../school-frame.ts';
import { substitutedWords, substitutingWords } from '../substituted-words.ts';
import { ownerName } from '../timetable-owners.store.ts';
import { loadWeekLessons, type WeekLesson, type WeekOf } from '../week-lessons.store.ts';
import { ownWeeks, readWeekKey, seesAll } from '../whose-week.ts';

const monday = (day: SchoolDate) => addDays(day, 1 - weekdayOf(day));

/** A week of a class, a group, a child or the teacher: `of`, `day`. */
export function weekView({ db, frames }: TimetableDeps): View {
  return async (params, context) => {
    const { t } = context;
    const first = monday(String(params['day']) as SchoolDate);
    const frame = await frames(first);
    const shown = await readShown(db, frame, String(params['of']), context);
    const days = [0, 1, 2, 3, 4, 5, 6].map((more) => addDays(first, more)).filter(isShown(frame));
    const found = await loadWeekLessons(db, frame.calendar, shown.of, days);
    const key = String(params['of']);
    const last = days.at(-1) ?? first;
    return {
      html: blocks(
        html`<b>${shown.name} · ${formatDate(first, t.language)}–${formatDate(last, t.language)}</b>`,
        ...days.map((day) => dayBlock(day, found, frame, shown, t)),
      ),
      buttons: [
        ...(may(context.visitor.actor, 'timetable.change') ? changeRow(days, key, context, frame) : []),
        [
          { label: '‹', data: `tt-week:${key}:${addDays(first, -7)}` },
          { label: t('button-this-week'), data: `tt-week:${key}` },
          { label: '›', data: `tt-week:${key}:${addDays(first, 7)}` },
        ],
        [
          onlyOne(context)
            ? { label: t('button-menu'), data: 'menu' }
            : { label: t('button-back'), data: 'tt' },
        ],
      ],
    };
  };
}

/** Behind the only week there is nothing to go back to. */
const onlyOne = ({ visitor: { actor } }: ViewContext) =>
  actor !== undefined && !seesAll(actor) && ownWeeks(actor).length === 1;

/** Monday to Friday, and a moved working day. */
const isShown =
  ({ calendar }: SchoolFrame) =>
  (day: SchoolDate): boolean =>
    weekdayOf(day) <= 5 || 'weekday' in calendar.lessonsOn(day);

/** The days that can still be changed. */
function changeRow(
  days: readonly SchoolDate[],
  key: string,
  { now, t }: ViewContext,
  { calendar }: SchoolFrame,
): Button[][] {
  const open = days.filter((day) => day >= schoolDateOf(now) && 'weekday' in calendar.lessonsOn(day));
  return inRows(
    open.map((day) => ({
      label: `✎ ${formatShortDay(day, t.language)}`,
      data: `tt-day:${key}:${day}`,
    })),
    3,
  );
}

/** A day with a button for each lesson, for whoever corrects the timetable. */
export function dayView({ db, frames }: TimetableDeps): View {
  return async (params, context) => {
    const { t } = context;
    if (!may(context.visitor.actor, 'timetable.change')) throw new Refusal('not-allowed');
    const key = String(params['of']);
    const day = String(params['day']) as SchoolDate;
    const frame = await frames(day);
    const shown = await readShown(db, frame, key, context);
    const found = await loadWeekLessons(db, frame.calendar, shown.of, [day]);
    return {
      html: blocks(
        html`<b>${shown.name}</b>`,
        dayBlock(day, found, frame, shown, t),
        found.length > 0 && t.html('timetable-which-lesson'),
      ),
      buttons: [
        ...inRows(
          found
            .filter(({ place }) => place !== 'movedAway')
            .map((lesson) => ({
              label: `${lesson.number}. ${lessonName(lesson, shown.withClass)}`,
              data: `tt-ls:${encodeRef(lesson.ref)}`,
            })),
          2,
        ),
        [{ label: t('button-back'), data: `tt-week:${key}:${day}` }],
      ],
    };
  };
}

interface Shown {
  readonly of: WeekOf;
  readonly name: string;
  /** A teacher has many classes, a class many teachers. */
  readonly withClass: boolean;
}

async function readShown(
  db: TimetableDeps['db'],
  frame: SchoolFrame,
  key: string,
  context: ViewContext,
): Promise<Shown> {
  const { actor } = context.visitor;
  const of = actor && readWeekKey(key, actor);
  if (!actor || !of) throw new Refusal('not-allowed');
  if ('teacherId' in of) return { of, name: context.t('timetable-my-week'), withClass: true };
  const name = 'studentId' in of ? childName(actor, of.studentId) : await nameOf(db, frame, of);
  if (name === undefined) throw new Refusal('stale-button');
  return { of, name, withClass: false };
}

async function nameOf(
  db: TimetableDeps['db'],
  { classes, groups }: SchoolFrame,
  of: WeekOf,
): Promise<string | undefined> {
  if (!('classId' in of || 'groupId' in of)) return undefined;
  const named =
    'classId' in of
      ? classes.find(({ id }) => id === of.classId)
      : groups.find(({ id }) => id === of.groupId);
  return named?.name ?? ownerName(db, of);
}

export function childName(actor: Actor, studentId: number): string | undefined {
  const child = diariesOf(actor).find((one) => one.studentId === studentId);
  return child && [child.calledName, child.className].filter(Boolean).join(', ');
}

function dayBlock(
  day: SchoolDate,
  found: readonly WeekLesson[],
  frame: SchoolFrame,
  { of, withClass }: Shown,
  t: Translate,
): Html {
  const { calendar, bells, shortDays } = frame;
  const taught = calendar.lessonsOn(day);
  const short = shortDays.get(day);
  const teacherId = 'teacherId' in of ? of.teacherId : undefined;
  const own = found
    .filter((lesson) => lesson.day === day)
    .filter(({ number }) => (short ?? bells).has(number));
  const classIds = own.flatMap((lesson) => classIdOf(frame, lesson) ?? []);
  return lines(
    html`<b>${formatDay(day, t.language)}</b>`,
    short && t.html('timetable-short-day'),
    ...eventLines(frame, day, 'classId' in of ? [of.classId] : classIds),
    ...own.map((lesson) => lessonLine(lesson, { withClass, event: eventOver(frame, lesson), teacherId }, t)),
    'off' in taught ? t.html(`day-off-${taught.off}`) : own.length === 0 && t.html('timetable-no-lessons'),
  );
}

const classIdOf = ({ classes }: SchoolFrame, { className }: WeekLesson) =>
  classes.find(({ name }) => name === className)?.id;

/** The event for which the lesson is not held. */
function eventOver(frame: SchoolFrame, lesson: WeekLesson): SchoolEvent | undefined {
  const { day, number } = lesson;
  const bell = frame.bellsOn(day).get(number);
  if (!bell) return undefined;
  const [startsAt, endsAt] = [instantOf(day, bell.startsAt), instantOf(day, bell.endsAt)];
  return eventInstead(frame.events, { day, classId: classIdOf(frame, lesson), startsAt, endsAt });
}

function lessonLine(
  lesson: WeekLesson,
  {
    withClass,
    event,
    teacherId,
  }: {
    readonly withClass: boolean;
    readonly event: SchoolEvent | undefined;
    readonly teacherId: number | undefined;
  },
  t: Translate,
): Html {
  const name = numbered(lesson.number, lessonName(lesson, withClass));
  if (event) return html`<s>${name}</s> – ${event.title}`;
  const { place, heldOn, room, ref, day } = lesson;
  if (place === 'cancelled' || place === 'movedAway') return goneLine(name, heldOn, t);
  if (place === 'movedHere')
    return html`${name} ❗ ${changedWords({ from: ref, room }, day, t)}${substitutionWords(lesson, teacherId, t)}`;
  const line = html`${name}${roomWords(room, t)}${substitutionWords(lesson, teacherId, t)}`;
  return place === 'planned' ? line : html`${line} ❗`;
}

/** ¶4.11: ` ❗ aizvieto: Kalniņa Ilze`; in the substitute's own week whom they replace. */
function substitutionWords(
  { substitution, subjectName }: WeekLesson,
  readerId: number | undefined,
  t: Translate,
): string {
  if (!substitution) return '';
  const words = substitution.substituteId === readerId ? substitutingWords : substitutedWords;
  return ` ❗ ${words(substitution, subjectName, t)}`;
}
