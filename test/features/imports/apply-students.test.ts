import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { applyImport } from '../../../src/features/imports/apply/apply-import.ts';
import { identify } from '../../../src/features/people/identify.ts';
import type { Actor } from '../../../src/regulation/actor.ts';
import { type TestDatabase, testDatabase } from '../../support/database.ts';
import { classRows, studentRows } from '../../support/import-rows.ts';
import { check, importFile, NOW } from './imported.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase({ school: 'demo' });
});
afterEach(() => database.reset());
afterAll(() => database.close());

const visitor = async (externalId: string) => {
  const account = await database.db.account.findFirstOrThrow({ where: { person: { externalId } } });
  return identify(database.db, 'lv', Number(account.telegramId), NOW);
};
const actor = async (externalId: string) => (await visitor(externalId)).actor as Actor;

const NEW_CHILD = {
  line: 99,
  fields: {
    ...{ studentId: 'S99', class: '5.b', fullName: 'Vītola Elza' },
    ...{ guardian1FullName: 'Vītols Kaspars', guardian1Phone: '29 999 999' },
  },
};

describe('4.1: a class list is applied', () => {
  test('as the school has it, it changes nothing', async () => {
    const { shown } = await check(database.db, 'students', await classRows(database.db, '5.b'));
    expect(shown.counts).toMatchObject({ new: 0, changed: 0, leaving: 0, ambiguous: 0, faults: 0 });
    expect(shown.counts.unchanged).toBeGreaterThan(20);
  });

  test('a new child is in the class with a guardian; the same file again changes nothing', async () => {
    const { db } = database;
    const rows = [...(await classRows(db, '5.b')), NEW_CHILD];
    const { applied } = await importFile(db, 'students', rows);
    expect(applied).toMatchObject({ kind: 'applied', before: false, counts: { new: 1, leaving: 0 } });
    const child = await db.person.findUniqueOrThrow({
      where: { externalId: 'S99' },
      include: {
        student: {
          include: { enrolments: { include: { class: true } }, guardianships: { include: { person: true } } },
        },
      },
    });
    expect(child).toMatchObject({ familyName: 'Vītola', givenName: 'Elza', foldedName: 'vitola elza' });
    expect(child.student?.enrolments).toMatchObject([{ until: null, class: { name: '5.b' } }]);
    expect(child.student?.guardianships).toMatchObject([{ until: null, person: { phone: '+37129999999' } }]);
    expect((await check(db, 'students', rows)).shown.counts).toMatchObject({
      new: 0,
      changed: 0,
      leaving: 0,
    });
  });

  test('8: a child who is missing leaves at once, and the guardians with them', async () => {
    const { db } = database;
    const rows = await classRows(db, '5.b');
    const left = await db.person.findUniqueOrThrow({
      where: { externalId: 'student-5b-1' },
      include: { student: { include: { guardianships: { include: { person: true } } } } },
    });
    const guardian = left.student?.guardianships[0]?.person.externalId ?? '';
    expect((await visitor(guardian)).actor?.children.map(({ studentId }) => studentId)).toContain(
      left.student?.id,
    );
    const others = rows.filter(({ fields }) => fields.studentId !== 'student-5b-1');
    const { shown } = await importFile(db, 'students', others);
    expect(shown.leaving).toMatchObject([{ personId: left.id }]);
    const children = (await visitor(guardian)).actor?.children ?? [];
    expect(children.map(({ studentId }) => studentId)).not.toContain(left.student?.id);
    const account = await db.account.findFirstOrThrow({ where: { personId: left.id } });
    expect(account.closedAt).toEqual(NOW);
    // The roll of a past day is the roll of that day.
    const [enrolment] = await db.enrolment.findMany({ where: { studentId: left.student?.id ?? 0 } });
    expect(enrolment?.until?.toISOString()).toMatch(/^2026-11-22/);
  });

  test('a child of another class moves; the class before keeps the days there', async () => {
    const { db } = database;
    const [first] = await classRows(db, '5.a');
    const rows = [...(await classRows(db, '5.b')), { line: 98, fields: { ...first?.fields, class: '5.b' } }];
    const { shown } = await importFile(db, 'students', rows);
    expect(shown.counts).toMatchObject({ new: 0, changed: 1, leaving: 0 });
    const enrolments = await db.enrolment.findMany({
      where: { student: { person: { externalId: first?.fields.studentId ?? '' } } },
      include: { class: true },
      orderBy: { since: 'asc' },
    });
    expect(enrolments.map(({ class: { name }, since, until }) => [name, since, until])).toEqual([
      ['5.a', new Date('2026-09-01'), new Date('2026-11-22')],
      ['5.b', new Date('2026-11-23'), null],
    ]);
  });
});

describe('4.1: all or nothing', () => {
  const faulty = { line: 98, fields: { ...NEW_CHILD.fields, studentId: 'S98', class: '14.b' } };

  test('a file with one faulty row is not applied at all', async () => {
    const { db } = database;
    const rows = [...(await classRows(db, '5.b')), NEW_CHILD, faulty];
    await expect(importFile(db, 'students', rows)).rejects.toMatchObject({ code: 'import-has-faults' });
    expect(await db.person.count({ where: { externalId: 'S99' } })).toBe(0);
  });

  test('twice, and by two at once, it is applied once', async () => {
    const { db } = database;
    const { batchId } = await check(db, 'students', [...(await classRows(db, '5.b')), NEW_CHILD]);
    const apply = () => applyImport(db, batchId, 'command-line', { now: NOW });
    const both = await Promise.allSettled([apply(), apply()]);
    expect(
      both.filter((one) => one.status === 'fulfilled' && !(one.value as { before?: boolean }).before),
    ).toHaveLength(1);
    expect(await apply()).toMatchObject({ kind: 'applied', before: true, counts: { new: 1 } });
    expect(await db.person.count({ where: { phone: '+37129999999' } })).toBe(1);
  });

  test('what changed since the dry run is shown again before it is applied', async () => {
    const { db } = database;
    const { batchId } = await check(db, 'students', [...(await classRows(db, '5.b')), NEW_CHILD]);
    const late = await db.person.create({
      data: {
        familyName: 'Vītola',
        givenName: 'Elza',
        foldedName: 'vitola elza',
        externalId: 'S99',
        student: { create: {} },
      },
    });
    const applied = await applyImport(db, batchId, 'command-line', { now: NOW });
    expect(applied).toMatchObject({ kind: 'stale', dryRun: { counts: { new: 0, changed: 1 } } });
    expect(await db.enrolment.count({ where: { student: { personId: late.id } } })).toBe(0);
  });

  test('the superuser applies it; the records manager, the principal, a teacher do not', async () => {
    const { db } = database;
    const { batchId } = await check(db, 'students', [NEW_CHILD]);
    for (const other of ['records', 'principal', 'teacher-mat-5']) {
      const applying = applyImport(db, batchId, await actor(other), { now: NOW });
      await expect(applying).rejects.toMatchObject({ code: 'not-allowed' });
    }
    const superuser = await actor('superuser');
    expect(await applyImport(db, batchId, superuser, { now: NOW })).toMatchObject({ kind: 'applied' });
  });

  test('8: the audit tells who imported what, and what changed of whom', async () => {
    const { db } = database;
    const rows = await classRows(db, '5.b');
    const renamed = rows.map((row, index) =>
      index ? row : { ...row, fields: { ...row.fields, givenName: 'Adriāna' } },
    );
    const superuser = await actor('superuser');
    const { batchId } = await importFile(db, 'students', [...renamed, NEW_CHILD], superuser);
    const entries = await db.auditEntry.findMany({
      where: { actorId: superuser.personId },
      orderBy: { id: 'asc' },
    });
    expect(entries).toMatchObject([
      {
        action: 'import.applied',
        subject: 'import',
        subjectId: batchId,
        after: { counts: { new: 1, changed: 1 } },
      },
      { action: 'person.renamed', subject: 'person', after: { import: batchId } },
    ]);
    const child = await db.person.findUniqueOrThrow({ where: { externalId: 'S99' } });
    const [{ after } = { after: null }] = entries;
    const [[first, last] = [0, 0]] = (after as unknown as { created: [number, number][] }).created;
    expect(first <= child.id && child.id <= last).toBe(true);
  });
});

describe('4.1: a whole school', () => {
  test('5,000 students with their guardians; the same file again changes nothing', {
    timeout: 60_000,
  }, async () => {
    const { db } = database;
    const rows = studentRows(5000);
    const begun = performance.now();
    const { applied } = await importFile(db, 'students', rows);
    expect(applied).toMatchObject({ kind: 'applied', counts: { new: 5000, faults: 0 } });
    const { counts } = (await check(db, 'students', rows)).shown;
    expect(counts).toMatchObject({ new: 0, changed: 0, leaving: 0, unchanged: 5000 });
    // Three dry runs and an application; each is wanted in 5 and 10 seconds on a machine that does nothing else.
    expect(performance.now() - begun).toBeLessThan(30_000);
  });
});

test('4.3: a class list with groups puts each student in exactly one, and the same list again changes nothing', async () => {
  const { db } = database;
  const members = await db.groupMember.findMany({
    where: { group: { name: '5.b Ang 1' }, until: null },
    select: { studentId: true, student: { select: { person: { select: { externalId: true } } } } },
  });
  const [mover] = members;
  const rows = (await classRows(db, '5.b')).map((row) =>
    row.fields.studentId === mover?.student.person.externalId
      ? { ...row, fields: { ...row.fields, groups: '5.b Ang 2' } }
      : row,
  );
  const { applied } = await importFile(db, 'students', rows);
  expect(applied).toMatchObject({ kind: 'applied', counts: { changed: 1, faults: 0 } });
  const places = await db.groupMember.findMany({
    where: { studentId: mover?.studentId ?? 0, group: { name: { startsWith: '5.b Ang' } } },
    select: { since: true, until: true, group: { select: { name: true } } },
    orderBy: { since: 'asc' },
  });
  expect(places).toMatchObject([
    { group: { name: '5.b Ang 1' }, until: new Date('2026-11-22') },
    { group: { name: '5.b Ang 2' }, since: new Date('2026-11-23'), until: null },
  ]);
  expect(await db.delivery.count({ where: { kind: 'group-moved' } })).toBeGreaterThan(0);
  expect((await check(db, 'students', rows)).shown.counts).toMatchObject({ changed: 0, faults: 0 });
});
