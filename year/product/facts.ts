import type { DemoSchool } from '../../src/demo/generate/demo-school.ts';
import { fromDbDate } from '../../src/kernel/school-date.ts';
import { type Time, YEAR } from '../calendar.ts';
import type { Course, Family, Person, School, SchoolClass } from '../school.ts';

/** What the people of that school know of it, in the year's own words. */
export function factsOf(school: DemoSchool): School {
  const people = new Map(
    school.people.map(({ id, externalId, familyName, givenName }): [number, Person] => [
      id,
      { id, persona: externalId ?? `person-${id}`, name: `${familyName} ${givenName}` },
    ]),
  );
  const person = (id: number | null) => people.get(id ?? 0) ?? { id: 0, persona: '', name: '' };
  const connected = new Set(school.accounts.map(({ personId }) => personId));
  const families = (classId: number): Family[] =>
    school.enrolments
      .filter((enrolment) => enrolment.classId === classId)
      .map(({ studentId }) => ({
        studentId,
        child: person(school.students.find(({ id }) => id === studentId)?.personId ?? 0).name,
        guardians: school.guardianships
          .filter((one) => one.studentId === studentId && one.until === null && connected.has(one.personId))
          .map(({ personId }) => person(personId)),
      }));
  const holder = (role: string, classId: number | null = null) =>
    person(school.staffRoles.find((held) => held.role === role && held.classId === classId)?.personId ?? 0)
      .persona;
  const classes = school.classes.map(
    ({ id, name, grade }): SchoolClass => ({
      id,
      name,
      grade,
      teacher: holder('classTeacher', id),
      families: families(id),
    }),
  );
  const heads = {
    superuser: holder('superuser'),
    office: holder('academicOffice'),
    principal: holder('principal'),
  };
  const quiet = new Map(
    school.people.flatMap(({ id, quietFrom, quietUntil }) =>
      quietFrom && quietUntil ? [[person(id).persona, [quietFrom as Time, quietUntil as Time]] as const] : [],
    ),
  );
  const courses = school.courses.map((course) => courseOf(school, classes, course, person));
  return { classes, heads, quiet, courses };
}

function courseOf(
  school: DemoSchool,
  classes: readonly SchoolClass[],
  course: DemoSchool['courses'][number],
  person: (id: number) => Person,
): Course {
  const group = school.groups.find(({ id }) => id === course.groupId);
  const own = classes.find(({ id }) => id === (course.classId ?? group?.classId));
  const members = new Set(
    school.groupMembers.flatMap((member) => (member.groupId === group?.id ? [member.studentId] : [])),
  );
  const mixed = classes.filter(({ families }) => families.some(({ studentId }) => members.has(studentId)));
  return {
    id: course.id,
    of: group ? group.name : (own?.name ?? ''),
    kind: (group?.kind ?? 'lesson') === 'lesson' ? 'lesson' : 'club',
    subject: school.subjects.find(({ id }) => id === course.subjectId)?.code ?? '',
    subjectId: course.subjectId,
    ...(group ? { groupId: group.id } : {}),
    teacher: person(course.teacherId),
    grades: group && members.size === 0 ? [] : own ? [own.grade] : mixed.map(({ grade }) => grade),
    ...(group && own ? { splits: own.name } : {}),
    noHomework: course.homeworkDefaultsToNone,
    lessons: school.slots
      .filter((slot) => slot.courseId === course.id)
      .map(({ weekday, number, from, until }) => ({
        ...{ weekday, number, from: fromDbDate(from) },
        until: [until, course.until].flatMap((day) => (day ? fromDbDate(day) : [])).sort()[0] ?? YEAR.until,
      })),
  };
}
