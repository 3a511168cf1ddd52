import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { labelRows, labels } from '../support/chat-of.ts';
import type { ChatMessage } from '../support/control-client.ts';
import { type Family, familiesOf } from '../support/families.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { pressEach } from './api-calls.ts';
import { type DemoLesson, freshCard, journalOf, lessonOf } from './demo-lessons.ts';

const TEACHER = 'teacher-mat-5';

let app: RunningApp;
let lesson: DemoLesson;
let other: DemoLesson;
let first: Family;
let second: Family;
/** The lesson's card; nothing is entered yet. */
let card: ChatMessage;

beforeAll(async () => {
  app = await runApp();
  lesson = await lessonOf(app, TEACHER, '5.b');
  other = await lessonOf(app, TEACHER, '5.a');
  [first, second] = (await familiesOf(app, '5.b')) as [Family, Family];
}, 60_000);
beforeEach(async () => {
  card = await freshCard(app, TEACHER, [lesson, other]);
});
afterAll(() => app.stop());

const press = async (button: string) => (await app.press(TEACHER, button, { messageId: card.id })).answer;

describe('4.5: the card of a lesson', () => {
  test('says what is missing and offers it, until when', () => {
    expect(card.text).toContain(`5.b · matemātika · ${lesson.number}. stunda`);
    expect(card.text).toContain('Vēl trūkst: temats, klātbūtne, mājas darbs');
    expect(card.text).toContain('Jāievada līdz plkst. 15:30');
    expect(labelRows(card)).toEqual([
      ['Visi klāt', 'Kavējumi…'],
      [expect.stringMatching(/^Kā \d\. stundā: nav \d+$/)],
      ['Bez mājas darba', 'Mājas darbs…'],
      ['Temats…'],
      ['Mainīt', 'Nenotika…'],
    ]);
  });

  test('is filled by taps and two messages; what is entered is no longer offered', async () => {
    const present = await press('Visi klāt');
    expect(present).toMatchObject({
      id: card.id,
      text: expect.stringContaining('Vēl trūkst: temats, mājas darbs'),
    });
    expect(labels(present)).not.toContain('Visi klāt');
    expect((await press('Bez mājas darba')).text).toContain('Mājas darba nav');
    expect((await press('Temats…')).text).toContain('Uzrakstiet stundas tematu nākamajā ziņā.');
    const { answer: done } = await app.say(TEACHER, 'Daļu   saskaitīšana');
    expect(done.text).toContain('Temats: Daļu saskaitīšana');
    expect(done.text).toContain('✓ Viss ievadīts');
    expect(labelRows(done)).toEqual([['Atsaukt', 'Mainīt']]);
  });

  test('`Homework…`: the next message, due by the next lesson of the course', async () => {
    await press('Mājas darbs…');
    const { answer } = await app.say(TEACHER, '45. lpp. 3. uzd.');
    expect(answer.text).toContain('Mājas darbs: 45. lpp. 3. uzd. (uz otrd., 24.11.)');
    expect(answer.text).toContain('Vēl trūkst: temats, klātbūtne');
  });

  test('a reply to the question is its answer, too', async () => {
    await press('Mājas darbs…');
    const { answer } = await app.say(TEACHER, '45. lpp. 3. uzd.', (await app.last(TEACHER)).id);
    expect(answer.text).toContain('Mājas darbs: 45. lpp. 3. uzd.');
    expect(answer.text).toContain('Vēl trūkst: temats, klātbūtne');
  });

  test('a text of punctuation alone is no topic: asked again, and the next one is taken', async () => {
    await press('Temats…');
    expect((await app.say(TEACHER, '…')).answer.text).toContain('Te nav teksta.');
    expect((await app.say(TEACHER, 'Daļas')).answer.text).toContain('Temats: Daļas');
  });

  test('a topic of 501 characters is not cut, but refused', async () => {
    await press('Temats…');
    expect((await app.say(TEACHER, 'ā'.repeat(501))).answer.text).toContain('ne vairāk kā 500');
    expect((await app.say(TEACHER, 'ā'.repeat(500))).answer.text).toContain('ā'.repeat(500));
  });

  test('an entry for another lesson is not taken for the answer; the question waits on', async () => {
    await press('Temats…');
    expect((await app.say(TEACHER, '5.a Decimāldaļas')).answer.text).toContain('5.a · matemātika');
    expect((await app.say(TEACHER, 'Daļas')).answer.text).toMatch(/5\.b · matemātika[\s\S]*Temats: Daļas/);
  });

  test('half an hour later a text is no answer any more', async () => {
    await press('Temats…');
    await app.forward('PT31M');
    expect((await app.say(TEACHER, 'Daļas')).answer.text).toContain('To es nesapratu.');
  });

  test('`/cancel` leaves the question; its button returns to it', async () => {
    await press('Temats…');
    expect((await app.say(TEACHER, '/cancel')).answer.text).toContain('Labi, pārtraucu.');
    expect((await app.say(TEACHER, 'Daļas')).answer.text).toContain('To es nesapratu.');
    expect((await app.say(TEACHER, '/cancel')).answer.text).toBe('Nekas nebija iesākts.');
    await press('Atpakaļ');
    await press('Temats…');
    expect((await app.say(TEACHER, 'Daļas')).answer.text).toContain('Temats: Daļas');
  });

  test('any other command leaves it, too', async () => {
    await press('Mājas darbs…');
    await app.say(TEACHER, '/menu');
    expect((await app.say(TEACHER, '45. lpp.')).answer.text).toContain('To es nesapratu.');
  });
});

describe('`Absences…`: the class list', () => {
  const onList = (name: string) =>
    app.press(TEACHER, name, { messageId: card.id }).then(({ answer }) => answer);

  test('a tap makes a student absent, a second one late, a third one present', async () => {
    const list = await press('Kavējumi…');
    expect(list.text).toContain('Pieskarieties vārdam');
    expect(labels(list)).toContain(first.name);
    expect(labels(await onList(first.name))).toContain(`❌ ${first.name}`);
    expect(labels(await onList(first.name))).toContain(`⏰ ${first.name}`);
    expect(labels(await onList(first.name))).toContain(first.name);
  });

  test('nothing is entered until `Save`, then both kinds at once', async () => {
    const before = await app.app.database.db.absence.count();
    await press('Kavējumi…');
    await onList(first.name);
    await onList(second.name);
    await onList(second.name);
    expect(await app.app.database.db.absence.count()).toBe(before);
    const done = await press('Saglabāt');
    expect(done.text).toContain(`Nav stundā (1): ${first.name}`);
    expect(done.text).toContain(`Nokavēja (1): ${second.name}`);
    expect(done.text).toContain('Vecāki par kavējumu uzzinās plkst. 13:15.');
    expect(labels(done)).toContain('Nosūtīt tūlīt');
  });

  test('`Save` with nobody marked: all present', async () => {
    await press('Kavējumi…');
    expect((await press('Saglabāt')).text).toContain('Visi klāt');
  });

  test('`Back` leaves it as it was; opened again it shows what the journal holds', async () => {
    await app.say(TEACHER, `5.b n ${first.familyName}`);
    expect(
      labelRows(
        (await app.press(TEACHER, `ls-roll:${lesson.ref}`, { messageId: card.id, raw: true })).answer,
      ).flat(),
    ).toContain(`❌ ${first.name}`);
    await onList(second.name);
    expect((await press('Atpakaļ')).text).toContain(`Nav stundā (1): ${first.name}`);
  });

  test('survives `/cancel`: the same buttons go on with it', async () => {
    await press('Kavējumi…');
    await onList(first.name);
    await app.say(TEACHER, '/cancel');
    expect((await press('Saglabāt')).text).toContain(`Nav stundā (1): ${first.name}`);
  });

  test('of two lists the one opened last is open; the older one’s buttons say so', async () => {
    await press('Kavējumi…');
    await app.say(TEACHER, '/menu');
    await pressEach(app, TEACHER, [`ls-roll:${other.ref}`]);
    const before = await journalOf(app);
    const { alerts } = await pressEach(app, TEACHER, [`lr-done:${lesson.ref}`]);
    expect(alerts[0]).toContain('Šī poga vairs neder.');
    expect(await journalOf(app)).toBe(before);
  });
});

describe('`Change`', () => {
  beforeEach(async () => void (await app.say(TEACHER, `5.b Daļas; md 45. lpp.; n ${first.familyName}`)));

  test('offers every part anew, and a way back', async () => {
    const change = (await app.press(TEACHER, 'Mainīt')).answer;
    expect(change.text).toContain('Ko mainīt?');
    expect(labelRows(change)).toEqual([
      ['Temats…', 'Mājas darbs…'],
      ['Kavējumi…', 'Bez mājas darba'],
      ['Uzslavēt…', 'Ko ņemt līdzi…'],
      ['Žurnāla lapa'],
      ['Nenotika…', 'Atpakaļ'],
    ]);
    expect((await app.press(TEACHER, 'Atpakaļ')).answer.text).toContain('✓ Viss ievadīts');
  });

  test('a new topic replaces the old one and keeps the rest', async () => {
    await app.press(TEACHER, 'Mainīt');
    await app.press(TEACHER, 'Temats…');
    const { answer } = await app.say(TEACHER, 'Daļu saskaitīšana');
    expect(answer.text).toContain('Temats: Daļu saskaitīšana');
    expect(answer.text).toContain('Mājas darbs: 45. lpp.');
    expect(answer.text).toContain(`Nav stundā (1): ${first.name}`);
  });

  test('`No homework` takes the homework away', async () => {
    await app.press(TEACHER, 'Mainīt');
    const { answer } = await app.press(TEACHER, 'Bez mājas darba');
    expect(answer.text).toContain('Mājas darba nav');
    expect(answer.text).not.toContain('45. lpp.');
  });
});

describe('an old card, a double press', () => {
  test('`All present` on a card from before the roll was entered changes nothing and shows it', async () => {
    await app.say(TEACHER, `5.b n ${first.familyName}`);
    const { answer } = await app.press(TEACHER, 'Visi klāt', { messageId: card.id });
    expect(answer.alert).toContain('Tas jau ir ievadīts.');
    expect(answer.text).toContain(`Nav stundā (1): ${first.name}`);
  });

  test('pressed twice in a row it is entered once', async () => {
    await pressEach(app, TEACHER, Array(3).fill(`ls-nohw:${lesson.ref}`));
    expect(await app.app.database.db.auditEntry.count()).toBe(1);
  });

  test('`Undo` pressed twice takes back one change, not two', async () => {
    await app.say(TEACHER, '5.b Daļas');
    await app.say(TEACHER, '5.b Daļu saskaitīšana');
    const undo =
      (await app.last(TEACHER)).buttons.flat().find(({ label }) => label === 'Atsaukt')?.data ?? '';
    const { alerts } = await pressEach(app, TEACHER, [undo, undo]);
    expect(alerts).toEqual(['Atsaukts: viss ir kā iepriekš.', 'Nav nekā, ko atsaukt.']);
    expect((await app.last(TEACHER)).text).toContain('Temats: Daļas');
  });

  test('`Undo` of a change that another one followed: refused in words, and the card shows the present state', async () => {
    const { answer: older } = await app.say(TEACHER, '5.b Daļas');
    await app.say(TEACHER, '5.b Daļu saskaitīšana');
    const { answer } = await app.press(TEACHER, 'Atsaukt', { messageId: older.id });
    expect(answer.alert).toContain('pa šo laiku te jau kas mainīts');
    expect(answer.text).toContain('Temats: Daļu saskaitīšana');
  });
});

describe('two lessons in one message', () => {
  const LINES = '5.b Daļas; visi klāt; md –\n5.a Decimāldaļas; md 12. lpp.';

  test('one card tells of both and opens each', async () => {
    const { answer } = await app.say(TEACHER, LINES);
    expect(answer.text).toMatch(/5\.b · matemātika[\s\S]*Temats: Daļas[\s\S]*✓ Viss ievadīts/);
    expect(answer.text).toMatch(/5\.a · matemātika[\s\S]*Temats: Decimāldaļas[\s\S]*Vēl trūkst: klātbūtne/);
    expect(labelRows(answer)[0]).toEqual([`5.b · matemātika · ${lesson.number}. stunda`]);
    const opened = await app.press(TEACHER, '5.a ·', { messageId: answer.id });
    expect(labels(opened.answer)).toContain('Visi klāt');
  });

  test('are taken back together', async () => {
    await app.say(TEACHER, LINES);
    const { answer } = await app.press(TEACHER, 'Atsaukt');
    expect(answer.text.match(/Vēl trūkst: temats, klātbūtne, mājas darbs/g)).toHaveLength(2);
  });
});
