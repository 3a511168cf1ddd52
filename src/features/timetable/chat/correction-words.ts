import {
  formatDate,
  formatDay,
  formatShortDay,
  formatTime,
  formatWeekday,
} from '../../../telegram/format.ts';
import { blocks, type Html, html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { lessonName, moveLine, roomName, roomWords } from '../change-words.ts';
import type { Correction } from '../correction.ts';
import { courseName } from '../course-name.ts';
import type { Obstacle } from '../find-obstacles.ts';
import { heldOn } from '../plan-correction.ts';
import type { PlannedLesson } from '../planned-lesson.store.ts';

/** The lesson as the timetable has it, and what became of it. */
export function lessonCard({ ref, course, slot, move }: PlannedLesson, t: Translate): Html {
  const room = move ? move.room : slot.room;
  return lines(
    html`<b>${courseName(course)} · ${course.subjectName} · ${t('timetable-nth', { number: ref.number })}</b>`,
    html`<i>${formatDay(ref.day, t.language)}</i>`,
    html`${course.teacherName}${roomWords(room, t)}`,
    move && html`❗ ${moveLine(move, course.subjectName, t)}`,
  );
}

/** As much of a lesson as its correction is told with. */
export type DescribedLesson = Pick<PlannedLesson, 'ref' | 'slot' | 'move'> & {
  readonly course: Pick<PlannedLesson['course'], 'subjectName' | 'className' | 'groupName'>;
};

/** What a correction makes of the lesson, in a line. */
export function correctionLine(lesson: DescribedLesson, correction: Correction, t: Translate): Html {
  const { ref, slot, course, move } = lesson;
  const name = lessonName(course, true);
  if (correction.scope === 'day') return dayLine(lesson, correction, t);
  const hour = {
    lesson: name,
    day: formatDate(ref.day, t.language),
    weekday: formatWeekday(slot.weekday, t.language),
    number: slot.number,
  };
  switch (correction.kind) {
    case 'cancel':
      return t.html('timetable-hour-ended', { ...hour, room: roomWords(slot.room, t) });
    case 'room':
      return t.html('timetable-hour-begun', { ...hour, room: roomWords(correction.room, t) });
    case 'move':
      return t.html('timetable-hour-moved', {
        ...hour,
        toWeekday: formatWeekday(correction.toWeekday, t.language),
        toNumber: correction.toNumber,
        room: roomWords(move ? move.room : slot.room, t),
      });
  }
}

function dayLine(lesson: DescribedLesson, correction: Correction & { scope: 'day' }, t: Translate): Html {
  const { ref, slot, course, move } = lesson;
  const name = lessonName(course, true);
  const row = { courseId: ref.courseId, day: ref.day, number: ref.number };
  const room = move?.room ?? slot.room;
  const now = heldOn(lesson) ?? ref;
  switch (correction.kind) {
    case 'cancel':
      return moveLine({ ...row, toDay: null, toNumber: null, room: null }, name, t);
    case 'room':
      return moveLine({ ...row, toDay: now.day, toNumber: now.number, room: correction.room }, name, t);
    case 'move':
      return moveLine({ ...row, toDay: correction.toDay, toNumber: correction.toNumber, room }, name, t);
    case 'restore':
      return t.html('timetable-lesson-restored', {
        lesson: name,
        day: formatShortDay(ref.day, t.language),
        number: ref.number,
        room: roomWords(slot.room, t),
      });
  }
}

/** Who or what is taken at that time, a line for each lesson in the way. */
export function obstacleLines(obstacles: readonly Obstacle[], t: Translate): Html | undefined {
  if (obstacles.length === 0) return undefined;
  return lines(
    t.html('timetable-clashes'),
    ...obstacles.map(({ lesson, over }) => {
      const taken = over
        .map((busy) =>
          t(`timetable-busy-${busy}`, {
            teacher: lesson.teacherName,
            class: lesson.className,
            room: lesson.room ? roomName(lesson.room, t) : '',
          }),
        )
        .join(', ');
      return html`⚠ ${lessonName(lesson, true)}: ${taken}`;
    }),
  );
}

/** Shown once it is saved, and who hears of it when. */
export function savedWords(line: Html, undoUntil: Date, now: Date, t: Translate): Html {
  return blocks(
    lines(t.html('timetable-saved'), line),
    now < undoUntil && t.html('timetable-told-at', { time: formatTime(undoUntil) }),
  );
}
