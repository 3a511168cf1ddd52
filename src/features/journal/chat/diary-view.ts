import { Refusal } from '../../../kernel/refusal.ts';
import { addDays, isSchoolDate, type SchoolDate, schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import { type Actor, type Child, diariesOf } from '../../../regulation/actor.ts';
import type { Calendar } from '../../../regulation/calendar.ts';
import type { Command, Handler, MenuEntry, View } from '../../../telegram/feature.ts';
import { formatDay, formatShortDay } from '../../../telegram/format.ts';
import { blocks, type Html, html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { inRows } from '../../../telegram/screen.ts';
import { changedWords, goneLine, numbered } from '../../timetable/change-words.ts';
import { type DayLesson, isTakenBack, loadDayLessons } from '../day-lessons.store.ts';
import type { JournalDeps } from '../find-lessons.ts';
import { changeOf, type GoneLesson, goneLessons } from '../lesson-changes.ts';
import { homeworkLines } from './lesson-words.ts';

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
    menu: [{ labelKey: 'button-diary', data: 'diary', rank: 20, audience: readsDiaries }],
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
      lessons: loaded.lessons.filter((lesson) => !isTakenBack(lesson)),
      gone: goneLessons(loaded, day, frame),
      off: dayOff(frame.calendar, day, t),
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
}

function childBlock(child: Child, { lessons, gone, off }: ShownDay, t: Translate): Html {
  const isOwn = ({ course }: Pick<DayLesson, 'course'>) => course.askedStudentIds.includes(child.studentId);
  const own = [
    ...lessons.filter(isOwn).map((lesson) => ({
      at: lesson.startsAt,
      line: lessonEntry(lesson, child.studentId, t),
    })),
    ...gone.filter(isOwn).map((one) => ({
      at: one.startsAt,
      line: goneLine(numbered(one.number, one.course.subjectName), one.heldOn, t),
    })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
  const name = `${child.familyName} ${child.givenName}${child.className ? `, ${child.className}` : ''}`;
  return lines(
    html`<b>${name}</b>`,
    ...own.map(({ line }) => line),
    own.length === 0 && (off ?? t.html('diary-no-lessons')),
  );
}

/** Only what concerns this child: no other child's absence, no homework for others. */
function lessonEntry(lesson: DayLesson, studentId: number, t: Translate): Html {
  const { ref, course, state } = lesson;
  const change = changeOf(lesson);
  const mark = state.roll.find((entry) => entry.studentId === studentId);
  const homework = state.homework
    .filter((item) => item.studentId === undefined || item.studentId === studentId)
    // Here all of it is the reader's own: no names of whom it is for.
    .map(({ studentId: _, ...item }) => item);
  const title = ref.number > 0 ? `${ref.number}. ${course.subjectName}` : course.subjectName;
  return lines(
    state.topic ? html`${title}: ${state.topic}` : html`${title}`,
    change && html`   ❗ ${changedWords(change, ref.day, t)}`,
    ...homeworkLines(homework, t, () => '').map((line) => html`   ${line}`),
    mark && html`   ${t.html(`diary-${mark.kind}`)}`,
  );
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
