import type { Tx } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { type SchoolDate, toDbDate } from '../../kernel/school-date.ts';
import { STAFF_ROLES } from '../../regulation/actor.ts';
import type { PersonChange } from './change-person.ts';
import { classesOf, type NamedClass } from './classes.store.ts';
import {
  archived,
  broughtBack,
  inClassFrom,
  withGuardianship,
  withoutGuardianship,
  withoutRole,
  withRole,
} from './person-changes.ts';
import { recordWhenLeft } from './person-history.store.ts';
import { readPerson } from './person-record.store.ts';
import { fullName, isOpen, type PersonRecord } from './person-record.ts';

/** What a superuser may change of a person, whoever it is. */
export type PersonEdit = Pick<PersonChange, 'action' | 'alsoLock' | 'decide'>;

export function rename(name: Pick<PersonRecord, 'familyName' | 'givenName'>): PersonEdit {
  return {
    action: 'person.renamed',
    decide: async (person) => ({
      after: { ...person, ...name },
      said: { from: fullName(person), to: fullName(name) },
    }),
  };
}

export function changePhone(phone: string | null): PersonEdit {
  return {
    action: 'person.phone-changed',
    decide: async (person) => ({
      after: { ...person, phone },
      said: { from: person.phone ?? '–', to: phone ?? '–' },
    }),
  };
}

/** @param role as a button names it */
export function addRole(role: string, classId?: number): PersonEdit {
  const named = STAFF_ROLES.find((each) => each === role);
  if (!named || (named === 'classTeacher') !== (classId !== undefined)) throw new Refusal('stale-button');
  return {
    action: 'person.role-added',
    async decide(person, { today, tx }) {
      const held = classId === undefined ? undefined : await classNamed(tx, classId, today);
      const className = held?.name ?? null;
      return {
        after: withRole(person, { role: named, classId: classId ?? null, className }, today),
        said: { role: named, class: className ?? '' },
      };
    },
  };
}

export function endRole(roleId: number): PersonEdit {
  return {
    action: 'person.role-ended',
    async decide(person, { today }) {
      const ended = person.roles.find(({ id }) => id === roleId);
      return {
        after: withoutRole(person, roleId, today),
        said: { role: ended?.role ?? '', class: ended?.className ?? '' },
      };
    },
  };
}

export function changeClass(classId: number, from: SchoolDate): PersonEdit {
  return {
    action: 'person.class-changed',
    async decide(person, { today, tx }) {
      if (person.studentId === null) throw new Refusal('stale-button');
      const to = await classNamed(tx, classId, today);
      const present = person.enrolments.find((row) => isOpen(row, today));
      return {
        after: inClassFrom(person, { classId, className: to.name }, from),
        said: { from: present?.className ?? '–', to: to.name, day: from },
      };
    },
  };
}

/** The other one becomes the person's child at the school. */
export function addChild(childId: number): PersonEdit {
  return {
    action: 'person.guardian-added',
    alsoLock: childId,
    async decide(person, { today, tx }) {
      const child = await readPerson(tx, childId);
      if (!child || child.studentId === null) throw new Refusal('person-gone');
      const both = guardianship(person, child, child.studentId);
      return {
        after: withGuardianship(person, both, today),
        said: { side: 'child', name: fullName(child) },
      };
    },
  };
}

/** The other one becomes the person's guardian. */
export function addGuardian(guardianId: number): PersonEdit {
  return {
    action: 'person.guardian-added',
    alsoLock: guardianId,
    async decide(person, { today, tx }) {
      const guardian = await readPerson(tx, guardianId);
      if (!guardian || person.studentId === null) throw new Refusal('person-gone');
      const both = guardianship(guardian, person, person.studentId);
      return {
        after: withGuardianship(person, both, today),
        said: { side: 'guardian', name: fullName(guardian) },
      };
    },
  };
}

function guardianship(guardian: PersonRecord, child: PersonRecord, studentId: number) {
  return {
    ...{ guardianId: guardian.id, guardianName: fullName(guardian) },
    ...{ childId: child.id, childName: fullName(child), childClasses: [], studentId },
  };
}

/** A change of custody: the guardian has no part in this child from this moment on. */
export function endGuardianship(id: number): PersonEdit {
  return {
    action: 'person.guardian-ended',
    async decide(person, { today }) {
      const ended = person.guardianships.find((row) => row.id === id);
      const isChild = ended?.guardianId === person.id;
      return {
        after: withoutGuardianship(person, id, today),
        said: {
          side: isChild ? 'child' : 'guardian',
          name: (isChild ? ended?.childName : ended?.guardianName) ?? '',
        },
      };
    },
  };
}

export function archive(): PersonEdit {
  return {
    action: 'person.archived',
    decide: async (person, { today, now }) => ({ after: archived(person, today, now), said: {} }),
  };
}

export function bringBack(): PersonEdit {
  return {
    action: 'person.brought-back',
    async decide(person, { today, tx }) {
      const left = await recordWhenLeft(tx, person);
      if (!left) throw new Refusal('stale-button');
      // A class of an earlier school year is no place to return to.
      const classIds = (await classesOf(tx, today)).map(({ id }) => id);
      const inThisYear = ({ classId }: { readonly classId: number | null }) =>
        classId === null || classIds.includes(classId);
      const places = {
        ...left,
        enrolments: left.enrolments.filter(inThisYear),
        roles: left.roles.filter(inThisYear),
        groups: left.groups.filter(inThisYear),
      };
      return { after: broughtBack(person, places, today), said: {} };
    },
  };
}

/** @throws Refusal stale-button, where the class is not one of this school year */
async function classNamed(tx: Tx, classId: number, today: SchoolDate): Promise<NamedClass> {
  const found = await tx.schoolClass.findFirst({
    where: { id: classId, year: { endsOn: { gte: toDbDate(today) } } },
    select: { id: true, name: true },
  });
  if (!found) throw new Refusal('stale-button');
  return found;
}
