import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { toDbDate } from '../../src/kernel/school-date.ts';
import { chatOf, labels } from '../support/chat-of.ts';
import type { ChatMessage } from '../support/control-client.ts';
import { personIdOf } from '../support/demo-ids.ts';
import type { Family } from '../support/families.ts';
import { PICTURE } from '../support/pictures.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { expectRefused, sendRaw } from './api-calls.ts';
import { draftToClass, LEADER, letterPeople, newestLetter, readersOf } from './letter-people.ts';

const NO_RIGHT = /Jums nav tiesību/;
let app: RunningApp;
let classId: number;
let family: Family;
let guardian: string;
let childId: number;

beforeAll(async () => {
  app = await runApp();
  ({ classId, childId, family, mother: guardian } = await letterPeople(app));
}, 60_000);
afterAll(() => app.stop());
beforeEach(() => app.reset());

const db = () => app.app.database.db;
const { say, press, raw, revOf, since } = chatOf(() => app);
const personOf = (persona: string) => personIdOf(db(), persona);
const letters = () => db().letter.count();
const toClass = (text: string) => draftToClass(app, text);
const newest = () => newestLetter(app);

describe('6: a class teacher writes to the guardians of the class', () => {
  test('whom, the text, one look, `Send`: each guardian gets it once, and the push tells no more than the sender’s role', async () => {
    // Begins like a lesson's entry: while a letter is written, it is the letter's.
    const draft = await toClass('5.b rīt dodas ekskursijā.');
    expect(draft.text).toContain('Kam: 5.b vecāki');
    const guardians = await db().guardianship.findMany({
      where: { student: { enrolments: { some: { classId, until: null } } }, until: null },
      select: { personId: true },
    });
    const people = new Set(guardians.map(({ personId }) => personId));
    expect(draft.text).toContain(`${people.size} cilvēki`);
    expect(await letters()).toBe(0);
    const went = await press(LEADER, '📨 Sūtīt');
    expect(went.text).toContain('Vēstule ir nosūtīta ✓');

    const { id, senderRole } = await newest();
    expect(senderRole).toBe('classTeacher');
    expect(new Set((await readersOf(app, id)).map(({ personId }) => personId))).toEqual(people);
    const push = await app.last(guardian);
    expect(push.text).toMatch(/: jauna vēstule · klases audzinātājs$/);
    expect(labels(push)).toEqual(['Atvērt']);
    expect((await press(guardian, 'Atvērt')).text).toContain('5.b rīt dodas ekskursijā.');
    expect(await db().lesson.count({ where: { topic: { contains: 'ekskursij' } } })).toBe(0);
  });

  test('taken back within ten minutes: what stands in the chats is replaced, opened or not', async () => {
    await toClass('Rīt ekskursija.');
    await press(LEADER, '📨 Sūtīt');
    const [, other = ''] = family.guardians;
    await press(guardian, 'Atvērt');
    expect((await press(LEADER, 'Atsaukt')).text).toContain('Vēstule ir atsaukta.');
    for (const persona of [guardian, other])
      expect((await app.last(persona)).text).toBe('✖️ Vēstule ir atsaukta.');
    await expectRefused(app, guardian, [`letter:${(await newest()).id}`], /ir atsaucis/);
  });
});

describe('6: formatting and files arrive as they were sent', () => {
  test('bold words, a link, a picture and 9,000 characters in several messages', async () => {
    const part = (sign: string) => `${`${sign}ārds `.repeat(600).trim()}.`;
    await toClass(part('v'));
    const text = `svarīgi ${part('t')}`;
    await sendRaw(app, LEADER, {
      message: {
        text,
        entities: [
          { type: 'bold', offset: 0, length: 7 },
          { type: 'text_link', offset: 8, length: 5, url: 'https://skola.lv/plans' },
          { type: 'text_link', offset: 14, length: 5, url: 'tg://user?id=777' },
        ],
      },
    });
    await say(LEADER, part('g'));
    await app.control('upload', {
      ...{ persona: LEADER, fileName: 'plans.png', kind: 'photo', caption: 'Plāns' },
      contentBase64: PICTURE.toString('base64'),
    });
    await app.settle();
    const cards = (await app.chat(LEADER)).filter(
      ({ text: shown, deleted }) => shown.startsWith('Jauna vēstule') && !deleted,
    );
    expect(cards.at(-1)?.text).toContain('📎 1 fails');
    await press(LEADER, '📨 Sūtīt');

    const before = await revOf(guardian);
    await press(guardian, 'Atvērt');
    const shown = await since(guardian, before);
    const words = shown
      .map((message) => message.text)
      .join(' ')
      .replace(/\s+/g, ' ');
    for (const sign of ['v', 't', 'g']) expect(words.split(`${sign}ārds`), sign).toHaveLength(601);
    const source = shown.map((message) => message.html).join('');
    expect(source).toContain('<b>svarīgi</b> <a href="https://skola.lv/plans">tārds</a> tārds');
    expect(shown.some((message) => 'file' in message)).toBe(true);
    expect(labels(shown.find(({ buttons }) => buttons.length > 0) as ChatMessage)).toContain('Atbildēt');

    expect((await press(LEADER, 'Atsaukt')).text).toContain('atsaukta');
    const left = (await app.chat(guardian)).filter(
      ({ id, deleted }) => shown.some((one) => one.id === id) && !deleted,
    );
    expect(left.map((message) => message.text)).toEqual(['✖️ Vēstule ir atsaukta.']);
  });
});

describe('6, 9, 10: a guardian writes to those who teach or lead the child, and to the academic office', () => {
  test('the child’s teachers are on the list, and nobody else is found', async () => {
    const list = await say(guardian, '/write');
    expect(list.text).toContain(`${family.givenName}, 5.b`);
    expect(labels(list).filter((label) => label.startsWith('klases audzinātājs'))).toHaveLength(1);
    expect(labels(list)).not.toContain('Visi darbinieki');
    const teacher = await db().person.findUniqueOrThrow({ where: { externalId: LEADER } });
    expect(labels(await say(guardian, `/write ${teacher.familyName.toLowerCase()}`)).join()).toContain(
      teacher.familyName,
    );
    const stranger = await db().person.findUniqueOrThrow({ where: { externalId: 'guardian-6a-1' } });
    expect((await say(guardian, `/write ${stranger.familyName} ${stranger.givenName}`)).text).toContain(
      'tāda nav',
    );
  });

  test('five ways to cheat, and none of them works', async () => {
    const [stranger, principal] = await Promise.all(['guardian-6a-1', 'principal'].map(personOf));
    const [, teacher = 0] = await Promise.all([0, personOf(LEADER)]);
    const foreign = await db().guardianship.findFirstOrThrow({ where: { personId: stranger as number } });
    // Somebody else's letter, which they are not in.
    await toClass('Tikai 5.b.');
    await press(LEADER, '📨 Sūtīt');
    const { id } = await newest();
    // A forged person; another's child; a class, everyone; another's thread.
    await expectRefused(
      app,
      guardian,
      [
        ...[`write:p:${stranger}`, `write:p:${stranger}:${childId}`, `write:p:${principal}:${childId}`],
        ...[`write:p:${teacher}:${foreign.studentId}`, `write:office:${foreign.studentId}`],
        ...[`write:c:${classId}:guardians`, 'write:all:0:both', 'write:staff', 'write:gr:5:both'],
        ...[
          `write:class:${classId}`,
          `write:family:${foreign.studentId}`,
          'write:classes',
          `write:child:${foreign.studentId}`,
        ],
      ],
      NO_RIGHT,
    );
    await expectRefused(app, 'guardian-6a-1', [`write:r:${id}`, `letter:${id}`], NO_RIGHT);
    expect(await db().formSession.count({ where: { form: 'letter-new' } })).toBe(0);

    // A stale card: sent as it was shown, or not at all.
    await raw(guardian, `write:p:${teacher}:${childId}`);
    await say(guardian, 'Pirmais.');
    const stale =
      (await app.last(guardian)).buttons.flat().find(({ label }) => label.startsWith('📨'))?.data ?? '';
    await say(guardian, 'Otrais.');
    const shown = await raw(guardian, stale);
    expect(shown.text).toContain('Otrais.');
    expect(await letters()).toBe(1);

    // A guardian no more, with the card of yesterday.
    const fresh = shown.buttons.flat().find(({ label }) => label.startsWith('📨'))?.data ?? '';
    await db().guardianship.updateMany({
      where: { personId: await personOf(guardian) },
      data: { until: toDbDate('2026-11-22') },
    });
    await expectRefused(app, guardian, [fresh, `write:r:${id}`], /nav pieslēgts|nav tiesību/);
    expect(await letters()).toBe(1);
  });

  test('twenty letters a day; the next waits for the next day, its draft is kept', async () => {
    const personId = await personOf(guardian);
    await db().letter.createMany({
      data: Array.from({ length: 20 }, () => ({
        ...{ senderId: personId, senderRole: 'guardian', audience: { to: 'office' }, html: 'x' },
        ...{ createdAt: app.app.clock.now(), sendAt: app.app.clock.now() },
      })),
    });
    await raw(guardian, 'write:office');
    await say(guardian, 'Divdesmit pirmā.');
    const { answer } = await app.press(guardian, '📨 Sūtīt');
    expect(answer.alert).toContain('Šodien jau uzrakstītas 20 vēstules');
    expect(await letters()).toBe(20);
    expect((await raw(guardian, 'lw:card:new')).text).toContain('Divdesmit pirmā.');
    await db().letter.updateMany({ data: { createdAt: new Date('2026-11-22T21:59:59Z') } });
    expect((await press(guardian, '📨 Sūtīt')).text).toContain('Vēstule ir nosūtīta ✓');
  });
});
