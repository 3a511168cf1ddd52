import type { LessonKind, StaffRoleName } from '../../db/generated/client.ts';
import { YEAR_STARTS_ON } from './calendar.ts';
import type { Block } from './classes.ts';
import { openCourse, openGroup, type RunningCourse } from './courses.ts';
import type { Ground } from './ground.ts';
import type { Rosters } from './rosters.ts';
import { addRole, hire, type Teacher } from './staff.ts';
import type { SubjectCode } from './subjects.ts';
import { cellOf } from './timetable.ts';

/** A group with members from several classes, in the afternoon when those have no lessons. */
interface Club {
  readonly name: string;
  readonly subject: SubjectCode;
  readonly kind: LessonKind;
  readonly grades: readonly number[];
  /** Of the students of those grades. */
  readonly share: number;
  /** None: as many as come. */
  readonly freePlaces?: number;
  readonly cells: readonly number[];
  readonly room: string;
  /** The post of a teacher who leads it besides, or the id and role of one hired for it. */
  readonly leader: { readonly post: string } | { readonly id: string };
  readonly role: StaffRoleName;
}

const AFTER_LESSONS = [1, 2, 3, 4, 5].flatMap((weekday) => [cellOf(weekday, 6), cellOf(weekday, 7)]);

const CLUBS: readonly Club[] = [
  {
    name: 'Koris',
    subject: 'Koris',
    kind: 'hobby',
    grades: [5, 6, 7, 8, 9],
    share: 0.14,
    freePlaces: 2,
    cells: [cellOf(2, 8), cellOf(4, 8)],
    room: '311',
    leader: { post: 'muz-5' },
    role: 'hobbyTeacher',
  },
  {
    name: 'Tautas dejas',
    subject: 'Dejas',
    kind: 'hobby',
    grades: [3, 4, 5, 6],
    share: 0.16,
    freePlaces: 0,
    cells: [cellOf(1, 8), cellOf(3, 8)],
    room: 'aktu zāle',
    leader: { id: 'hobby-teacher' },
    role: 'hobbyTeacher',
  },
  {
    name: 'Programmēšana',
    subject: 'Dat',
    kind: 'optional',
    grades: [8, 9],
    share: 0.2,
    cells: [cellOf(5, 8)],
    room: '304',
    leader: { post: 'fiz-8' },
    role: 'subjectTeacher',
  },
  ...[[1], [2, 3]].map(
    (grades, index): Club => ({
      name: `Pagarinātā diena ${index + 1}`,
      subject: 'PDG',
      kind: 'extendedDay',
      grades,
      share: 0.5 / grades.length,
      cells: AFTER_LESSONS,
      room: `12${index + 1}`,
      leader: { id: 'extended-day-teacher' },
      role: 'extendedDayTeacher',
    }),
  ),
];

/**
 * Opens a block's clubs, its optional course and its extended-day groups.
 *
 * @param hired how many of each kind of leader the school has; counted on
 */
export function openClubs(
  ground: Ground,
  rosters: Rosters,
  block: Block,
  teachers: ReadonlyMap<string, Teacher>,
  hired: Map<string, number>,
): RunningCourse[] {
  const letters = [...new Set(block.map(({ letter }) => letter))];
  const suffix = letters.includes('a') ? '' : ` ${letters.join(', ')}`;
  return CLUBS.map((club) => {
    const { subject, kind, grades, cells, room, leader } = club;
    const candidates = block
      .filter(({ grade }) => grades.includes(grade))
      .flatMap((each) => rosters.get(each) ?? []);
    const studentIds = candidates.filter(() => ground.random.chance(club.share)).map(({ id }) => id);
    const teacherId = leaderOf(ground, club, teachers, hired);
    const places = club.freePlaces === undefined ? null : studentIds.length + club.freePlaces;
    const groupId = openGroup(ground, { name: club.name + suffix, kind, grades, places, studentIds });
    const post = 'post' in leader ? leader.post : leader.id;
    const grade = Math.max(...grades);
    return openCourse(ground, { teacherId, post, subject, groupId, kind, room, grade, cells, studentIds });
  });
}

function leaderOf(
  ground: Ground,
  { leader, role }: Club,
  teachers: ReadonlyMap<string, Teacher>,
  hired: Map<string, number>,
): number {
  if ('post' in leader) {
    const { person } = teachers.get(leader.post) as Teacher;
    if (role !== 'subjectTeacher') addRole(ground.school, person.id, role, YEAR_STARTS_ON);
    return person.id;
  }
  const number = (hired.get(leader.id) ?? 0) + 1;
  hired.set(leader.id, number);
  return hire(ground, `${leader.id}-${number}`, role).person.id;
}
