import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type DemoPersona, personasOf } from '../../src/demo/personas.ts';
import type { SchoolDate } from '../../src/kernel/school-date.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase({ school: 'demo' });
});
beforeEach(() => database.reset());
afterAll(() => database.close());

async function personas(day: SchoolDate = '2026-11-23'): Promise<Map<string, DemoPersona>> {
  const all = await personasOf(database.db, day);
  return new Map(all.map((persona) => [persona.id, persona]));
}

describe('personas', () => {
  test('are all people of the school and eight strangers, each with a Telegram account of their own', async () => {
    const all = await personas();
    expect(all.size).toBe((await database.db.person.count()) + 8);
    expect(new Set([...all.values()].map(({ telegramId }) => telegramId)).size).toBe(all.size);
  });

  test('bear the roles of the day', async () => {
    const all = await personas();
    const roles = (id: string) => all.get(id)?.roles;
    expect(roles('superuser')).toEqual(['superuser']);
    expect(roles('office')).toEqual(['academicOffice']);
    expect(roles('principal')).toEqual(['principal']);
    expect(roles('records')).toEqual(['recordsManager']);
    expect(roles('teacher-mat-5')).toEqual(['subjectTeacher']);
    expect(roles('teacher-muz-5')).toEqual(expect.arrayContaining(['subjectTeacher', 'hobbyTeacher']));
    expect(roles('hobby-teacher-1')).toEqual(['hobbyTeacher']);
    expect(roles('extended-day-teacher-1')).toEqual(['extendedDayTeacher']);
    expect(roles('student-5b-1')).toEqual(['student']);
    expect(roles('guardian-5b-1')).toEqual(['guardian']);
    expect(roles('stranger-1')).toEqual(['stranger']);
    const both = [...all.values()].filter((one) => one.id.startsWith('teacher-') && one.children);
    expect(both.length).toBeGreaterThan(0);
    for (const one of both) expect(one.roles).toEqual(expect.arrayContaining(['subjectTeacher', 'guardian']));
  });

  test('name the class of a student and of a class teacher, and the children of a guardian', async () => {
    const all = await personas();
    expect(all.get('class-teacher-5b')).toMatchObject({
      class: '5.b',
      roles: ['subjectTeacher', 'classTeacher'],
    });
    expect(all.get('student-5b-1')).toMatchObject({ class: '5.b', linked: true });
    expect(all.get('teacher-mat-5')).not.toHaveProperty('class');
    const child = { name: all.get('student-5b-1')?.name, class: '5.b' };
    expect(all.get('guardian-5b-1')).toMatchObject({ linked: true, children: [child] });
    const children = [...all.values()].map((one) => one.children?.length ?? 0);
    expect(Math.max(...children)).toBeGreaterThanOrEqual(2);
  });

  test('who have left are still connected, without a role or child', async () => {
    const all = await personas();
    for (const id of ['former-teacher-1', 'former-guardian-1']) {
      expect(all.get(id)).toMatchObject({ roles: [], linked: true });
      expect(all.get(id)).not.toHaveProperty('children');
    }
    const earlier = await personas('2026-10-01');
    expect(earlier.get('former-teacher-1')?.roles).toEqual(['subjectTeacher']);
    expect(earlier.get('former-guardian-1')).toMatchObject({
      roles: ['guardian'],
      children: [{ class: '5.b' }],
    });
  });

  test('8: whose account was cut off are no longer linked and keep their Telegram account', async () => {
    const before = (await personas()).get('guardian-5b-1');
    await database.db.account.updateMany({
      where: { telegramId: BigInt(before?.telegramId ?? 0) },
      data: { closedAt: new Date('2026-11-23T11:05:00Z') },
    });
    const after = (await personas()).get('guardian-5b-1');
    expect(after).toEqual({ ...before, linked: false });
  });

  test('strangers are linked once their account is connected to someone', async () => {
    const { id } = await database.db.person.findFirstOrThrow({ where: { externalId: 'guardian-5b-4' } });
    const { telegramId } = (await personas()).get('stranger-2') ?? { telegramId: 0 };
    await database.db.account.create({ data: { telegramId: BigInt(telegramId), personId: id } });
    const all = await personas();
    expect(all.get('stranger-2')?.linked).toBe(true);
    expect(all.get('stranger-1')?.linked).toBe(false);
  });
});
