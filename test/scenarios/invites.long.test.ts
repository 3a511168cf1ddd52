import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { toDbDate } from '../../src/kernel/school-date.ts';
import { labels } from '../support/chat-of.ts';
import type { ChatMessage } from '../support/control-client.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { expectRefused, pressEach } from './api-calls.ts';

const CLASS_TEACHER = 'class-teacher-5b';
const REFUSED = 'Šī saite neko neatver';

let app: RunningApp;
/** Not connected yet: two guardians of different families in 5.b, one of another class. */
let guardian: Someone;
let second: Someone;
let ofAnotherClass: Someone;

interface Someone {
  readonly id: string;
  readonly personId: number;
  readonly name: string;
  readonly child: string;
}

beforeAll(async () => {
  app = await runApp();
  const open = (await app.control('personas')).body.filter(
    ({ linked, roles }: { linked: boolean; roles: string[] }) => !linked && roles.join() === 'guardian',
  );
  const inClass = async (name: string): Promise<Someone[]> => {
    const found = open.filter(
      ({ children }: { children: { class: string }[] }) =>
        children.length === 1 && children[0]?.class === name,
    );
    const people = await db().person.findMany({
      where: { externalId: { in: found.map(({ id }: { id: string }) => id) } },
    });
    const personIds = new Map(people.map(({ id, externalId }) => [externalId, id]));
    return found.map(
      ({ id, name: own, children }: { id: string; name: string; children: { name: string }[] }) => ({
        id,
        name: own,
        child: children[0]?.name,
        personId: personIds.get(id),
      }),
    );
  };
  const of5b = await inClass('5.b');
  guardian = of5b[0] as Someone;
  second = of5b.find(({ child }) => child !== guardian.child) as Someone;
  [ofAnotherClass] = (await inClass('8.a')) as [Someone];
}, 60_000);
afterAll(() => app.stop());
beforeEach(() => app.reset());

const db = () => app.app.database.db;
const classId = async (name: string) => (await db().schoolClass.findFirstOrThrow({ where: { name } })).id;

const invite = (by: string, person: Someone) => app.press(by, `invite:${person.personId}`, { raw: true });

async function invited(by: string, person: Someone): Promise<string> {
  await app.say(by, '/menu');
  return payloadOf((await invite(by, person)).answer);
}

/** What Telegram sends when the link is tapped. */
function payloadOf({ text }: ChatMessage): string {
  const [, payload] = /https:\/\/t\.me\/skolas_zvans_bot\?start=(invite-[\w-]{32})\b/.exec(text) ?? [];
  if (!payload) throw new Error(`no link in: ${text}`);
  return payload;
}

const open = async (persona: string, payload: string) => (await app.say(persona, `/start ${payload}`)).answer;

describe('8: an invitation', () => {
  test('is a picture to hand on: whom it is for, the link, until when; only the hash is stored', async () => {
    await app.say(CLASS_TEACHER, '/invites');
    const { answer } = await app.press(CLASS_TEACHER, `✉️ ${guardian.name}`);
    expect(answer.text).toContain(`${guardian.name}\n${guardian.child}, 5.b`);
    expect(answer.text).toContain('derīgs līdz: pirmdiena, 30. novembris, 13:05');
    expect(answer).toMatchObject({ file: { kind: 'photo' } });
    const token = payloadOf(answer).replace('invite-', '');
    const stored = await db().$queryRaw<{ rows: string }[]>`
      SELECT concat((SELECT json_agg(invite) FROM invite), (SELECT json_agg(audit_entry) FROM audit_entry),
        (SELECT json_agg(inbox) FROM inbox)) AS rows`;
    expect(stored[0]?.rows).toContain('tokenHash');
    expect(stored[0]?.rows).not.toContain(token);
  });

  test('connects the account that opens it: first the rules, then the one child, and no other', async () => {
    const payload = await invited(CLASS_TEACHER, guardian);
    const welcome = await open('stranger-1', payload);
    expect(welcome.text).toContain('Jūsu Telegram konts ir pieslēgts');
    expect(welcome.text).toContain(`${guardian.child}, 5.b`);
    expect((await app.say('stranger-1', '/diary')).answer.text).toContain('Lūdzu, izlasiet');
    await app.press('stranger-1', 'Piekrītu');
    expect((await app.say('stranger-1', '/diary')).answer.text).toContain(guardian.child);
    const account = await db().account.findFirstOrThrow({ where: { personId: guardian.personId } });
    expect(account.linkedAt).toEqual(new Date('2026-11-23T13:05:00+02:00'));
    expect(await db().auditEntry.findMany({ where: { action: 'invite.used' } })).toMatchObject([
      { actorId: guardian.personId, subject: 'access', subjectId: guardian.personId },
    ]);
  });

  test('wrong, used, expired, taken back, replaced, or of one who has left: the same words, to the byte', async () => {
    const used = await invited(CLASS_TEACHER, guardian);
    await open('stranger-1', used);
    const old = await invited(CLASS_TEACHER, second);
    const replaced = await open('stranger-2', (await invited(CLASS_TEACHER, second)) && old);
    const answers = [replaced, await open('stranger-2', used), await open('stranger-2', 'invite-wrong')];

    const gone = await invited('superuser', ofAnotherClass);
    await db().guardianship.updateMany({
      where: { personId: ofAnotherClass.personId },
      data: { until: toDbDate('2026-11-22') },
    });
    answers.push(await open('stranger-3', gone));
    const late = await invited(CLASS_TEACHER, second);
    await app.press(CLASS_TEACHER, 'Atsaukt');
    answers.push(await open('stranger-3', late));
    const expired = await invited(CLASS_TEACHER, second);
    await app.turnTo('2026-11-30T13:05:00+02:00');
    answers.push(await open('stranger-3', expired));
    answers.push(await open('stranger-3', `${used}x`));

    expect(answers[0]?.text).toContain(REFUSED);
    expect(new Set(answers.map(({ html, buttons }) => JSON.stringify([html, buttons]))).size).toBe(1);
    expect(
      await db().account.count({ where: { personId: { in: [second.personId, ofAnotherClass.personId] } } }),
    ).toBe(0);
  });

  test('of somebody else opens nothing for a connected person, and stays good for its owner', async () => {
    const payload = await invited(CLASS_TEACHER, guardian);
    expect((await open('guardian-6a-1', payload)).text).toContain(REFUSED);
    expect((await open(guardian.id, payload)).text).toContain('ir pieslēgts');
  });

  test('opened again by its owner: connected already', async () => {
    const payload = await invited(CLASS_TEACHER, guardian);
    await open(guardian.id, payload);
    await app.press(guardian.id, 'Piekrītu');
    expect((await open(guardian.id, payload)).text).toContain('Jūs jau esat pieslēgts');
  });

  test('opened by two at the same moment: one is connected, the other learns nothing', async () => {
    const payload = await invited(CLASS_TEACHER, guardian);
    const strangers = ['stranger-1', 'stranger-2'];
    await Promise.all(strangers.map((persona) => app.control('say', { persona, text: `/start ${payload}` })));
    await app.settle();
    const texts = (await Promise.all(strangers.map(app.last))).map(({ text }) => text);
    expect(texts.filter((text) => text.includes('ir pieslēgts'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes(REFUSED))).toHaveLength(1);
    expect(await db().account.count({ where: { personId: guardian.personId } })).toBe(1);
  });

  test('is void for one who has an account in use: that is for recovery', async () => {
    const payload = await invited(CLASS_TEACHER, guardian);
    const later = await db().invite.findFirstOrThrow();
    await open('stranger-1', payload);
    await db().invite.update({ where: { id: later.id }, data: { usedAt: null } });
    const { text, buttons } = await open('stranger-2', payload);
    expect(text).toContain('jau ir pieslēgts cits Telegram konts');
    expect(buttons.flat().map(({ label }) => label)).toEqual(['Man ir jauns Telegram']);
  });

  test('taken back within ten minutes: the one that it replaced is good again', async () => {
    const first = await invited(CLASS_TEACHER, guardian);
    await invited(CLASS_TEACHER, guardian);
    expect((await app.press(CLASS_TEACHER, 'Atsaukt')).answer.text).toContain('Atsaukts');
    expect((await open('stranger-1', first)).text).toContain('ir pieslēgts');
    expect((await app.say(CLASS_TEACHER, '/undo')).answer.text).toContain('Atsaukt nevar');
  });
});

test('8: five tries an hour; then the same patient answer even to a good link, until the hour is over', async () => {
  const payload = await invited(CLASS_TEACHER, guardian);
  for (const wrong of ['a', 'b', 'c', 'd', 'e'])
    expect((await open('stranger-4', `invite-${wrong}`)).text).toContain(REFUSED);
  expect((await open('stranger-4', payload)).text).toContain('Pārāk daudz mēģinājumu');
  expect((await open('stranger-4', 'invite-f')).text).toContain('Pārāk daudz mēģinājumu');
  await app.forward('PT61M');
  expect((await open('stranger-4', payload)).text).toContain('ir pieslēgts');
});

describe('8: who invites whom', () => {
  test('nobody but the class teacher and the superuser', async () => {
    const class5b = await classId('5.b');
    const buttons = [`invite:${guardian.personId}`, `inv-sheet:${class5b}`];
    const screens = ['invites', `inv-class:${class5b}`];
    for (const persona of ['guardian-5b-1', 'student-5b-1', 'teacher-mat-5', 'office', 'records']) {
      await app.say(persona, '/menu');
      await expectRefused(app, persona, [...buttons, ...screens], /nav tiesību/);
    }
    await app.say('class-teacher-8a', '/menu');
    await expectRefused(app, 'class-teacher-8a', buttons, /nav tiesību/);
    expect(await db().invite.count()).toBe(0);
  });

  test('the class teacher of 5.b can, the superuser too; nobody of another class', async () => {
    await invited(CLASS_TEACHER, guardian);
    await invited('superuser', guardian);
    await invited('superuser', ofAnotherClass);
    expect((await invite(CLASS_TEACHER, ofAnotherClass)).answer.alert).toContain('nav tiesību');
  });

  test('a guardian who also works here is the superuser’s alone: a class teacher’s word gives no staff rights', async () => {
    await db().staffRole.create({
      data: { personId: guardian.personId, role: 'principal', since: toDbDate('2026-11-01') },
    });
    await app.say(CLASS_TEACHER, '/menu');
    expect((await invite(CLASS_TEACHER, guardian)).answer.alert).toContain('nav tiesību');
    await invited('superuser', guardian);
  });

  test('nobody is invited who is connected, or has left', async () => {
    const connected = await db().person.findUniqueOrThrow({ where: { externalId: 'guardian-5b-1' } });
    await app.say('superuser', '/menu');
    const press = (id: number) => app.press('superuser', `invite:${id}`, { raw: true });
    expect((await press(connected.id)).answer.alert).toContain('jau ir pieslēgts');
    const former = await db().person.findUniqueOrThrow({ where: { externalId: 'former-guardian-1' } });
    expect((await press(former.id)).answer.alert).toContain('vairs nav skolā');
    expect((await press(999_999)).answer.alert).toContain('nav tiesību');
  });
});

/** One slip more, for a family that the register does not know yet. */
const FOR_APPLICANTS = 1;

describe('8: the class sheet', () => {
  test('is one PDF with a slip for each guardian who is not connected yet', async () => {
    const { answer } = await app.say(CLASS_TEACHER, '/uzaicinajumi');
    const [, connected, all] = /Pieslēgti: (\d+) no (\d+)/.exec(answer.text) ?? [];
    const missing = Number(all) - Number(connected);
    const sheet = (await app.press(CLASS_TEACHER, 'Klases lapa')).answer;
    expect(sheet).toMatchObject({ file: { name: '5b.pdf', kind: 'document' } });
    expect(sheet.text).toContain(`5.b: ${missing} uzaicināj`);
    expect(await db().invite.count()).toBe(missing);
    const pdf = await fetch(new URL((sheet as unknown as { file: { url: string } }).file.url, app.app.url));
    const bytes = Buffer.from(await pdf.arrayBuffer()).toString('latin1');
    expect(bytes.slice(0, 5)).toBe('%PDF-');
    expect(bytes.match(/\/Type \/Page\b/g)).toHaveLength(Math.ceil((missing + FOR_APPLICANTS) / 8));
    await app.press(CLASS_TEACHER, 'Atsaukt');
    expect(await db().invite.count({ where: { revokedAt: null } })).toBe(0);
  });

  test('asks before it makes slips worthless that are handed out already', async () => {
    const payload = await invited(CLASS_TEACHER, guardian);
    await app.say(CLASS_TEACHER, '/invites');
    const { answer } = await app.press(CLASS_TEACHER, 'Klases lapa');
    expect(answer.text).toContain('1 cilvēkam jau ir derīgs uzaicinājums');
    await app.press(CLASS_TEACHER, 'Tikai tiem, kam nav');
    expect((await open('stranger-1', payload)).text).toContain('ir pieslēgts');
  });

  test('the superuser chooses the class; a class teacher has the own one alone', async () => {
    const { answer } = await app.say('superuser', '/invites');
    expect(labels(answer)).toEqual(expect.arrayContaining(['1.a', '9.b']));
    expect((await app.press('superuser', '8.a')).answer.text).toContain('8.a');
    const other = answer.buttons.flat().find(({ label }) => label === '8.a')?.data ?? '';
    await app.say(CLASS_TEACHER, '/invites');
    await pressEach(app, CLASS_TEACHER, [other]);
    expect((await app.last(CLASS_TEACHER)).text).toContain('5.b');
    const sheet = await app.press(CLASS_TEACHER, other.replace('inv-class', 'inv-sheet'), { raw: true });
    expect(sheet.answer.alert).toContain('nav tiesību');
    expect((await app.say('guardian-5b-1', '/invites')).answer.text).toContain('nav pieejama');
  });
});

test('8: a leaver is a stranger from that moment: the stranger’s screens, and old cards refuse', async () => {
  const payload = await invited(CLASS_TEACHER, guardian);
  await open(guardian.id, payload);
  await app.press(guardian.id, 'Piekrītu');
  await db().guardianship.updateMany({
    where: { personId: guardian.personId },
    data: { until: toDbDate('2026-11-22') },
  });
  expect((await app.say(guardian.id, '/start')).answer.text).toContain('vēl nav pieslēgts');
  expect((await app.press(guardian.id, 'diary', { raw: true })).answer.alert).toMatch(
    /nav tiesību|nav pieslēgts/,
  );
});
