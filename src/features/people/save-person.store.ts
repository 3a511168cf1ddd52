import { Prisma } from '../../db/generated/client.ts';
import type { Tx } from '../../db/open.ts';
import { fold } from '../../kernel/folding.ts';
import { toDbDate } from '../../kernel/school-date.ts';
import { fullName, type PersonRecord, type Spell } from './person-record.ts';

/** Brings the rows from what they were to what they shall be; of a table without a difference none is touched. */
export async function savePerson(tx: Tx, before: PersonRecord, after: PersonRecord): Promise<void> {
  const { id, givenName, familyName, phone } = after;
  if (fullName(before) !== fullName(after) || before.givenName !== givenName || before.phone !== phone) {
    const foldedName = fold(fullName(after));
    await tx.person.update({ where: { id }, data: { givenName, familyName, foldedName, phone } });
  }
  const { studentId } = after;
  await saveSpells(tx, 'staff_role', before.roles, after.roles, (rows) =>
    tx.staffRole.createMany({
      data: rows.map(({ role, classId, ...row }) => ({ ...dated(row), personId: id, role, classId })),
    }),
  );
  await saveSpells(tx, 'enrolment', before.enrolments, after.enrolments, (rows) =>
    tx.enrolment.createMany({
      data: rows.map(({ classId, ...row }) => ({ ...dated(row), studentId: Number(studentId), classId })),
    }),
  );
  await saveSpells(tx, 'group_member', before.groups, after.groups, (rows) =>
    tx.groupMember.createMany({
      data: rows.map(({ groupId, ...row }) => ({ ...dated(row), studentId: Number(studentId), groupId })),
    }),
  );
  await saveSpells(tx, 'guardianship', before.guardianships, after.guardianships, (rows) =>
    tx.guardianship.createMany({
      data: rows.map(({ guardianId, studentId: child, nickname, ...row }) => ({
        ...dated(row),
        personId: guardianId,
        studentId: child,
        nickname,
      })),
    }),
  );
  await saveMoments(tx, 'account', 'closedAt', before.accounts, after.accounts);
  await saveMoments(tx, 'invite', 'revokedAt', before.invites, after.invites);
}

type Table = 'staff_role' | 'enrolment' | 'group_member' | 'guardianship';

const dated = ({ id, since, until }: Spell) => ({
  ...(id === undefined ? {} : { id }),
  since: toDbDate(since),
  until: until && toDbDate(until),
});

async function saveSpells<Row extends Spell>(
  tx: Tx,
  table: Table,
  before: readonly Row[],
  after: readonly Row[],
  insert: (rows: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  const name = Prisma.raw(table);
  const was = new Map(before.map((row) => [row.id, row]));
  const kept = new Set(after.map(({ id }) => id));
  const gone = before.flatMap(({ id }) => (id === undefined || kept.has(id) ? [] : [id]));
  const fresh = after.filter(({ id }) => !was.has(id));
  const changed = after.filter(({ id, until }) => was.has(id) && was.get(id)?.until !== until);
  if (gone.length > 0) await tx.$executeRaw`DELETE FROM ${name} WHERE id = ANY(${gone})`;
  if (changed.length > 0)
    await tx.$executeRaw`
      UPDATE ${name} SET until = row.until
      FROM jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) AS row(id int, until date) WHERE ${name}.id = row.id`;
  if (fresh.length > 0) await insert(fresh);
}

async function saveMoments<Column extends 'closedAt' | 'revokedAt'>(
  tx: Tx,
  table: 'account' | 'invite',
  column: Column,
  before: readonly ({ readonly id: number } & Readonly<Record<Column, string | null>>)[],
  after: readonly ({ readonly id: number } & Readonly<Record<Column, string | null>>)[],
): Promise<void> {
  const was = new Map(before.map((row) => [row.id, row[column]]));
  const changed = after.filter((row) => was.has(row.id) && was.get(row.id) !== row[column]);
  if (changed.length === 0) return;
  const rows = changed.map((row) => ({ id: row.id, at: row[column] }));
  const [name, field] = [Prisma.raw(table), Prisma.raw(`"${column}"`)];
  await tx.$executeRaw`
    UPDATE ${name} SET ${field} = row.at
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row(id int, at timestamptz) WHERE ${name}.id = row.id`;
}
