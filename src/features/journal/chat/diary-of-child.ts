import { absenceMark } from '../../../regulation/absence-excuse.ts';
import type { Child } from '../../../regulation/actor.ts';
import type { CorrectedPart, RollMark } from '../../../regulation/lesson-state.ts';
import { type Html, html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { changedWords, goneLine, numbered } from '../../timetable/change-words.ts';
import type { DayLesson } from '../day-lesson.ts';
import { changeOf, type GoneLesson } from '../lesson-changes.ts';
import { homeworkLines, notHeldLine } from './lesson-words.ts';
import { substitutedLine } from './substitution-lines.ts';

/** A day as diaries show it. */
export interface ShownDay {
  readonly lessons: readonly DayLesson[];
  readonly gone: readonly GoneLesson[];
  readonly off: Html | undefined;
  /** The events of the school and of the child's class. */
  readonly eventsOf: (child: Child) => readonly Html[];
  /** Not over: what to bring still matters. */
  readonly comes: boolean;
}

/** The child's own lessons of the day in their order, by its name. */
export function diaryOfChild(
  child: Child,
  { lessons, gone, off, eventsOf, comes }: ShownDay,
  t: Translate,
): Html {
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
