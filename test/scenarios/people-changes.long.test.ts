import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { toDbDate } from '../../src/kernel/school-date.ts';
import { labels } from '../support/chat-of.ts';
import { type Family, familiesOf } from '../support/families.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { expectRefused } from './api-calls.ts';
import { peopleCards } from './people-cards.ts';

const RECORDS = 'records';

let app: RunningApp;
let family: Family;
let other: Family;

beforeAll(async () => {
  app = await runApp();
  [, family, other] = (await familiesOf(app, '5.b')) as [Family, Family, Family];
}, 60_000);
afterAll(() => app.stop());

const { db, press, write, open, edit, idOf, idNamed, studentId } = peopleCards(() => app);

describe('4.1: the superuser changes', () => {
  beforeEach(() => app.reset());

  test('a name, which is found at once, told by the history, and taken back within ten minutes', async () => {
    const id = await idOf('teacher-mat-5');
    const before = (await open(id)).text.split('\n')[0];
    await edit(id);
    await press('Vārds');
    expect((await write('tikai')).text).toContain('Vajag uzvārdu un vārdu');
    expect((await write('Jaunuzvārde Ilze')).text).toContain('Jaunuzvārde Ilze');
    const log = await press('Vēsture');
    expect(log.text).toContain(`vārds: ${before} → Jaunuzvārde Ilze`);
    expect(labels(await write('/people jaunuzvarde'))).toContainEqual(
      expect.stringContaining('Jaunuzvārde Ilze'),
    );
    expect((await write('/undo')).text).toContain(before);
    expect((await write('/people Jaunuzvārde')).text).not.toContain('Jaunuzvārde');
  });

  test('no name by a text that was written after going back, or after another change', async () => {
    const id = await idOf('teacher-mat-5');
    const { familyName } = await db().person.findUniqueOrThrow({ where: { id } });
    await edit(id);
    await press('Vārds');
    await press('Atpakaļ');
    await write('Jaunuzvārde Ilze');
    await edit(id);
    await press('Tālrunis');
    await press('Bez tālruņa');
    await write('29 123 456');
    expect(await db().person.findUniqueOrThrow({ where: { id } })).toMatchObject({ familyName, phone: null });
  });

  test('not any more after ten minutes', async () => {
    const id = await idOf('teacher-mat-5');
    await edit(id);
    await press('Vārds');
    const { buttons } = await write('Jaunuzvārde Ilze');
    expect(buttons.flat().map(({ label }) => label)).toContain('Atsaukt');
    await app.forward('PT11M');
    expect((await press('Atsaukt')).alert).toContain('Atsaukt vairs nevar');
    expect((await open(id)).text).toContain('Jaunuzvārde');
  });

  test('a phone: as it is written, and none', async () => {
    const id = await idOf('teacher-mat-5');
    await edit(id);
    await press('Tālrunis');
    expect((await write('divi deviņi')).text).toContain('neizskatās pēc tālruņa');
    expect((await write('29 123 456')).text).toContain('Tālrunis: +37129123456');
    expect(labels(await write('/people 29123456'))).toHaveLength(3);
    await edit(id);
    await press('Tālrunis');
    expect((await press('Bez tālruņa')).text).not.toContain('Tālrunis:');
  });

  test('a class from a later day: the roll of each day is that of the day', async () => {
    const id = await idNamed(family.name);
    await edit(id);
    await press('Klase');
    await press('5.a');
    await press('Cits datums');
    expect((await write('otrdiena')).text).toContain('Datumu nesapratu');
    const card = await write('01.12.');
    expect(card.text).toContain('Skolēns: 5.b');
    expect(card.text).toContain('No 01.12.2026: 5.a');
    const enrolments = await db().enrolment.findMany({
      where: { student: { personId: id } },
      orderBy: { since: 'asc' },
      select: { until: true, since: true, class: { select: { name: true } } },
    });
    expect(enrolments.map(({ class: { name } }) => name)).toEqual(['5.b', '5.a']);
    expect(enrolments[0]?.until).toEqual(toDbDate('2026-11-30'));
    const left = await db().groupMember.findMany({
      where: { student: { personId: id }, group: { class: { name: '5.b' } } },
    });
    expect(left.every(({ until }) => until?.getTime() === toDbDate('2026-11-30').getTime())).toBe(true);
    await press('Atsaukt');
    expect(await db().enrolment.count({ where: { student: { personId: id }, until: null } })).toBe(1);
  });

  test('a role: what goes with it is there at once, and gone at once', async () => {
    const id = await idOf(RECORDS);
    expect((await app.say(RECORDS, '/people')).answer.text).toContain('nav pieejama');
    await edit(id);
    await press('Jauns amats');
    await press('mācību daļa');
    expect((await app.say(RECORDS, '/people')).answer.text).toContain('Ko meklējat?');
    const shown = await app.last(RECORDS);
    await edit(id);
    await press('Beigt: mācību daļa');
    expect((await app.say(RECORDS, '/people')).answer.text).toContain('nav pieejama');
    expect(shown.text).toContain('Ko meklējat?');
  });

  test('a class teacher’s role names the class', async () => {
    const id = await idOf('teacher-mat-5');
    await edit(id);
    await press('Jauns amats');
    await press('klases audzinātājs');
    const card = await press('7.a');
    expect(card.text).toContain('klases audzinātājs 7.a');
    await edit(id);
    await press('Jauns amats');
    await press('klases audzinātājs');
    expect((await press('7.a')).alert).toContain('Šis amats cilvēkam jau ir');
  });

  test('custody: a guardian whose part has ended presses nothing, and what was queued is not sent', async () => {
    const [guardian = ''] = family.guardians;
    const diary = (await app.say(guardian, '/diary')).answer;
    await app.say('teacher-mat-5', `5.b Daļas; n ${family.familyName}`);
    const id = await idOf(guardian);
    const before = (await app.chat(guardian)).length;
    await edit(await idNamed(family.name));
    const name = await db().person.findUniqueOrThrow({ where: { id } });
    await press(`Beigt: ${name.familyName} ${name.givenName}`);
    await app.forward('PT11M');
    expect(await app.chat(guardian)).toHaveLength(before);
    const data = diary.buttons.flat().flatMap((button) => button.data ?? []);
    await expectRefused(app, guardian, data, /^(Jums nav tiesību|Jūsu Telegram konts nav)/);
    expect((await open(id)).text).not.toContain(family.name);
    expect((await press('Vēsture')).text).toContain(`vairs nav vecāks bērnam: ${family.name}`);
  });

  test('a guardian is given a child, found by name; the other way round the child a guardian', async () => {
    const guardian = await idOf(family.guardians[0] ?? '');
    await edit(guardian);
    await press('Pievienot bērnu');
    await write(other.name);
    expect((await press(other.name)).text).toContain(other.name);
    await app.say(family.guardians[0] ?? '', '/diary');
    expect((await app.last(family.guardians[0] ?? '')).text).toContain(other.name);

    await edit(await idNamed(family.name));
    await press('Pievienot vecāku');
    const teacher = await db().person.findUniqueOrThrow({ where: { externalId: 'teacher-mat-5' } });
    await write(`${teacher.familyName} ${teacher.givenName}`);
    const card = await press(`${teacher.familyName} ${teacher.givenName}`);
    expect(card.text).toContain(teacher.familyName);
    // A teacher who is a guardian: the menu shows both, without a switch.
    const { answer: menu } = await app.say('teacher-mat-5', '/menu');
    const offered = labels(menu);
    expect(offered).toEqual(expect.arrayContaining(['Šodien', 'Dienasgrāmata']));
    expect(
      await db().guardianship.count({
        where: { personId: teacher.id, studentId: await studentId(family.name) },
      }),
    ).toBe(1);
  });
});
