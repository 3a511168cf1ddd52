import type { Prisma } from '../../db/generated/client.ts';
import type { Tx } from '../../db/open.ts';
import type { Actor } from '../../regulation/actor.ts';
import { type AuditRecord, recordAudit } from '../history/audit.store.ts';
import { readPerson } from './person-record.store.ts';
import { fullName, type GuardianSpell, type PersonRecord } from './person-record.ts';

export const PERSON_ACTIONS = [
  'person.created',
  'person.renamed',
  'person.phone-changed',
  'person.class-changed',
  'person.groups-changed',
  'person.role-added',
  'person.role-ended',
  'person.guardian-added',
  'person.guardian-ended',
  'person.archived',
  'person.brought-back',
] as const;
export type PersonAction = (typeof PERSON_ACTIONS)[number];

/** What the history names: names as they were then, days, a role. */
export type Said = Readonly<Record<string, string>>;

/** What the audit keeps of a change of a person; of the other side of a guardianship the words alone. */
export interface KeptPerson {
  readonly said?: Said;
  readonly record?: PersonRecord;
}

interface ChangedPerson {
  /** None: the person is new. */
  readonly before: PersonRecord | undefined;
  readonly after: PersonRecord;
  readonly said: Said;
  readonly action: PersonAction;
}

/**
 * Records the change under its person, and under each whose guardian or child the person has become or
 * is no more, so that either card tells of it and either later change stops an undo.
 */
export async function auditChange(
  tx: Tx,
  { before, after, said, action }: ChangedPerson,
  context: {
    readonly actor: Actor;
    readonly now: Date;
    readonly updateId: number;
    readonly undoUntil: Date;
  },
): Promise<void> {
  const record = await readPerson(tx, after.id);
  if (!record) throw new Error('the changed person is gone');
  const entry = (
    subjectId: number,
    done: PersonAction,
    was: KeptPerson | null,
    is: KeptPerson,
  ): AuditRecord => ({
    at: context.now,
    actorId: context.actor.personId,
    action: done,
    subject: 'person',
    subjectId,
    before: was as Prisma.InputJsonValue | null,
    after: is as Prisma.InputJsonValue,
    updateId: context.updateId,
    undoUntil: context.undoUntil,
  });
  await recordAudit(tx, [
    entry(after.id, action, before ? { record: before } : null, { record, said }),
    ...otherSides(before, record).map(({ id, done, words }) => entry(id, done, null, { said: words })),
  ]);
}

/** Those on the other side of each guardianship that began or ended with the change. */
function otherSides(before: PersonRecord | undefined, after: PersonRecord) {
  const was = new Map((before?.guardianships ?? []).map((row) => [row.id, row]));
  const is = new Map(after.guardianships.map((row) => [row.id, row]));
  const begun = after.guardianships.filter(
    ({ id, until }) => !was.has(id) || (until === null && was.get(id)?.until),
  );
  const ended = [...was.values()].filter((row) => {
    const now = is.get(row.id);
    return !now || (now.until !== null && now.until !== row.until);
  });
  const other = (row: GuardianSpell, done: PersonAction) => ({
    id: row.guardianId === after.id ? row.childId : row.guardianId,
    done,
    words: { side: row.guardianId === after.id ? 'guardian' : 'child', name: fullName(after) },
  });
  return [
    ...begun.map((row) => other(row, 'person.guardian-added')),
    ...ended.map((row) => other(row, 'person.guardian-ended')),
  ];
}
