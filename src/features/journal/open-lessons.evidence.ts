import { schoolDateOf } from '../../kernel/school-date.ts';
import type { OpenDuty } from '../../regulation/duty.ts';
import { encodeRef } from '../../regulation/lesson-ref.ts';
import type { Evidence } from '../../telegram/feature.ts';
import { loadSchoolLessons, type SchoolLesson } from './school-lessons.store.ts';

/** ¶4.5: the lessons without a topic, a confirmed roll, or homework or an explicit "none". */
export const openLessons: Evidence = async (db, { since, until, frame, settings }) => {
  // Midnight is the end of the day before.
  const last = schoolDateOf(new Date(until.getTime() - 1));
  const lessons = await loadSchoolLessons(db, { from: since, until: last, frame, settings, which: 'open' });
  return lessons.filter(({ dueAt }) => dueAt <= until).map(toDuty);
};

function toDuty(lesson: SchoolLesson): OpenDuty {
  const { day, number, className, subjectCode, endsAt, dueAt, source, responsible, classIds, missing } =
    lesson;
  const { unfilledId } = lesson;
  const ref = encodeRef(lesson);
  return {
    duty: '4.5',
    object: `lesson:${ref}`,
    since: endsAt,
    dueAt,
    dueOn: day,
    source,
    responsible,
    classIds,
    line: { number: Math.max(number, 0), class: className, subject: subjectCode, day },
    missing,
    // Nobody but a substitute could enter it: the office is led to where one is named.
    target: unfilledId === null ? `ls:${ref}` : `sub:${unfilledId}`,
  };
}
