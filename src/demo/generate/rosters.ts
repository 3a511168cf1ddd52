import type { Person } from '../../db/generated/client.ts';
import { compareNames } from '../../kernel/folding.ts';
import { instantOf, toDbDate } from '../../kernel/school-date.ts';
import { YEAR_STARTS_ON } from './calendar.ts';
import { STORY_CLASS } from './cast.ts';
import type { EnteredClass } from './classes.ts';
import type { SchoolDraft } from './demo-school.ts';
import type { Child, Family } from './families.ts';
import type { Ground } from './ground.ts';
import { surnameFor } from './names/gender.ts';
import { addPerson, connect } from './people.ts';
import type { Random } from './random.ts';

export interface EnrolledChild {
  readonly id: number;
  readonly personId: number;
  readonly child: Child;
}

/** The students of each class in the order of their names. */
export type Rosters = ReadonlyMap<EnteredClass, readonly EnrolledChild[]>;

/** The first families of each class are connected for certain, so that each class can be tried. */
const SURELY_CONNECTED = 2;
/** And of all, drawn by lot; together about 70 %. */
const CONNECTED = 0.66;
/** Of the students of grades 7 to 9 in connected families. */
const WITH_OWN_ACCOUNT = 0.4;
const CONNECTED_AT = instantOf('2026-09-04', '18:00');

/** Enters students class by class, each numbered within the class by name. */
export function enrol({ school }: Ground, families: readonly Family[]): Rosters {
  const byClass = Map.groupBy(
    families.flatMap((family) => family.children),
    (child) => child.class,
  );
  const classes = [...byClass.keys()].sort((one, other) => one.id - other.id);
  return new Map(
    classes.map((each) => {
      const named = (byClass.get(each) ?? []).map((child) => ({ child, name: fullName(child) }));
      named.sort((one, other) => compareNames(one.name, other.name));
      const roster = named.map(({ child }, index) => {
        const person = addPerson(school, `student-${each.slug}-${index + 1}`, child);
        const { id } = school.students.add({ personId: person.id });
        const since = toDbDate(YEAR_STARTS_ON);
        school.enrolments.add({ studentId: id, classId: each.id, since, until: null });
        return { id, personId: person.id, child };
      });
      return [each, roster];
    }),
  );
}

function fullName({ surname, gender, givenName }: Child): string {
  return `${surnameFor(surname, gender)} ${givenName}`;
}

/**
 * Enters the guardians, each numbered within the class of the youngest child in the order of the
 * students there, and connects families: all guardians of a family or none.
 */
export function enterGuardians(ground: Ground, rosters: Rosters, families: readonly Family[]): void {
  const { school, random } = ground;
  const familyOf = new Map(families.map((family) => [family.children[0], family]));
  const students = new Map([...rosters.values()].flat().map((student) => [student.child, student]));

  for (const [each, roster] of rosters) {
    const atHome = roster.flatMap(({ child }) => familyOf.get(child) ?? []);
    const lucky = new Set(random.shuffled(atHome).slice(0, Math.round(CONNECTED * atHome.length)));
    let number = 0;
    for (const [place, family] of atHome.entries()) {
      const own = family.children.map((child) => students.get(child) as EnrolledChild);
      const people = family.guardians.map((adult) => {
        number += 1;
        return addPerson(school, `guardian-${each.slug}-${number}`, adult);
      });
      addGuardianships(school, [...people, ...(family.teacher ? [family.teacher.person] : [])], own);
      if (family.teacher || place < SURELY_CONNECTED || lucky.has(family)) {
        for (const { id } of people) connect(school, id, CONNECTED_AT);
        const withAccount = own.filter((student) => hasOwnAccount(random, student, roster));
        for (const { personId } of withAccount) connect(school, personId, CONNECTED_AT);
      }
    }
  }
}

function addGuardianships(
  school: SchoolDraft,
  guardians: readonly Person[],
  students: readonly EnrolledChild[],
): void {
  const since = toDbDate(YEAR_STARTS_ON);
  for (const { id: studentId } of students) {
    for (const { id: personId } of guardians) {
      school.guardianships.add({ personId, studentId, nickname: null, since, until: null });
    }
  }
}

/** Grades 7 to 9, and the first of the story's class, so that a student's diary can be tried there too. */
function hasOwnAccount(random: Random, student: EnrolledChild, roster: readonly EnrolledChild[]): boolean {
  const { grade, slug } = student.child.class;
  if (grade >= 7) return random.chance(WITH_OWN_ACCOUNT);
  return slug === STORY_CLASS && student === roster[0];
}
