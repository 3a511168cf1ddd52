import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { toDbDate } from '../../src/kernel/school-date.ts';
import { labels } from '../support/chat-of.ts';
import { type Family, familiesOf } from '../support/families.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { expectRefused } from './api-calls.ts';
import { peopleCards, SUPERUSER } from './people-cards.ts';

const TODAY = toDbDate('2026-11-23');

let app: RunningApp;
let family: Family;
let other: Family;

beforeAll(async () => {
  app = await runApp();
  [, family, other] = (await familiesOf(app, '5.b')) as [Family, Family, Family];
}, 60_000);
afterAll(() => app.stop());

const { db, press, write, open, edit, idOf, idNamed } = peopleCards(() => app);

describe('4.1: /people', () => {
  beforeAll(() => app.reset());

  test('asks for a name, and takes it with the command or as the next message', async () => {
    expect((await app.say(SUPERUSER, '/people')).answer.text).toContain('Ko meklējat?');
    expect(labels(await write(family.name))).toContainEqual(expect.stringContaining(`${family.name} · 5.b`));
    expect(labels((await app.say(SUPERUSER, `/cilveki ${family.familyName}`)).answer)).toContainEqual(
      expect.stringContaining(family.name),
    );
  });

  test('a class of more than ten comes in pages; the card leads back to its page', async () => {
    const first = await write('/people 5.b');
    const second = await press('Tālāk');
    expect(
      labels(first)
        .slice(0, 10)
        .some((label) => labels(second).includes(label)),
    ).toBe(false);
    const card = await press(labels(second)[0] ?? '');
    expect(labels(card)).toContain('Atpakaļ');
    expect(labels(await press('Atpakaļ'))).toEqual(labels(second));
  });

  test('nobody is found: says what to try', async () => {
    expect((await write('/people Xqwzrt')).text).toContain('Neviens nav atrasts');
  });

  test('a card tells roles, class, guardians, children and connection, and no number of ours', async () => {
    const card = await open(await idNamed(family.name));
    expect(card.text).toContain('Skolēns: 5.b');
    expect(card.text).toContain('Vecāki:');
    expect(card.text).toContain('Telegram: ');
    const teacher = await open(await idOf('class-teacher-5b'));
    expect(teacher.text).toContain('klases audzinātājs 5.b');
    expect(teacher.text).toMatch(/Tālrunis: \+371\d{8}/);
    const guardian = await open(await idOf(family.guardians[0] ?? ''));
    expect(guardian.text).toContain(`${family.name}, 5.b`);
    expect(guardian.text.replace(/\+\d+/, '')).not.toMatch(/\d{3}/);
    const former = await open(await idOf('former-teacher-1'));
    expect(former.text).toContain('Vairs nav skolā');
  });

  test.each([
    ['not connected', { delete: true }, 'Telegram: nav pieslēgts'],
    ['cut off', { closedAt: TODAY }, 'Telegram: piekļuve slēgta'],
    ['unreachable', { unreachableAt: TODAY }, 'ziņas nesaņem'],
    ['invited', { delete: true, invited: true }, 'derīgs līdz 30.11.2026'],
  ])('a connection: %s', async (_what, change, words) => {
    const id = await idOf('teacher-mat-5');
    const [account] = await db().account.findMany({ where: { personId: id } });
    if ('invited' in change) {
      const invite = { personId: id, tokenHash: 'x', createdAt: TODAY };
      await db().invite.create({ data: { ...invite, expiresAt: toDbDate('2026-11-30') } });
    }
    if ('delete' in change) await db().account.deleteMany({ where: { personId: id } });
    else await db().account.updateMany({ where: { personId: id }, data: change });
    expect((await open(id)).text).toContain(words);
    await db().account.deleteMany({ where: { personId: id } });
    if (account) await db().account.create({ data: account });
  });

  test.each(['office', 'principal'])('%s reads and changes nothing', async (persona) => {
    const id = await idNamed(family.name);
    const card = await open(id, persona);
    expect(labels(card)).toContain('Vēsture');
    expect(labels(card)).not.toContain('Mainīt');
    expect(labels(card)).not.toContain('Uzaicināt');
    await expectRefused(
      app,
      persona,
      [
        `pe:${id}:edit`,
        `pe:${id}:leave`,
        `pt:${id}:name:x`,
        `ps:${id}:leave::x`,
        'pn',
        'pn:student',
        'pn-go',
      ],
      /^(Jums nav tiesību|Šī poga vairs)/,
    );
  });

  test.each(['teacher-mat-5', 'class-teacher-5b', 'records', 'guardian-5b-1', 'student-5b-1', 'stranger-1'])(
    '%s has none of it',
    async (persona) => {
      const id = await idNamed(other.name);
      expect((await app.say(persona, '/people 5.b')).answer.text).toMatch(
        /Šī komanda jums nav pieejama|nav pieslēgts/,
      );
      await app.say(persona, '/menu');
      await expectRefused(
        app,
        persona,
        ['people', 'people:0:5b', `person:${id}`, `pe:${id}:edit`, `pe:${id}:log`, `ps:${id}:leave::x`, 'pn'],
        /^(Jums nav tiesību|Jūsu Telegram konts nav)/,
      );
    },
  );
});

describe('a new person', () => {
  beforeEach(() => app.reset());

  test('a student in a class, and a guardian of theirs', async () => {
    await write('/people');
    await press('Jauns cilvēks');
    await press('Skolēns');
    await press('5.b');
    const card = await write('da Silva, Ana Luísa');
    expect(card.text).toContain('da Silva Ana Luísa');
    expect(card.text).toContain('Skolēns: 5.b');
    expect(labels(await write('/people luisa'))).toContainEqual('da Silva Ana Luísa · 5.b');

    await edit(
      await db()
        .person.findFirstOrThrow({ where: { familyName: 'da Silva' } })
        .then(({ id }) => id),
    );
    await press('Pievienot vecāku');
    await press('Jauns cilvēks');
    await write('da Silva, João');
    const guardian = await write('29123456');
    expect(guardian.text).toContain('da Silva João');
    expect(guardian.text).toContain('da Silva Ana Luísa');
    expect(guardian.text).toContain('Tālrunis: +37129123456');
    expect(labels(guardian)).toContain('Uzaicināt');
  });

  test('staff, without a phone; taken back, there is nothing left of them', async () => {
    const before = await db().person.count();
    await write('/people');
    await press('Jauns cilvēks');
    await press('Darbinieks');
    await press('interešu izglītības');
    await write('Skaistā Ruta');
    const card = await press('Bez tālruņa');
    expect(card.text).toContain('interešu izglītības skolotājs');
    expect((await press('Vēsture')).text).toContain('ievadīts skolas sarakstā');
    await press('Atpakaļ');
    expect((await write('/undo')).text).toContain('Atsaukts');
    expect(await db().person.count()).toBe(before);
  });

  test('of a name that the school knows already is asked about first', async () => {
    const { familyName, givenName } = await db().person.findUniqueOrThrow({
      where: { externalId: 'teacher-mat-5' },
    });
    await write('/people');
    await press('Jauns cilvēks');
    await press('Darbinieks');
    await press('direktors');
    const asked = await write(`${familyName} ${givenName}`);
    expect(asked.text).toContain('skolā jau ir');
    expect(labels(asked)[0]).toContain(familyName);
    await press('Nē, tas ir cits');
    expect((await press('Bez tālruņa')).text).toContain('direktors');
    expect(await db().person.count({ where: { familyName, givenName } })).toBe(2);
  });
});
