import type { Person, StaffRoleName } from '../../db/generated/client.ts';
import { instantOf, type SchoolDate, toDbDate } from '../../kernel/school-date.ts';
import { YEAR_STARTS_ON } from './calendar.ts';
import { type Block, placeInBlock } from './classes.ts';
import type { SchoolDraft } from './demo-school.ts';
import type { Ground } from './ground.ts';
import { type Adult, addPerson, connect, someAdult } from './people.ts';
import { POSTS } from './posts.ts';

export interface Teacher {
  readonly person: Person;
  readonly adult: Adult;
  /** May have children at the school. */
  readonly mayBeGuardian: boolean;
}

/** The first person of every demo school. */
export const SUPERUSER_ID = 'superuser';

const HIRED_ON: SchoolDate = '2023-08-28';
const CONNECTED_AT = instantOf('2026-08-28', '10:00');

/** Those who run the school; `records` keeps people's data, `office` is the academic office. */
export function hireOffice(ground: Ground): void {
  hire(ground, SUPERUSER_ID, 'superuser');
  hire(ground, 'principal', 'principal');
  hire(ground, 'office', 'academicOffice');
  hire(ground, 'records', 'recordsManager');
}

/**
 * A block's teachers, by the key of their post; a post without a class in the block is left out.
 *
 * @param number the block's, from 1; ids of the first block's teachers do not bear it
 */
export function hireTeachers(ground: Ground, block: Block, number: number): ReadonlyMap<string, Teacher> {
  const classes = new Map(block.map((each) => [placeInBlock(each), each]));
  const teachers = new Map<string, Teacher>();
  const surnames = new Set<string>();
  for (const post of POSTS) {
    const taught = Object.values(post.teaches).flatMap((each) => each.split(' '));
    if (!taught.some((each) => classes.has(each))) continue;

    const own = classes.get(post.classTeacherOf ?? '');
    const subjectId = `teacher-${post.key}${number === 1 ? '' : `-${number}`}`;
    const teacher = hire(ground, own ? `class-teacher-${own.slug}` : subjectId, 'subjectTeacher', surnames);
    surnames.add(teacher.adult.surname);
    if (own) addRole(ground.school, teacher.person.id, 'classTeacher', YEAR_STARTS_ON, own.id);
    teachers.set(post.key, { ...teacher, mayBeGuardian: !own && post.key !== 'mat-5' });
  }
  return teachers;
}

/** @param taken surnames of colleagues */
export function hire(
  { school, random }: Ground,
  id: string,
  role: StaffRoleName,
  taken: ReadonlySet<string> = new Set(),
): Pick<Teacher, 'person' | 'adult'> {
  const adult = someAdult(random, random.chance(0.82) ? 'f' : 'm', taken);
  const person = addPerson(school, id, adult);
  addRole(school, person.id, role, HIRED_ON);
  connect(school, person.id, CONNECTED_AT);
  return { person, adult };
}

export function addRole(
  school: SchoolDraft,
  personId: number,
  role: StaffRoleName,
  since: SchoolDate,
  classId: number | null = null,
): void {
  school.staffRoles.add({ personId, role, classId, since: toDbDate(since), until: null });
}
