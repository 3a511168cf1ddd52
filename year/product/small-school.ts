import type { EnteredClass } from '../../src/demo/generate/classes.ts';
import type { DemoSchool } from '../../src/demo/generate/demo-school.ts';
import { rowsOf } from '../../src/demo/generate/demo-school.ts';
import { enterClasses, type Ground, layGround } from '../../src/demo/generate/ground.ts';
import { addPerson, connect } from '../../src/demo/generate/people.ts';
import { seededRandom } from '../../src/demo/generate/random.ts';
import { addRole, hire, hireOffice } from '../../src/demo/generate/staff.ts';
import type { SubjectCode } from '../../src/demo/generate/subjects.ts';
import { instantOf, type SchoolDate, toDbDate } from '../../src/kernel/school-date.ts';

const YEAR_STARTS = '2026-09-01';
const CONNECTED_AT = instantOf('2026-08-28', '10:00');

/** Students of each class. Two have a timetable from the first day on; of the others it is the superuser's to enter. */
const CLASSES = { '1a': 1, '2a': 1, '3a': 3, '4a': 1, '5a': 1, '6a': 1, '7b': 4, '8a': 1 } as const;

/** By class or club: subject, teacher, `weekday.lesson` … */
const LESSONS: readonly (readonly [of: string, SubjectCode, teacher: string, week: string])[] = [
  ['3a', 'LV', 'class-teacher-3a', '1.2 2.7 3.5 4.6'],
  ['3a', 'Mat', 'class-teacher-3a', '2.3 4.4 5.1'],
  ['3a', 'Ang', 'teacher-ang', '1.4 3.2 5.4'],
  ['7b', 'Mat', 'class-teacher-7b', '1.3 2.6 3.4 5.3'],
  ['7b', 'Ang', 'teacher-ang', '1.7 3.8 4.5'],
  ['7b', 'Vēst', 'teacher-vest', '2.2 4.3 5.7'],
  ['1a', 'Mat', 'class-teacher-1a', ''],
  ['2a', 'Mat', 'class-teacher-2a', ''],
  ['4a', 'Mat', 'class-teacher-4a', ''],
  ['5a', 'Mat', 'class-teacher-5a', ''],
  ['6a', 'Mat', 'class-teacher-6a', ''],
  ['8a', 'Mat', 'class-teacher-8a', ''],
];

/** Clubs with their members: one of both classes, one whose lesson ends after its deadline. */
const CLUBS: readonly (readonly [name: string, members: readonly string[], week: string])[] = [
  ['Koris', ['3a', '7b'], '4.8'],
  ['Dejas', ['3a'], '2.8'],
];

/** Groups that their teacher is to form (¶4.4). */
const UNFORMED = ['Šahs', 'Robotika', 'Keramika', 'Teātris', 'Volejbols', 'Dzeja'];

/** Subjects for which the academic office is to split a class (¶4.3). */
const UNSPLIT: readonly (readonly [className: string, SubjectCode])[] = [
  ['1a', 'Dat'],
  ['2a', 'Dat'],
  ['4a', 'Dat'],
  ['5a', 'Dat'],
  ['6a', 'DT'],
  ['8a', 'DT'],
];

/** Own quiet hours, into which the mornings' and the evenings' reminders fall. */
const QUIET = [
  ['class-teacher-5a', '19:00', '08:30'],
  ['class-teacher-7b', '18:30', '08:15'],
  ['guardian-7b-4', '17:00', '19:30'],
  ['teacher-ang', '14:50', '15:25'],
] as const;

const SURNAMES = 'Ābols Bite Cielava Dzenis Egle Feldmanis Gaile Holms Irbe Jumis Krasts Lapsa Mežs'.split(
  ' ',
);
const GIVEN = ['Anna', 'Boriss', 'Cilda', 'Dāvis'];

interface Settled {
  /** Only what is taught, from that day on: nothing is left to be brought in, split or formed. */
  readonly settledOn?: SchoolDate;
}

/** A school small enough to be lived through in minutes, with everything in it that has a clock. */
export function smallSchool({ settledOn }: Settled = {}): DemoSchool {
  const taught = Object.entries(CLASSES).filter(([, size]) => !settledOn || size > 1);
  const starts = settledOn ?? YEAR_STARTS;
  const ground = layGround(seededRandom(2026));
  hireOffice(ground);
  const classes = new Map(enterClasses(ground, taught.map(planOf)).map((one) => [one.slug, one]));
  const teachers = new Map(
    [...[...classes.keys()].map((slug) => `class-teacher-${slug}`), 'teacher-ang', 'teacher-vest'].map(
      (id) => [id, hire(ground, id, 'subjectTeacher').person.id],
    ),
  );
  const hobby = hire(ground, 'hobby-teacher', 'hobbyTeacher').person.id;
  const students = new Map<string, number[]>();
  let family = 0;
  for (const one of classes.values()) {
    addRole(
      ground.school,
      teachers.get(`class-teacher-${one.slug}`) ?? 0,
      'classTeacher',
      YEAR_STARTS,
      one.id,
    );
    const ids = Array.from({ length: one.size }, (_, index) =>
      addFamily(ground, one, index, SURNAMES[family++] ?? 'Ozols'),
    );
    students.set(one.slug, ids);
  }
  for (const [of, subject, teacher, week] of LESSONS.filter(([of]) => classes.has(of)))
    addCourse(
      ground,
      { subject, teacherId: teachers.get(teacher) ?? 0, classId: classes.get(of)?.id ?? 0 },
      week,
      starts,
    );
  for (const [name, members, week] of CLUBS) {
    const groupId = addGroup(ground, { name, kind: 'hobby', classId: null });
    for (const studentId of members.flatMap((slug) => students.get(slug) ?? []))
      ground.school.groupMembers.add({ groupId, studentId, since: toDbDate(YEAR_STARTS), until: null });
    addCourse(ground, { subject: name as SubjectCode, teacherId: hobby, groupId }, week, starts);
  }
  for (const name of settledOn ? [] : UNFORMED) {
    const groupId = addGroup(ground, { name, kind: 'hobby', classId: null });
    addCourse(ground, { subject: 'PDG', teacherId: hobby, groupId });
  }
  for (const [slug, subject] of settledOn ? [] : UNSPLIT) {
    const one = classes.get(slug);
    for (const number of one ? [1, 2] : []) {
      const groupId = addGroup(ground, {
        name: `${one?.name} ${subject} ${number}`,
        kind: 'lesson',
        classId: one?.id ?? null,
      });
      addCourse(ground, { subject, teacherId: teachers.get(`class-teacher-${slug}`) ?? 0, groupId });
    }
  }
  const { people } = ground.school;
  for (const [id, quietFrom, quietUntil] of QUIET)
    Object.assign(people.rows.find(({ externalId }) => externalId === id) ?? {}, { quietFrom, quietUntil });
  return rowsOf(ground.school);
}

function planOf([slug, size]: [string, number]) {
  const [grade, letter] = [Number(slug[0]), slug.slice(1)];
  return { grade, letter, name: `${grade}.${letter}`, slug, side: 'a' as const, size };
}

/** A student with one guardian, who is connected. */
function addFamily({ school }: Ground, one: EnteredClass, index: number, surname: string): number {
  const child = { givenName: GIVEN[index] ?? 'Elza', surname, gender: 'f' as const };
  const person = addPerson(school, `student-${one.slug}-${index + 1}`, child);
  const { id: studentId } = school.students.add({ personId: person.id });
  const since = toDbDate(YEAR_STARTS);
  school.enrolments.add({ studentId, classId: one.id, since, until: null });
  const guardian = addPerson(school, `guardian-${one.slug}-${index + 1}`, { ...child, givenName: 'Māra' });
  school.guardianships.add({ personId: guardian.id, studentId, nickname: null, since, until: null });
  connect(school, guardian.id, CONNECTED_AT);
  return studentId;
}

function addGroup(
  { school, yearId }: Ground,
  group: { readonly name: string; readonly kind: 'hobby' | 'lesson'; readonly classId: number | null },
): number {
  const club = group.kind === 'hobby';
  const grades = { gradeFrom: club ? 1 : null, gradeTo: club ? 9 : null };
  return school.groups.add({
    yearId,
    ...group,
    ...grades,
    places: club ? 20 : null,
    open: club,
    closedAt: null,
  }).id;
}

function addCourse(
  { school, yearId, subjectIds }: Ground,
  given: { subject: SubjectCode; teacherId: number; classId?: number; groupId?: number },
  week = '',
  from: SchoolDate = YEAR_STARTS,
): void {
  const { subject, teacherId, classId = null, groupId = null } = given;
  const club = subject === 'Koris' || subject === 'Dejas' || subject === 'PDG';
  const { id: courseId } = school.courses.add({
    ...{ yearId, teacherId, classId, groupId, subjectId: subjectIds.get(subject) ?? 0 },
    ...{ kind: club ? 'hobby' : 'lesson', homeworkDefaultsToNone: club, bring: null },
    ...{ since: toDbDate(YEAR_STARTS), until: null },
  });
  for (const place of week.split(' ').filter(Boolean)) {
    const [weekday = 0, number = 0] = place.split('.').map(Number);
    school.slots.add({ courseId, weekday, number, room: null, from: toDbDate(from), until: null });
  }
}
