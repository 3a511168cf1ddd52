import { afterAll, beforeAll, expect, test } from 'vitest';
import { FIRST_TELEGRAM_ID } from '../../src/demo/telegram-ids.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';

const SUPERUSER = 'superuser';
const ALL = 400;
/** Every fifth has something that does not fit. */
const isExact = (index: number) => index % 5 !== 0;

let app: RunningApp;
beforeAll(async () => {
  app = await runApp();
}, 60_000);
afterAll(() => app.stop());

interface Wanted {
  readonly personId: number;
  readonly studentId: number;
  readonly classId: number;
  readonly telegramId: string;
  readonly phone: string;
  readonly name: string;
  readonly child: string;
}

/** Guardians of the register with a child whose name nobody else of the class bears, none of them connected. */
async function families(): Promise<Wanted[]> {
  const { db } = app.app.database;
  await db.$executeRaw`
    DELETE FROM form_session WHERE "telegramId" IN (SELECT "telegramId" FROM account
      JOIN guardianship USING ("personId"))`;
  await db.$executeRaw`
    UPDATE account SET "personId" = NULL, "linkedAt" = NULL
    WHERE "personId" IN (SELECT "personId" FROM guardianship)`;
  return db.$queryRaw<Wanted[]>`
    SELECT DISTINCT ON (guardian.id) guardian.id AS "personId", student.id AS "studentId", enrolment."classId",
      (${FIRST_TELEGRAM_ID}::bigint + guardian.id)::text AS "telegramId", guardian.phone,
      guardian."familyName" || '|' || guardian."givenName" AS name,
      child."familyName" || '|' || child."givenName" AS child
    FROM guardianship JOIN person guardian ON guardian.id = guardianship."personId"
    JOIN student ON student.id = guardianship."studentId"
    JOIN person child ON child.id = student."personId"
    JOIN enrolment ON enrolment."studentId" = student.id AND enrolment.until IS NULL
    WHERE NOT EXISTS (SELECT 1 FROM staff_role WHERE staff_role."personId" = guardian.id)
      AND (SELECT count(*) FROM enrolment other JOIN student o ON o.id = other."studentId"
        JOIN person p ON p.id = o."personId"
        WHERE other."classId" = enrolment."classId" AND p."foldedName" = child."foldedName") = 1
    ORDER BY guardian.id, student.id LIMIT ${ALL}`;
}

/** As they come in September: most as the register has them, the others with a slip each. */
function row(wanted: Wanted, index: number, at: Date) {
  const [familyName = '', givenName = ''] = wanted.name.split('|');
  const [childFamilyName = '', childGivenName = ''] = wanted.child.split('|');
  const slip = isExact(index) ? -1 : (index / 5) % 4;
  const folded = (family: string, given: string) =>
    `${family} ${given}`.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const child = slip === 2 ? 'Neesošais' : childFamilyName;
  const name = slip === 3 ? 'Pavisamcits' : familyName;
  return {
    ...{
      telegramId: BigInt(wanted.telegramId),
      familyName: name,
      givenName,
      foldedName: folded(name, givenName),
    },
    ...{ childFamilyName: child, childGivenName, foldedChildName: folded(child, childGivenName) },
    phone: slip === 1 ? '+37120999999' : wanted.phone,
    ...({ phoneVerified: slip !== 0, relation: 'mother', language: 'lv', classId: wanted.classId } as const),
    ...({ state: 'passed', submittedAt: at, passedAt: at, revision: 2 } as const),
  };
}

test('3.2: 400 applications of a week: the exact ones connected together, none to a wrong person, and undone', async () => {
  const { db } = app.app.database;
  const wanted = await families();
  expect(wanted).toHaveLength(ALL);
  const at = app.app.clock.now();
  const telegramIds = wanted.map(({ telegramId }) => BigInt(telegramId));
  await db.account.createMany({
    data: telegramIds.map((telegramId) => ({ telegramId })),
    skipDuplicates: true,
  });
  await db.application.createMany({ data: wanted.map((one, index) => row(one, index, at)) });

  const { answer: queue } = await app.say(SUPERUSER, '/pieslegumi');
  expect(queue.text).toContain(`Gaida ${ALL} iesniegumu`);
  const { answer: second } = await app.press(SUPERUSER, 'Tālāk');
  expect(second.buttons.flat().filter(({ data }) => data?.startsWith('aq:'))).toHaveLength(8);
  const exact = wanted.filter((_, index) => isExact(index));
  const { answer: preview } = await app.press(SUPERUSER, 'Pieslēgt visus');
  expect(preview.text).toContain(`Vai pieslēgt ${exact.length} pieteicēju?`);
  await app.press(SUPERUSER, 'Tālāk');

  const statements: string[] = [];
  app.app.database.onCall((sql) => statements.push(sql));
  const { answer: done } = await app.press(SUPERUSER, `Pieslēgt (${exact.length})`);
  expect(done.text).toContain(`✅ Pieslēgti ${exact.length} pieteicēju`);
  expect(done.text).toContain(`Gaida ${ALL - exact.length} iesniegumu`);
  for (const table of [
    'account',
    'guardianship',
    '"public"."application_event"',
    'audit_entry',
    'delivery',
  ]) {
    const inserts = statements.filter((sql) => sql.includes(`INSERT INTO ${table} `));
    expect(inserts.length, table).toBeLessThanOrEqual(2);
  }

  const linked = () =>
    db.account.findMany({
      where: { telegramId: { in: telegramIds }, personId: { not: null } },
      select: { telegramId: true, personId: true },
      orderBy: { telegramId: 'asc' },
    });
  const expected = exact
    .map(({ telegramId, personId }) => ({ telegramId: BigInt(telegramId), personId }))
    .sort((a, b) => Number(a.telegramId - b.telegramId));
  expect(await linked()).toEqual(expected);
  const connected = await db.application.findMany({ where: { state: 'connected' } });
  expect(connected.map(({ telegramId, studentId }) => `${telegramId}:${studentId}`).sort()).toEqual(
    exact.map(({ telegramId, studentId }) => `${telegramId}:${studentId}`).sort(),
  );

  await app.press(SUPERUSER, 'Atsaukt');
  expect(await linked()).toEqual([]);
  expect(await db.application.count({ where: { state: 'passed', studentId: null } })).toBe(ALL);
}, 60_000);
