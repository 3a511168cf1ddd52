import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { toDbDate } from '../../src/kernel/school-date.ts';
import type { ChatMessage } from '../support/control-client.ts';
import { type Family, familiesOf } from '../support/families.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { expectRefused } from './api-calls.ts';
import { csv, ROSTER_HEADINGS, rosterOf, sendFile } from './import-files.ts';

const SUPERUSER = 'superuser';
/** Another one, made so for the tests of two at once. */
const SECOND = 'records';
const TODAY = toDbDate('2026-11-23');
const YESTERDAY = toDbDate('2026-11-22');

let app: RunningApp;
let family: Family;
let other: Family;

beforeAll(async () => {
  app = await runApp();
  [, family, other] = (await familiesOf(app, '5.b')) as [Family, Family, Family];
}, 30_000);
afterAll(() => app.stop());

const db = () => app.app.database.db;
const idOf = async (externalId: string) =>
  (await db().person.findUniqueOrThrow({ where: { externalId } })).id;
const idNamed = async (name: string) => {
  const [familyName = '', ...given] = name.split(' ');
  return (await db().person.findFirstOrThrow({ where: { familyName, givenName: given.join(' ') } })).id;
};
const studentId = async (name: string) =>
  (await db().student.findUniqueOrThrow({ where: { personId: await idNamed(name) } })).id;

/** The card of a person, opened by its button. */
const open = async (id: number, persona = SUPERUSER) => {
  await app.say(persona, '/people Bērziņa');
  return (await app.press(persona, `person:${id}`, { raw: true })).answer;
};
const press = async (button: string, persona = SUPERUSER) => (await app.press(persona, button)).answer;
const write = async (text: string, persona = SUPERUSER) => (await app.say(persona, text)).answer;
const edit = async (id: number, persona = SUPERUSER) => {
  await open(id, persona);
  return press('Mainīt', persona);
};
const labels = ({ buttons }: ChatMessage) => buttons.flat().map(({ label }) => label);
const makeSecondSuperuser = async () =>
  db().staffRole.create({ data: { personId: await idOf(SECOND), role: 'superuser', since: TODAY } });

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
    const id = await idOf(SECOND);
    expect((await app.say(SECOND, '/people')).answer.text).toContain('nav pieejama');
    await edit(id);
    await press('Jauns amats');
    await press('mācību daļa');
    expect((await app.say(SECOND, '/people')).answer.text).toContain('Ko meklējat?');
    const shown = await app.last(SECOND);
    await edit(id);
    await press('Beigt: mācību daļa');
    expect((await app.say(SECOND, '/people')).answer.text).toContain('nav pieejama');
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
    const offered = menu.buttons.flat().map(({ label }) => label);
    expect(offered).toEqual(expect.arrayContaining(['Šodien', 'Dienasgrāmata']));
    expect(
      await db().guardianship.count({
        where: { personId: teacher.id, studentId: await studentId(family.name) },
      }),
    ).toBe(1);
  });
});

describe('8: who leaves', () => {
  beforeEach(() => app.reset());

  test('presses nothing from that moment on; the history keeps the name', async () => {
    const teacher = 'teacher-mat-5';
    const card = (await app.say(teacher, '/today')).answer;
    await app.say(teacher, '5.b Daļas');
    const id = await idOf(teacher);
    await db().invite.create({
      data: { tokenHash: 'x', personId: id, createdAt: TODAY, expiresAt: toDbDate('2026-11-30') },
    });
    await edit(id);
    expect((await press('Aiziet no skolas')).text).toContain('piekļuve tiek slēgta');
    const left = await press('Jā, aiziet');
    expect(left.text).toContain('Vairs nav skolā');
    expect(left.text).toContain('Telegram: piekļuve slēgta');

    const data = card.buttons.flat().flatMap((button) => button.data ?? []);
    await expectRefused(
      app,
      teacher,
      [...data, 'today', 'menu-none'],
      /^(Jūsu Telegram konts nav|Šī poga vairs)/,
    );
    expect((await app.say(teacher, '/today')).answer.text).toContain('nav pieslēgts');
    expect(await db().staffRole.count({ where: { personId: id, until: null } })).toBe(0);
    expect(await db().invite.count({ where: { personId: id, revokedAt: null } })).toBe(0);
    const entry = await db().auditEntry.findFirstOrThrow({
      where: { action: 'lesson.recorded' },
      include: { actor: true },
    });
    expect(entry.actor?.externalId).toBe(teacher);
  });

  test('by mistake is put back as they were, accounts and invites too', async () => {
    const id = await idOf('teacher-mat-5');
    await edit(id);
    await press('Aiziet no skolas');
    await press('Jā, aiziet');
    await press('Atsaukt');
    expect((await open(id)).text).toContain('Telegram: pieslēgts');
    expect((await app.say('teacher-mat-5', '/today')).answer.text).toContain('novembris');
  });

  test('and comes back is what they were again, but has to be invited anew', async () => {
    const id = await idNamed(family.name);
    await edit(id);
    await press('Aiziet no skolas');
    await press('Jā, aiziet');
    await app.forward('P7D');
    await edit(id);
    const card = await press('Atgriezt skolā');
    expect(card.text).toContain('Skolēns: 5.b');
    expect(card.text).toContain('Vecāki:');
    const rows = await db().enrolment.findMany({
      where: { student: { personId: id } },
      orderBy: { since: 'asc' },
    });
    expect(rows.map(({ until }) => until)).toEqual([YESTERDAY, null]);
    expect(rows[1]?.since).toEqual(toDbDate('2026-11-30'));
    expect(await db().account.count({ where: { personId: id, closedAt: null } })).toBe(0);
  });

  test('is not the last superuser, nor gives that role away', async () => {
    const id = await idOf(SUPERUSER);
    await edit(id);
    expect((await press('Beigt: virslietotājs')).alert).toContain('pēdējais virslietotājs');
    await edit(id);
    await press('Aiziet no skolas');
    expect((await press('Jā, aiziet')).alert).toContain('pēdējais virslietotājs');
    await makeSecondSuperuser();
    await edit(id);
    expect((await press('Beigt: virslietotājs')).text ?? '').not.toContain('pēdējais');
    expect((await app.say(SUPERUSER, '/people')).answer.text).toMatch(/nav pieejama|nav pieslēgts/);
    expect((await app.say(SECOND, '/people')).answer.text).toContain('Ko meklējat?');
  });

  test('4.1: by an import comes back too, and the history tells who came by one', async () => {
    const id = await idNamed(family.name);
    const stay = (await rosterOf(app, '5.b')).filter((row) => row.slice(2, 4).join(' ') !== family.name);
    const newcomer = ['S-9001', '5.b', 'Jaunzeme', 'Elza', ...Array<string>(8).fill('')];
    await sendFile(app, SUPERUSER, 'skoleni.csv', csv(ROSTER_HEADINGS, [...stay, newcomer]));
    expect((await press('Ieviest')).text).toContain('Ieviests');
    await open(await idNamed('Jaunzeme Elza'));
    expect((await press('Vēsture')).text).toMatch(/Popova Marina: ievadīts ar importu$/m);

    await app.forward('P7D');
    expect((await open(id)).text).toContain('Vairs nav skolā');
    await press('Mainīt');
    const card = await press('Atgriezt skolā');
    expect(card.text).toContain('Skolēns: 5.b');
    expect(card.text).toContain('Vecāki:');
    expect((await press('Vēsture')).text).toMatch(/atgriezts skolā\n.*aizgāja no skolas/);
  });

  test('without ever having left cannot be brought back by a forged button', async () => {
    const id = await idOf('former-guardian-1');
    const card = await edit(id);
    const stamp = card.buttons
      .flat()
      .find(({ label }) => label === 'Vārds…')
      ?.data?.split(':')
      .at(-1);
    expect(labels(card)).not.toContain('Atgriezt skolā');
    await expectRefused(app, SUPERUSER, [`ps:${id}:return::${stamp}`], /^Šī poga vairs/);
  });
});

describe('two superusers at once', () => {
  beforeEach(async () => {
    await app.reset();
    await makeSecondSuperuser();
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
