import type { Person, StaffRoleName } from '../../db/generated/client.ts';
import { instantOf, type SchoolDate, toDbDate } from '../../kernel/school-date.ts';
import { YEAR_STARTS_ON } from './calendar.ts';
import type { DemoSchool } from './demo-school.ts';
import type { Gender } from './names/gender.ts';
import { type Adult, addPerson, connect, someAdult } from './people.ts';
import { POSTS, type Post } from './posts.ts';
import type { Random } from './random.ts';

export interface Teacher {
  readonly person: Person;
  readonly adult: Adult;
  readonly post: Post;
}

const HIRED_ON: SchoolDate = '2023-08-28';
const CONNECTED_AT = instantOf('2026-08-28', '10:00');

/** Those who run the school; `records` keeps people's data, `office` is the academic office. */
export function hireOffice(school: DemoSchool, random: Random): void {
  const roles = [
    ['superuser', 'superuser', 'm'],
    ['principal', 'principal', 'f'],
    ['office', 'academicOffice', 'f'],
    ['records', 'recordsManager', 'f'],
  ] as const;
  for (const [id, role, gender] of roles) hire(school, id, role, someAdult(random, gender));
}

/**
 * A block's teachers, by the key of their post.
 *
 * @param classIds `5b` (the block's second class of grade 5) → its row; posts without a class are left out
 * @param block its number from 0; the first block's ids bear none
 */
export function hireTeachers(
  school: DemoSchool,
  classes: ReadonlyMap<string, { readonly id: number; readonly slug: string }>,
  block: number,
  random: Random,
): ReadonlyMap<string, Teacher> {
  const teachers = new Map<string, Teacher>();
  for (const post of POSTS) {
    const taught = Object.values(post.teaches).flatMap((each) => each.split(' '));
    if (!taught.some((each) => classes.has(each))) continue;

    const own = post.classTeacherOf === undefined ? undefined : classes.get(post.classTeacherOf);
    const suffix = block === 0 ? '' : `-${block + 1}`;
    const id = own ? `class-teacher-${own.slug}` : `teacher-${post.key}${suffix}`;
    const adult = someAdult(random, random.chance(0.82) ? 'f' : 'm');
    const person = hire(school, id, 'subjectTeacher', adult);
    if (own) addRole(school, person.id, 'classTeacher', YEAR_STARTS_ON, own.id);
    teachers.set(post.key, { person, adult, post });
  }
  return teachers;
}

/** Hires someone who is known by that role alone. */
export function hireFor(
  school: DemoSchool,
  id: string,
  role: StaffRoleName,
  gender: Gender,
  random: Random,
): Person {
  return hire(school, id, role, someAdult(random, gender));
}

export function addRole(
  school: DemoSchool,
  personId: number,
  role: StaffRoleName,
  since: SchoolDate,
  classId: number | null = null,
): void {
  school.staffRoles.add({ personId, role, classId, since: toDbDate(since), until: null });
}

function hire(school: DemoSchool, id: string, role: StaffRoleName, adult: Adult): Person {
  const person = addPerson(school, id, adult);
  addRole(school, person.id, role, HIRED_ON);
  connect(school, person.id, CONNECTED_AT);
  return person;
}
