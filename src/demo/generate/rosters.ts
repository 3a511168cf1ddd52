import type { Person } from '../../db/generated/client.ts';
import { compareNames } from '../../kernel/folding.ts';
import { instantOf, toDbDate } from '../../kernel/school-date.ts';
import { YEAR_STARTS_ON } from './calendar.ts';
import type { Block, ClassPlan } from './classes.ts';
import type { DemoSchool } from './demo-school.ts';
import type { Child, Family } from './families.ts';
import { surnameFor } from './names/gender.ts';
import { addPerson, connect } from './people.ts';
import type { Random } from './random.ts';

/** A class's students in the order of their names. */
export type Roster = readonly { readonly id: number; readonly personId: number; readonly child: Child }[];

/** The first families of each class are connected for certain, so that each class can be tried. */
const SURELY_CONNECTED = 2;
/** Of the others; together about 70 % of all families. */
const CONNECTED = 0.66;
const CONNECTED_AT = instantOf('2026-09-04', '18:00');

/** Enters a block's students class by class, each numbered within the class by name. */
export function enrol(
  school: DemoSchool,
  block: Block,
  classIds: ReadonlyMap<ClassPlan, number>,
  families: readonly Family[],
): ReadonlyMap<ClassPlan, Roster> {
  const children = families.flatMap((family) => family.children);
  const byClass = Map.groupBy(children, (child) => child.class);
  return new Map(
    block.map((plan) => {
      const sorted = (byClass.get(plan) ?? [])
        .map((child) => ({ child, name: `${surnameFor(child.surname, child.gender)} ${child.givenName}` }))
        .sort((one, other) => compareNames(one.name, other.name));
      const roster = sorted.map(({ child }, index) => {
        const person = addPerson(school, `student-${plan.slug}-${index + 1}`, child);
        const student = school.students.add({ personId: person.id, nickname: null });
        school.enrolments.add({
          studentId: student.id,
          classId: classIds.get(plan) as number,
          since: toDbDate(YEAR_STARTS_ON),
          until: null,
        });
        return { id: student.id, personId: person.id, child };
      });
      return [plan, roster];
    }),
  );
}

/**
 * Enters the guardians, each numbered within the class of the youngest child in the order of the
 * students there, and connects families: all guardians of a family or none.
 */
export function enterGuardians(
  school: DemoSchool,
  rosters: ReadonlyMap<ClassPlan, Roster>,
  families: readonly Family[],
  random: Random,
): void {
  const familyOf = new Map(families.flatMap((family) => family.children.map((child) => [child, family])));
  const students = new Map([...rosters.values()].flat().map((student) => [student.child, student]));

  for (const [plan, roster] of rosters) {
    const atHome = roster.flatMap(({ child }) => {
      const family = familyOf.get(child);
      return family?.children[0] === child ? [family] : [];
    });
    let number = 0;
    for (const [place, family] of atHome.entries()) {
      const connected = family.teacher !== undefined || place < SURELY_CONNECTED || random.chance(CONNECTED);
      const guardians = family.guardians.map((adult) => {
        number += 1;
        const guardian = addPerson(school, `guardian-${plan.slug}-${number}`, adult);
        if (connected) connect(school, guardian.id, CONNECTED_AT);
        return guardian;
      });
      if (family.teacher) guardians.push(family.teacher.person);

      for (const child of family.children) {
        const student = students.get(child) as Roster[number];
        for (const guardian of guardians) addGuardianship(school, guardian, student.id);
        const own = child.class.grade >= 7 && random.chance(0.4);
        const isFirstOfStory = child.class.slug === '5b' && student === roster[0];
        if (connected && (own || isFirstOfStory)) connect(school, student.personId, CONNECTED_AT);
      }
    }
  }
}

function addGuardianship(school: DemoSchool, guardian: Person, studentId: number): void {
  school.guardianships.add({
    personId: guardian.id,
    studentId,
    since: toDbDate(YEAR_STARTS_ON),
    until: null,
  });
}
