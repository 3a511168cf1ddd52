import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toDbDate } from '../../src/kernel/school-date.ts';
import { chatOf, labels } from '../support/chat-of.ts';
import { familiesOf } from '../support/families.ts';
import { letterFrom } from '../support/letters.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { expectRefused } from './api-calls.ts';
import { LEADER, letterPeople } from './letter-people.ts';

const TEACHER = 'teacher-mat-5';
const NO_RIGHT = /Jums nav tiesību|nav pieslēgts/;

let app: RunningApp;
let classId: number;
/** Both guardians are connected. */
let mother: string;
let father: string;
/** Of another family. */
let other: string;

beforeAll(async () => {
  app = await runApp();
  ({ classId, mother, father, other } = await letterPeople(app));
}, 60_000);
afterAll(() => app.stop());

const db = () => app.app.database.db;
const { press, raw } = chatOf(() => app);
/** A press that may leave its card as it is. */
const again = async (persona: string, button: string) => {
  await app.control('press', { persona, button, raw: true });
  await app.settle();
};
const personOf = (persona: string) => db().person.findUniqueOrThrow({ where: { externalId: persona } });
const readerOf = (letterId: number, persona: string) =>
  db().letterRecipient.findFirstOrThrow({ where: { letterId, person: { externalId: persona } } });
const toGuardians = () => ({ to: 'class', classId, who: 'guardians' }) as const;

describe('6: a letter is read by a tap', () => {
  let letterId: number;
  beforeAll(async () => {
    await app.reset();
    letterId = await letterFrom(app, LEADER, { audience: toGuardians(), mustConfirm: true });
  });

  test('it waits on the list and in the menu, unread; the first tap marks it, the second changes nothing', async () => {
    expect(labels((await app.say(mother, '/menu')).answer)).toContain('Vēstules (1)');
    const { answer: list } = await app.say(mother, '/vestules');
    expect(list.text).toContain('1 nelasīta vēstule');
    const letter = await press(mother, '✉️');
    expect(letter.text).toContain('Ekskursija\nNo: ');
    expect(letter.text).toContain('Rīt dodamies uz muzeju.');
    const { openedAt } = await readerOf(letterId, mother);
    expect(openedAt).toEqual(app.app.clock.now());

    await app.forward('PT5M');
    await again(mother, `letter:${letterId}`);
    expect((await readerOf(letterId, mother)).openedAt).toEqual(openedAt);
    expect((await app.say(mother, '/letters')).answer.text).toContain('Viss izlasīts ✓');
    expect((await readerOf(letterId, father)).openedAt, 'the other guardian has not read it').toBeNull();
    expect(labels((await app.say(mother, '/menu')).answer)).toContain('Vēstules');
  });

  test('opened from its notice it counts as opened there too, and is confirmed once', async () => {
    await press(father, 'Atvērt');
    const delivery = () =>
      db().delivery.findFirstOrThrow({ where: { kind: 'letter', person: { externalId: father } } });
    expect((await delivery()).state).toBe('opened');
    const card = await press(father, '✅ Apstiprināt');
    expect(card.text).toContain('✅ Jūs apstiprinājāt');
    expect(labels(card)).not.toContain('✅ Apstiprināt, ka izlasīju');
    expect((await delivery()).state).toBe('confirmed');
    const { confirmedAt } = await readerOf(letterId, father);
    await app.forward('PT1M');
    await again(father, `letter-ok:${letterId}`);
    expect((await readerOf(letterId, father)).confirmedAt).toEqual(confirmedAt);
  });

  test('the sender looks at it without having read it; who did not get it reads nothing', async () => {
    await app.say(LEADER, '/menu');
    expect((await raw(LEADER, `letter:${letterId}`)).text).toContain('Rīt dodamies');
    const presses = [`letter:${letterId}`, `letter-thread:${letterId}`, `letter-ok:${letterId}`];
    const [stranger] = await familiesOf(app, '6.a');
    for (const persona of [stranger?.guardians[0] ?? '', 'office', 'former-guardian-1']) {
      await app.say(persona, '/menu');
      await expectRefused(app, persona, presses, NO_RIGHT);
    }
    await expectRefused(app, mother, [`letter-sent:${letterId}`, `letter-people:${letterId}`], NO_RIGHT);
  });

  test('9: a guardian whose child is no longer theirs reads it no more', async () => {
    const { id: personId } = await personOf(other);
    await app.say(other, '/letters');
    const ended = { until: toDbDate('2026-11-22') };
    await db().guardianship.updateMany({ where: { personId }, data: ended });
    await expectRefused(app, other, [`letter:${letterId}`], NO_RIGHT);
    await db().guardianship.updateMany({ where: { personId }, data: { until: null } });
    expect((await raw(other, `letter:${letterId}`)).text).toContain('Rīt dodamies');
  });
});

describe('6: a question to the families', () => {
  let letterId: number;
  const until = new Date('2026-11-25T18:00:00+02:00');
  const open = (persona: string) => raw(persona, `letter:${letterId}`);
  beforeAll(async () => {
    letterId = await letterFrom(app, LEADER, { audience: toGuardians(), asks: true, answerUntil: until });
    for (const persona of [mother, father, other, LEADER]) await app.say(persona, '/letters');
  });

  test('one answer stands for the family; the other guardian sees it and cannot give another', async () => {
    await open(mother);
    expect((await press(mother, 'Jā')).text).toContain('Jūsu atbilde: jā');
    const shown = await open(father);
    expect(shown.text).toMatch(/Ģimene jau atbildēja: jā \(.+\)/);
    expect(labels(shown)).not.toContain('Nē');
    await expectRefused(app, father, [`letter-answer:${letterId}:0`], /Jūsu ģimene jau atbildēja: jā/);
  });

  test('the sender sees the tally at once; whoever answered may change the answer', async () => {
    const families = await db().enrolment.count({ where: { classId, until: null } });
    expect((await raw(LEADER, `letter-sent:${letterId}`)).text).toContain(
      `👍 jā 1 · 👎 nē 0 · nav atbildes ${families - 1}`,
    );
    await raw(mother, `letter-answer:${letterId}:0`);
    expect((await raw(LEADER, `letter-sent:${letterId}`)).text).toContain('👍 jā 0 · 👎 nē 1');
  });

  test('the rest are reminded once a day, never those who have answered', async () => {
    const { id: motherId } = await personOf(mother);
    const { answer } = await app.press(LEADER, 'Atgādināt pārējiem');
    expect(answer.alert).toMatch(/Atgādinājums nosūtīts/);
    const reminders = await db().delivery.findMany({ where: { dedupeKey: { contains: ':r2026-11-23' } } });
    const told = reminders.map(({ personId }) => personId);
    expect(told).toContain((await personOf(other)).id);
    expect(told).not.toContain(motherId);
    expect(told, 'the family has answered').not.toContain((await personOf(father)).id);
    expect(reminders.every(({ state }) => state === 'sent')).toBe(true);
    await expectRefused(app, LEADER, [`letter-remind:${letterId}`], /Šodien jau atgādināts/);
  });

  test('after the time nobody answers any more', async () => {
    await db().letter.update({ where: { id: letterId }, data: { answerUntil: app.app.clock.now() } });
    await expectRefused(app, other, [`letter-answer:${letterId}:1`], /Atbilžu termiņš ir pagājis/);
    expect((await open(mother)).text).toContain('Atbilžu termiņš bija');
  });
});

describe('6: an answer, and the unread one by one', () => {
  beforeAll(() => app.reset());

  test('a guardian answers the letter’s own message; the teacher has it in the thread, others do not', async () => {
    const letterId = await letterFrom(app, TEACHER, {
      audience: { to: 'person', personId: (await personOf(mother)).id },
      html: 'Vai Anna šodien nāks?',
    });
    const { answer: letter } = await app.press(mother, 'Atvērt');
    await app.say(mother, '5.b nāks, tikai <vēlāk>', letter.id);
    await press(mother, 'Sūtīt (');
    const reply = await db().letter.findFirstOrThrow({ where: { replyToId: letterId } });
    expect(reply).toMatchObject({ threadId: letterId, html: '5.b nāks, tikai &lt;vēlāk&gt;' });
    await press(TEACHER, 'Atvērt');
    const thread = await press(TEACHER, 'Sarakste (2)');
    expect(thread.text).toMatch(
      /1\. .+\nVai Anna šodien nāks\?\n\n2\. .+, vecāks .+\n5\.b nāks, tikai <vēlāk>/,
    );

    await app.say(father, '/menu');
    await expectRefused(
      app,
      father,
      [`letter:${reply.id}`, `write:r:${letterId}`, `letter-thread:${letterId}`],
      NO_RIGHT,
    );
  });

  test('a closed thread takes no more letters of others; whoever closed it writes on', async () => {
    const [first, second] = await db().letter.findMany({ orderBy: { id: 'asc' } });
    await app.say(TEACHER, '/menu');
    const closed = await raw(TEACHER, `letter-close:${second?.id}:1`);
    expect(closed.text).toContain('Sarakste ir slēgta');
    await app.say(mother, '/menu');
    expect(labels(await raw(mother, `letter:${first?.id}`))).not.toContain('Atbildēt');
    await expectRefused(app, mother, [`write:r:${first?.id}`], /sarakste ir slēgta/);
    expect(labels(await raw(TEACHER, `letter:${second?.id}`))).toContain('Atbildēt');
  });

  test('three unread letters are gone through with one button', async () => {
    for (const subject of ['Pirmā', 'Otrā', 'Trešā'])
      await letterFrom(app, LEADER, { audience: toGuardians(), subject });
    await app.say(other, '/menu');
    expect((await raw(other, 'letters:unread')).text).toContain('Pirmā');
    expect((await press(other, 'Nākamā nelasītā (2)')).text).toContain('Otrā');
    const last = await press(other, 'Nākamā nelasītā (1)');
    expect(last.text).toContain('Trešā');
    expect(labels(last).some((label) => label.startsWith('Nākamā'))).toBe(false);
    expect((await raw(other, 'letters:unread')).text).toContain('Viss izlasīts ✓');
  });
});
