import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { toDbDate } from '../../src/kernel/school-date.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { peopleCards, SUPERUSER } from './people-cards.ts';

/** Another one, made so for each test. */
const SECOND = 'records';
const TODAY = toDbDate('2026-11-23');

let app: RunningApp;

beforeAll(async () => {
  app = await runApp();
}, 60_000);
afterAll(() => app.stop());

const { db, press, write, edit, idOf } = peopleCards(() => app);

describe('two superusers at once', () => {
  beforeEach(async () => {
    await app.reset();
    const personId = await idOf(SECOND);
    await db().staffRole.create({ data: { personId, role: 'superuser', since: TODAY } });
  });

  test('the later sees what the earlier changed, and overwrites nothing', async () => {
    const id = await idOf('teacher-mat-5');
    await edit(id, SECOND);
    await press('Vārds', SECOND);
    await edit(id);
    await press('Tālrunis');
    await write('29123456');
    const answer = await write('Pavisam Cita', SECOND);
    expect(answer.text).toContain('pa šo laiku ir mainīti');
    expect(answer.text).toContain('+37129123456');
    expect(answer.text).not.toContain('Pavisam Cita');
    await press('Mainīt', SECOND);
    await press('Vārds', SECOND);
    expect((await write('Pavisam Cita', SECOND)).text).toContain('Pavisam Cita');
    // The earlier one's change has been built upon: it stays.
    expect((await write('/undo')).text).toContain('Atsaukt nevar');
  });

  test('a button of an old card changes nothing either', async () => {
    const id = await idOf('teacher-mat-5');
    const old = await edit(id, SECOND);
    await edit(id);
    await press('Tālrunis');
    await write('29123456');
    const end = old.buttons.flat().find(({ label }) => label.startsWith('Beigt: priekšmeta'))?.data ?? '';
    expect((await press(end, SECOND)).text).toContain('pa šo laiku ir mainīti');
    expect(await db().staffRole.count({ where: { personId: id, until: null } })).toBe(1);
  });

  test('who take each other’s role at the same moment: one of them stays', async () => {
    const [one, two] = [await idOf(SUPERUSER), await idOf(SECOND)];
    const endOf = async (persona: string, id: number) =>
      (await edit(id, persona)).buttons.flat().find(({ label }) => label === 'Beigt: virslietotājs')?.data;
    const presses = [
      { persona: SUPERUSER, button: await endOf(SUPERUSER, two), raw: true },
      { persona: SECOND, button: await endOf(SECOND, one), raw: true },
    ];
    await Promise.all(presses.map((body) => app.control('press', body)));
    await app.settle();
    expect(await db().staffRole.count({ where: { role: 'superuser', until: null } })).toBe(1);
  });

  test('a form that was begun before the other took the role away ends nowhere', async () => {
    const id = await idOf('teacher-mat-5');
    await edit(id, SECOND);
    await press('Vārds', SECOND);
    await db().staffRole.deleteMany({ where: { personId: await idOf(SECOND), role: 'superuser' } });
    const { familyName } = await db().person.findUniqueOrThrow({ where: { id } });
    expect((await write('Pavisam Cita', SECOND)).text).toContain('nav tiesību');
    expect((await db().person.findUniqueOrThrow({ where: { id } })).familyName).toBe(familyName);
  });
});
