import { instantOf, type SchoolDate, toDbDate } from '../../kernel/school-date.ts';
import { YEAR_STARTS_ON } from './calendar.ts';
import type { RunningCourse } from './courses.ts';
import type { Ground } from './ground.ts';
import { addPerson, connect, someAdult } from './people.ts';
import type { EnrolledChild } from './rosters.ts';

/** The last day of the teacher who left before the autumn break, and the successor's first. */
const TAUGHT_UNTIL: SchoolDate = '2026-10-16';
const TAUGHT_SINCE: SchoolDate = '2026-10-26';

const GUARDIAN_UNTIL: SchoolDate = '2026-10-30';
const CONNECTED_AT = instantOf('2026-08-28', '10:00');

/** Someone who taught a course until the autumn break, still has the account, and may do nothing more. */
export function addFormerTeacher({ school, random }: Ground, course: RunningCourse): void {
  const person = addPerson(school, 'former-teacher-1', someAdult(random, 'f'));
  connect(school, person.id, CONNECTED_AT);
  const since = toDbDate(YEAR_STARTS_ON);
  const until = toDbDate(TAUGHT_UNTIL);
  school.staffRoles.add({ personId: person.id, role: 'subjectTeacher', classId: null, since, until });

  const former = school.courses.add({ ...course.row, teacherId: person.id, since, until });
  for (const hour of course.hours) {
    school.slots.add({ courseId: former.id, ...hour, room: course.room, from: since, until });
  }
  course.row.since = toDbDate(TAUGHT_SINCE);
  for (const slot of school.slots.rows) {
    if (slot.courseId === course.row.id) slot.from = toDbDate(TAUGHT_SINCE);
  }
}

/** A student's guardian until the end of October, whose account is still there. */
export function addFormerGuardian({ school, random }: Ground, student: EnrolledChild): void {
  const person = addPerson(school, 'former-guardian-1', someAdult(random, 'm'));
  connect(school, person.id, CONNECTED_AT);
  school.guardianships.add({
    personId: person.id,
    studentId: student.id,
    nickname: null,
    since: toDbDate(YEAR_STARTS_ON),
    until: toDbDate(GUARDIAN_UNTIL),
  });
}
