import type { SchoolDate } from '../../../kernel/school-date.ts';
import { responsibleFor } from '../../../regulation/access.ts';
import { lessonDeadline } from '../../../regulation/lesson-deadline.ts';
import { encodeRef } from '../../../regulation/lesson-ref.ts';
import { missingParts } from '../../../regulation/lesson-state.ts';
import { formatTime } from '../../../telegram/format.ts';
import { type Html, html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { type Button, inRows } from '../../../telegram/screen.ts';
import { changedWords, goneLine } from '../../timetable/change-words.ts';
import { courseName } from '../../timetable/course-name.ts';
import type { SchoolFrame } from '../../timetable/school-frame.ts';
import type { DayLesson } from '../day-lesson.ts';
import { type LessonsOf, loadDayLessons } from '../day-lessons.store.ts';
import type { JournalDeps } from '../find-lessons.ts';
import { changeOf, type GoneLesson, goneLessons } from '../lesson-changes.ts';
import { missingWords, notHeldLine } from './lesson-words.ts';
import { substitutedLine, substitutingLines } from './substitution-lines.ts';

/** A day's lessons at a glance: of a teacher, or of a class. */
export interface DayBoard {
  readonly frame: SchoolFrame;
  /** Those that the reader enters or corrects, in order. */
  readonly lessons: readonly DayLesson[];
  readonly unfinished: readonly DayLesson[];
  readonly lines: Html;
  readonly buttons: Button[][];
  /** Those that open these of its lessons alone. */
  readonly buttonsOf: (lessons: readonly DayLesson[]) => Button[][];
}

export async function loadBoard(
  deps: JournalDeps,
  of: LessonsOf,
  day: SchoolDate,
  { now, t }: { readonly now: Date; readonly t: Translate },
): Promise<DayBoard> {
  const frame = await deps.frames(day);
  const loaded = await loadDayLessons(deps.db, frame, of, day, { idleCourses: true });
  const isTheirs = (lesson: DayLesson) => !('teacherId' in of) || responsibleFor(lesson) === of.teacherId;
  const isOwn = ({ course }: GoneLesson) => !('teacherId' in of) || course.teacherId === of.teacherId;
  const deadlineOf = ({ course, endsAt }: DayLesson) =>
    lessonDeadline({ day, grades: course.grades, endsAt }, deps.settings['4.5']);
  const entries = [
    ...loaded.lessons.map((lesson) => ({
      at: lesson.startsAt,
      line: isTheirs(lesson)
        ? lessonLine(lesson, { now, deadline: deadlineOf(lesson), own: 'teacherId' in of }, t)
        : givenAwayLine(lesson, t),
    })),
    ...goneLessons(loaded, day, frame)
      .filter(isOwn)
      .map((one) => ({ at: one.startsAt, line: goneEntry(one, t) })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
  const lessons = loaded.lessons.filter(isTheirs);
  const unfinished = lessons.filter(({ state, course }) => missingParts(state, course).length > 0);
  const buttonsOf = (opened: readonly DayLesson[]) =>
    inRows(
      opened.map((lesson) => openButton(lesson, unfinished.includes(lesson), t)),
      2,
    );
  return {
    frame,
    lessons,
    unfinished,
    lines: lines(...entries.map(({ line }) => line)),
    buttons: buttonsOf(lessons),
    buttonsOf,
  };
}

export const minutesUntil = (instant: Date, now: Date) =>
  Math.ceil((instant.getTime() - now.getTime()) / 60_000);

/** One glance: entered ✓, running ▶, owed •, coming ·, not held ✗. */
function lessonLine(
  lesson: DayLesson,
  { now, deadline, own }: { readonly now: Date; readonly deadline: Date; readonly own: boolean },
  t: Translate,
): Html {
  const name = html`${formatTime(lesson.startsAt)} <b>${shortName(lesson)}</b>`;
  const notHeld = notHeldLine(lesson, t);
  if (notHeld) return html`✗ ${name} – ${notHeld}`;
  const change = changeOf(lesson);
  const changed = lines(
    own ? substitutingLines(lesson, t) : substitutedLine(lesson, t),
    change && html`   ❗ ${changedWords(change, lesson.ref.day, t)}`,
  );
  const missing = missingWords(lesson, t);
  if (!missing) return lines(html`✓ ${name}`, changed);
  if (lesson.startsAt > now) return lines(html`· ${name}`, changed);
  const clock =
    now < deadline
      ? t.html('today-deadline-left', {
          time: formatTime(deadline),
          left: duration(minutesUntil(deadline, now), t),
        })
      : t.html('today-deadline-past', { time: formatTime(deadline) });
  const sign = now < lesson.endsAt ? '▶' : '•';
  return lines(html`${sign} ${name} – ${missing}`, changed, html`   <i>${clock}</i>`);
}

/** ¶4.11: somebody else gives it. */
function givenAwayLine(lesson: DayLesson, t: Translate): Html {
  const name = `${formatTime(lesson.startsAt)} ${shortName(lesson)}`;
  return t.html('today-given-away', { lesson: name, name: lesson.substitution?.substituteName ?? '' });
}

function goneEntry(gone: GoneLesson, t: Translate): Html {
  return html`✗ ${goneLine(html`${formatTime(gone.startsAt)} ${shortName(gone)}`, gone.heldOn, t)}`;
}

function duration(minutes: number, t: Translate): string {
  const hours = Math.floor(minutes / 60);
  return hours > 0
    ? t('duration-hours', { hours, minutes: minutes % 60 })
    : t('duration-minutes', { minutes });
}

/** `6.b Mat`; a group's name tells the subject itself: `5.b Ang 1` */
export function shortName({ course }: Pick<DayLesson, 'course'>): string {
  const name = courseName(course);
  return name.includes(course.subjectCode) ? name : `${name} ${course.subjectCode}`;
}

function openButton(lesson: DayLesson, unfinished: boolean, t: Translate): Button {
  const key = unfinished ? 'today-open-unfinished' : 'today-open';
  const name = `${formatTime(lesson.startsAt)} ${shortName(lesson)}`;
  return { label: t(key, { lesson: name }), data: `ls:${encodeRef(lesson.ref)}` };
}
