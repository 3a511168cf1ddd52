import { Refusal } from '../../../kernel/refusal.ts';
import { addDays, isSchoolDate, type SchoolDate, schoolDateOf } from '../../../kernel/school-date.ts';
import { absenceMark } from '../../../regulation/absence-excuse.ts';
import { may } from '../../../regulation/access.ts';
import { type Actor, type Child, diariesOf } from '../../../regulation/actor.ts';
import type { Calendar } from '../../../regulation/calendar.ts';
import { encodeRef } from '../../../regulation/lesson-ref.ts';
import type { CorrectedPart, RollMark } from '../../../regulation/lesson-state.ts';
import type { Command, Handler, MenuEntry, View } from '../../../telegram/feature.ts';
import { formatDay, formatShortDay } from '../../../telegram/format.ts';
import { blocks, type Html, html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { type Button, inRows } from '../../../telegram/screen.ts';
import { changedWords, goneLine, numbered } from '../../timetable/change-words.ts';
import { eventLines } from '../../timetable/event-words.ts';
import type { SchoolFrame } from '../../timetable/school-frame.ts';
import type { DayLesson } from '../day-lesson.ts';
import { loadDayLessons } from '../day-lessons.store.ts';
import type { JournalDeps } from '../find-lessons.ts';
import { changeOf, type GoneLesson, goneLessons } from '../lesson-changes.ts';
import { homeworkLines, notHeldLine } from './lesson-words.ts';
import { substitutedLine } from './substitution-lines.ts';

const readsDiaries = (actor: Actor | undefined) => may(actor, 'diary.read');

/** The diary (¶4.5, 2): `diary:<day>[:<studentId>]`; without a student all of the actor's children. */
export function diaryCommands(): {
  commands: readonly Command[];
  menu: readonly MenuEntry[];
  callbacks: Readonly<Record<string, Handler>>;
} {
  return {
    commands: [
      {
        name: 'diary',
        latvian: 'dienasgramata',
        audience: readsDiaries,
        handle: async ({ now }) => ({ view: 'diary', params: { day: schoolDateOf(now) } }),
      },
    ],
    menu: [{ labelKey: 'button-diary', data: 'diary', rank: 20, row: 'family', audience: readsDiaries }],
    callbacks: {
      diary: async ({ args: [day, student], now }) => {
        if (day !== undefined && !isSchoolDate(day)) throw new Refusal('stale-button');
        const studentId = Number(student);
        return {
          view: 'diary',
          params: { day: day ?? schoolDateOf(now), ...(student ? { studentId } : {}) },
        };
      },
    },
  };
}

/** A day's lessons with topic, homework and absences; each child under their own name. */
export function diaryView({ db, frames }: JournalDeps): View {
  return async (params, { visitor, now, t }) => {
    if (!visitor.actor) throw new Refusal('not-connected');
    const { actor } = visitor;
    const all = diariesOf(actor).filter((child) => may(actor, 'diary.read', child));
    const chosen = all.filter(
      ({ studentId }) => params['studentId'] === undefined || params['studentId'] === studentId,
    );
    if (chosen.length === 0) throw new Refusal('not-allowed');
    const day = String(params['day']) as SchoolDate;
    const frame = await frames(day);
    const loaded = await loadDayLessons(
      db,
      frame,
      { studentIds: chosen.map(({ studentId }) => studentId) },
      day,
      { idleCourses: true },
    );
    const shown: ShownDay = {
      lessons: loaded.lessons,
      gone: goneLessons(loaded, day, frame),
      off: dayOff(frame.calendar, day, t),
      eventsOf: (child) => eventLines(frame, day, classIdsOf(frame, child)),
      comes: day >= schoolDateOf(now),
    };

    return {
      html: blocks(
        lines(
          html`<b>${formatDay(day, t.language)}</b>`,
          frame.shortDays.has(day) && t.html('timetable-short-day'),
        ),
        ...chosen.map((child) => childBlock(child, shown, t)),
      ),
      buttons: [
        ...materialRows(chosen, shown.lessons),
        ...(all.length > 1 ? childButtons(all, chosen, day, t) : []),
        dayButtons(
          frame.calendar,
          day,
          schoolDateOf(now),
          chosen.length === all.length ? '' : `:${chosen[0]?.studentId}`,
          t,
        ),
      ],
    };
  };
}

function dayOff(calendar: Calendar, day: SchoolDate, t: Translate): Html | undefined {
  const taught = calendar.lessonsOn(day);
  return 'off' in taught ? t.html(`day-off-${taught.off}`) : undefined;
}

interface ShownDay {
  readonly lessons: readonly DayLesson[];
  readonly gone: readonly GoneLesson[];
  readonly off: Html | undefined;
  /** The events of the school and of the child's class. */
  readonly eventsOf: (child: Child) => readonly Html[];
  /** Not over: what to bring still matters. */
  readonly comes: boolean;
}

function classIdsOf({ classes }: SchoolFrame, { className }: Child): number[] {
  return classes.filter(({ name }) => name === className).map(({ id }) => id);
}

function childBlock(child: Child, { lessons, gone, off, eventsOf, comes }: ShownDay, t: Translate): Html {
  const isOwn = ({ course }: Pick<DayLesson, 'course'>) => course.askedStudentIds.includes(child.studentId);
  const own = [
    ...lessons.filter(isOwn).map((lesson) => ({
      at: lesson.startsAt,
      line: lessonEntry(lesson, child.studentId, { comes, t }),
    })),
    ...gone.filter(isOwn).map((one) => ({
      at: one.startsAt,
      line: goneLine(numbered(one.number, one.course.subjectName), one.heldOn, t),
    })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
  const name = `${child.familyName} ${child.givenName}${child.className ? `, ${child.className}` : ''}`;
  return lines(
    html`<b>${name}</b>`,
    ...eventsOf(child),
    ...own.map(({ line }) => line),
    own.length === 0 && (off ?? t.html('diary-no-lessons')),
  );
}

/** ¶4.10: with what the notes make of it. */
function markOf({ kind, studentId }: RollMark, { notes }: Pick<DayLesson, 'notes'>) {
  return absenceMark(
    kind,
    notes.filter((note) => note.studentId === studentId),
  );
}

/** Only what concerns this child: no other child's absence, no homework for others. */
function lessonEntry(
  lesson: DayLesson,
  studentId: number,
  { comes, t }: { readonly comes: boolean; readonly t: Translate },
): Html {
  const { ref, course, state } = lesson;
  const change = changeOf(lesson);
  const mark = state.roll.find((entry) => entry.studentId === studentId);
  const homework = state.homework
    .filter((item) => item.studentId === undefined || item.studentId === studentId)
    // Here all of it is the reader's own: no names of whom it is for.
    .map(({ studentId: _, ...item }) => item);
  const title = ref.number > 0 ? `${ref.number}. ${course.subjectName}` : course.subjectName;
  const corrected = (part: CorrectedPart) =>
    state.corrected?.includes(part) ? html` <i>${t('diary-corrected')}</i>` : '';
  const notHeld = notHeldLine(lesson, t);
  return lines(
    notHeld ? html`<s>${title}</s> – ${notHeld}` : undefined,
    !notHeld && (state.topic ? html`${title}: ${state.topic}${corrected('topic')}` : html`${title}`),
    change && html`   ❗ ${changedWords(change, ref.day, t)}`,
    !notHeld && substitutedLine(lesson, t),
    ...homeworkLines(homework, t, () => '').map((line) => html`   ${line}${corrected('homework')}`),
    homework.length === 0 && corrected('homework') && html`   ${t.html('diary-homework-withdrawn')}`,
    comes &&
      !notHeld &&
      course.bring !== undefined &&
      html`   ${t.html('lesson-bring', { things: course.bring })}`,
    mark && html`   ${t.html(`absence-mark-${markOf(mark, lesson)}`)}${corrected(`student-${studentId}`)}`,
    !mark && corrected(`student-${studentId}`) && html`   ${t.html('diary-present-after-all')}`,
    state.praised?.includes(studentId) && html`   ${t.html('diary-praised')}`,
  );
}

/** The files that lessons of the day gave, a button for each. */
function materialRows(children: readonly Child[], lessons: readonly DayLesson[]): Button[][] {
  const buttons = children.flatMap(({ studentId, givenName }) =>
    lessons
      .filter(({ course, state }) => course.askedStudentIds.includes(studentId) && state.materials?.length)
      .map(({ ref, course }) => {
        const what = ref.number > 0 ? `${ref.number}. ${course.subjectName}` : course.subjectName;
        return {
          label: `📎 ${children.length > 1 ? `${givenName}: ${what}` : what}`,
          data: `lm-open:${encodeRef(ref)}:${studentId}`,
        };
      }),
  );
  return inRows(buttons, 2);
}

function childButtons(all: readonly Child[], chosen: readonly Child[], day: SchoolDate, t: Translate) {
  const shown = chosen.length === 1 ? chosen[0]?.studentId : undefined;
  const others = all
    .filter(({ studentId }) => studentId !== shown)
    .map((child) => ({
      label: [child.givenName, child.className].filter(Boolean).join(', '),
      data: `diary:${day}:${child.studentId}`,
    }));
  return inRows(
    shown === undefined ? others : [{ label: t('diary-all-children'), data: `diary:${day}` }, ...others],
    3,
  );
}

/** The neighbouring days on which there is school. */
function dayButtons(calendar: Calendar, day: SchoolDate, today: SchoolDate, child: string, t: Translate) {
  const towards = (step: 1 | -1) => {
    let next = addDays(day, step);
    for (let tries = 0; tries < 90 && 'off' in calendar.lessonsOn(next); tries += 1)
      next = addDays(next, step);
    return 'off' in calendar.lessonsOn(next) ? undefined : next;
  };
  const before = towards(-1);
  const after = towards(1);
  return [
    ...(before
      ? [{ label: `‹ ${formatShortDay(before, t.language)}`, data: `diary:${before}${child}` }]
      : []),
    ...(day === today ? [] : [{ label: t('button-diary-today'), data: `diary:${today}${child}` }]),
    ...(after ? [{ label: `${formatShortDay(after, t.language)} ›`, data: `diary:${after}${child}` }] : []),
  ];
}
