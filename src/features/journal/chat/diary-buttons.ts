import { addDays, type SchoolDate } from '../../../kernel/school-date.ts';
import type { Child } from '../../../regulation/actor.ts';
import type { Calendar } from '../../../regulation/calendar.ts';
import { encodeRef } from '../../../regulation/lesson-ref.ts';
import { formatShortDay } from '../../../telegram/format.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { type Button, inRows } from '../../../telegram/screen.ts';
import type { DayLesson } from '../day-lesson.ts';

/** The files that lessons of the day gave, a button for each. */
export function materialRows(children: readonly Child[], lessons: readonly DayLesson[]): Button[][] {
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

/** The reader's other children, or all together. */
export function childButtons(all: readonly Child[], chosen: readonly Child[], day: SchoolDate, t: Translate) {
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
export function dayButtons(
  calendar: Calendar,
  day: SchoolDate,
  today: SchoolDate,
  child: string,
  t: Translate,
) {
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
