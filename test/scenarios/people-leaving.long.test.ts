import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { toDbDate } from '../../src/kernel/school-date.ts';
import { labels } from '../support/chat-of.ts';
import { type Family, familiesOf } from '../support/families.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { expectRefused } from './api-calls.ts';
import { csv, ROSTER_HEADINGS, rosterOf, sendFile } from './import-files.ts';
import { peopleCards, SUPERUSER } from './people-cards.ts';

/** Another one, made so for the tests of two at once. */
const SECOND = 'records';
const TODAY = toDbDate('2026-11-23');
const YESTERDAY = toDbDate('2026-11-22');

let app: RunningApp;
let family: Family;

beforeAll(async () => {
  app = await runApp();
  [, family] = (await familiesOf(app, '5.b')) as [Family, Family];
}, 60_000);
afterAll(() => app.stop());

const { db, press, open, edit, idOf, idNamed } = peopleCards(() => app);
const makeSecondSuperuser = async () =>
  db().staffRole.create({ data: { personId: await idOf(SECOND), role: 'superuser', since: TODAY } });

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
