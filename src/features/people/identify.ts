import type { Db, Tx } from '../../db/open.ts';
import { compareNames } from '../../kernel/folding.ts';
import { schoolDateOf, toDbDate } from '../../kernel/school-date.ts';
import type { Actor, Child, Language } from '../../regulation/actor.ts';
import { stillReads } from '../../regulation/letter-reader.ts';
import type { Visitor } from '../../telegram/feature.ts';

const CHILD = (today: Date) =>
  ({
    select: {
      id: true,
      person: { select: { givenName: true, familyName: true } },
      enrolments: { where: current(today), select: { class: { select: { name: true } } } },
    },
  }) as const;

/** All that a person's rights of today follow from. */
const STANDING = (today: Date) => ({
  ...{ id: true, givenName: true, familyName: true, student: CHILD(today) },
  roles: { where: current(today), select: { role: true, classId: true } },
  guardianships: { where: current(today), select: { nickname: true, student: CHILD(today) } },
});

const current = (today: Date) => ({
  since: { lte: today },
  OR: [{ until: null }, { until: { gte: today } }],
});

/** Nobody counts on from there. */
const MOST_UNREAD = 100;

interface ChildRow {
  readonly id: number;
  readonly person: { readonly givenName: string; readonly familyName: string };
  readonly enrolments: readonly { readonly class: { readonly name: string } }[];
}

const toChild = (row: ChildRow, nickname: string | null = null): Child => ({
  studentId: row.id,
  givenName: row.person.givenName,
  familyName: row.person.familyName,
  calledName: nickname ?? row.person.givenName,
  className: row.enrolments[0]?.class.name,
});

/**
 * Who writes, with the rights of today, in one statement. It is asked for every update: a role or a
 * guardianship that ended yesterday, or an account cut off a minute ago, is not there any more (¶8).
 */
export async function identify(
  db: Db,
  schoolLanguage: Language,
  telegramId: number,
  now: Date,
): Promise<Visitor> {
  const today = toDbDate(schoolDateOf(now));
  const account = await db.account.findUnique({
    where: { telegramId },
    relationLoadStrategy: 'join',
    select: {
      language: true,
      closedAt: true,
      commandList: true,
      forms: { select: { form: true, step: true, schemaVersion: true, draft: true, revision: true } },
      person: {
        select: {
          ...STANDING(today),
          consents: { select: { version: true } },
          received: {
            where: { openedAt: null, letter: { state: 'sent' } },
            select: { studentIds: true },
            take: MOST_UNREAD,
          },
        },
      },
    },
  });
  const actor = account?.person && !account.closedAt ? toActor(account.person) : undefined;
  const received = account?.person?.received ?? [];
  return {
    telegramId,
    language: account?.language ?? schoolLanguage,
    hasAccount: account !== null,
    commandList: account?.commandList ?? undefined,
    forms: account?.forms ?? [],
    accepted: account?.person?.consents.map(({ version }) => version) ?? [],
    actor,
    unreadLetters: actor ? received.filter(({ studentIds }) => stillReads(actor, studentIds)).length : 0,
  };
}

/** The same rights, of a person who does not write just now: for what they left to be done later. */
export async function actorOf(db: Db | Tx, personId: number, now: Date): Promise<Actor | undefined> {
  const person = await db.person.findUnique({
    where: { id: personId },
    relationLoadStrategy: 'join',
    select: STANDING(toDbDate(schoolDateOf(now))),
  });
  return person ? toActor(person) : undefined;
}

function toActor(person: {
  id: number;
  givenName: string;
  familyName: string;
  roles: { role: Actor['roles'][number]['role']; classId: number | null }[];
  student: ChildRow | null;
  guardianships: { nickname: string | null; student: ChildRow }[];
}): Actor | undefined {
  const self = person.student && person.student.enrolments.length > 0 ? toChild(person.student) : undefined;
  const children = person.guardianships
    .map(({ student, nickname }) => toChild(student, nickname))
    .sort(
      (a, b) => compareNames(a.className ?? '', b.className ?? '') || compareNames(a.givenName, b.givenName),
    );
  const roles = person.roles.map(({ role, classId }) => (classId === null ? { role } : { role, classId }));
  // Nothing is left of them at this school: a former employee, a former guardian.
  if (roles.length === 0 && children.length === 0 && !self) return undefined;
  return {
    personId: person.id,
    givenName: person.givenName,
    familyName: person.familyName,
    roles,
    children,
    self,
  };
}
