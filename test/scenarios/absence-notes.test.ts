import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { toDbDate } from '../../src/kernel/school-date.ts';
import { chatOf, labels } from '../support/chat-of.ts';
import type { ChatMessage } from '../support/control-client.ts';
import { classIdOf } from '../support/demo-ids.ts';
import { type Family, familiesOf } from '../support/families.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { expectRefused } from './api-calls.ts';
import { type DemoLesson, lessonOf } from './demo-lessons.ts';

const TEACHER = 'teacher-mat-5';
const CLASS_TEACHER = 'class-teacher-5b';
/** Of 5.b, and a child of neither family. */
const PUPIL = 'student-5b-1';
const NO_RIGHT = /Jums nav tiesību|nav pieslēgts/;

let app: RunningApp;
let lesson: DemoLesson;
let classId: number;
/** With one child each. */
let one: Family;
let other: Family;
let parent: string;

beforeAll(async () => {
  app = await runApp();
  lesson = await lessonOf(app, TEACHER, '5.b');
  classId = await classIdOf(db(), '5.b');
  const personas: { id: string; name: string }[] = (await app.control('personas')).body;
  const pupil = personas.find(({ id }) => id === PUPIL)?.name;
  const families = (await familiesOf(app, '5.b')).filter(
    ({ name, onlyChild }) => name !== pupil && onlyChild,
  );
  [one, other] = families as [Family, Family];
  parent = one.guardians[0] ?? '';
}, 60_000);
afterAll(() => app.stop());
beforeEach(() => app.reset());

const db = () => app.app.database.db;
const { say, press, raw, heard } = chatOf(() => app);
const theNote = () => db().absenceNote.findFirstOrThrow({ orderBy: { id: 'desc' } });

/** Two taps after the menu. */
async function reportIll(): Promise<ChatMessage> {
  await say(parent, '/menu');
  await press(parent, 'Šodien slimo');
  return press(parent, 'Nosūtīt: slimo');
}

describe('4.10: a guardian says why', () => {
  test('`Ill today`: a tap and its confirmation, and `Undo`', async () => {
    const menu = await say(parent, '/menu');
    expect(menu.buttons[0]?.map(({ label }) => label).slice(0, 2)).toEqual(['Šodien slimo', 'Dienasgrāmata']);
    const sure = await press(parent, 'Šodien slimo');
    expect(sure.text).toContain('Šodien, 23.11.: slimo');
    const card = await press(parent, 'Nosūtīt: slimo');
    expect(card.text).toContain('pirmd., 23.11., slimība');
    expect(card.text).toContain('Gaida klases audzinātāja lēmumu');
    expect((await press(parent, 'Atsaukt')).text).toContain('Zīme atsaukta');
    await app.forward('PT15M');
    expect((await say(CLASS_TEACHER, '/notes')).text).toContain('Neviena zīme negaida');
  });

  test('before the lesson it stands on the teacher’s card, and gently where the roll says otherwise', async () => {
    await reportIll();
    await say(TEACHER, '/menu');
    expect((await raw(TEACHER, `ls:${lesson.ref}`)).text).toContain(`Pieteikts kavējums: ${one.name}`);
    expect((await say(TEACHER, '5.b Daļas; visi klāt')).text).toContain(
      `Pieteikts kavējums, bet nav atzīmēts: ${one.name}`,
    );
  });

  test('days that are typed, the reason, words; the other guardian sees it; dates corrected, then withdrawn', async () => {
    await say(parent, '/kavejums');
    await press(parent, 'Citas dienas');
    expect((await say(parent, '26.11.–24.11.')).text).toContain('Pēdējā diena ir pirms pirmās');
    await say(parent, '24.11.–26.11.');
    await press(parent, 'Ģimenes apstākļi');
    const card = await say(parent, 'Brauksim pie vecmāmiņas');
    expect(card.text).toContain('24.11.–26.11., ģimenes apstākļi\nBrauksim pie vecmāmiņas');
    expect(card.text).toMatch(/Vēl gaidāmas \d+ stundas/);
    for (const guardian of one.guardians)
      expect((await say(guardian, '/absence')).text).toContain('24.11.–26.11., ģimenes apstākļi: Gaida');
    await raw(parent, `nt:${(await theNote()).id}`);
    await press(parent, 'Labot dienas');
    expect((await say(parent, '24.11.')).text).toContain('otrd., 24.11., ģimenes apstākļi');
    expect((await press(parent, 'Atsaukt zīmi')).text).toContain('Zīme atsaukta');
  });

  test('some lessons only: ticked by what the child has that day', async () => {
    await say(parent, '/absence');
    await press(parent, 'Dažas stundas');
    await press(parent, `▫️ ${lesson.number}. ${lesson.subject}`);
    await press(parent, 'Gatavs');
    await press(parent, 'Sacensības, iestāde');
    const card = await press(parent, 'Nosūtīt');
    expect(card.text).toContain(`pirmd., 23.11., ${lesson.number}. stunda, sacensības vai iestāde`);
    expect(await theNote()).toMatchObject({ lessons: [lesson.number], reason: 'official', state: 'sent' });
  });

  test('photos are not kept unless the school says so: all of an album are gone from the chat, with one answer', async () => {
    await say(parent, '/absence');
    await press(parent, 'Šodien, 23.11.');
    await press(parent, 'Slimība');
    const photo = { fileName: 'zime.jpg', content: 'picture', kind: 'photo' as const };
    const { messageId, answers } = await app.album(parent, [photo, photo, photo]);
    expect(answers.filter(({ from }) => from === 'bot').map(({ text }) => text)).toEqual([
      expect.stringContaining('Zīmi, lūdzu, uzrādiet skolā'),
    ]);
    const sent = (await app.chat(parent)).filter(({ id, from }) => id >= messageId && from === 'person');
    expect(sent.map(({ deleted }) => deleted)).toEqual([true, true, true]);
    await press(parent, 'Ārsta zīmi uzrādīšu skolā');
    expect(await theNote()).toMatchObject({ byDoctor: true });
    expect(await db().absenceNotePhoto.count()).toBe(0);
  });
});

describe('4.10: the class teacher decides', () => {
  test('excuses with one tap under the notice; lessons entered before and later are excused everywhere', async () => {
    await reportIll();
    await app.forward('PT11M');
    const notice = await app.last(CLASS_TEACHER);
    expect(notice.html).toContain(`<tg-spoiler>${one.name}</tg-spoiler>`);
    await say(TEACHER, `5.b Daļas; n ${one.familyName}`);
    expect((await say(parent, '/diary')).text).toContain(
      'Daļas\n   kavējums: nebija stundā (vēl nav attaisnots)',
    );
    const decided = (await app.press(CLASS_TEACHER, 'Attaisnot', { messageId: notice.id })).answer;
    expect(decided.text).toContain('✓ Attaisnots');
    expect((await say(parent, '/diary')).text).toContain('nebija stundā (attaisnots, slimība)');
    expect((await say(parent, '/absence')).text).toContain(`${lesson.number}. attaisnots (slimība)`);
    expect((await raw(CLASS_TEACHER, `ac:${classId}`)).text).toMatch(
      new RegExp(`${one.name}: \\d+/20 neatt., [1-9]`),
    );
    const told = await heard(parent, () => app.forward('PT11M'));
    expect(told).toContain(`${one.givenName}: atbilde par kavējuma zīmi`);
    expect(told).not.toContain('Attaisnots');
  });

  test('an entry after the decision is excused as it comes; `Undo` of the decision takes it back', async () => {
    await reportIll();
    await say(CLASS_TEACHER, '/zimes');
    await press(CLASS_TEACHER, one.name);
    await press(CLASS_TEACHER, 'Attaisnot');
    await say(TEACHER, `5.b Daļas; n ${one.familyName}`);
    expect((await say(parent, '/diary')).text).toContain('nebija stundā (attaisnots, slimība)');
    await press(CLASS_TEACHER, 'Atsaukt');
    expect((await say(parent, '/diary')).text).toContain('nebija stundā (vēl nav attaisnots)');
    expect(await heard(parent, () => app.forward('PT11M'))).not.toContain('atbilde par kavējuma zīmi');
  });

  test('asks, and is answered; refuses with a reason that the guardian reads in their language', async () => {
    await say(parent, '/language ru');
    await say(parent, '/menu');
    await press(parent, 'Сегодня болеет');
    await press(parent, 'Отправить: болеет');
    await say(CLASS_TEACHER, '/notes');
    await press(CLASS_TEACHER, one.name);
    await press(CLASS_TEACHER, 'Jautāt');
    expect((await say(CLASS_TEACHER, 'Vai būs ārsta zīme?')).text).toContain('❓ Vai būs ārsta zīme?');
    const question = await app.last(parent);
    expect(question.text).toBe(`${one.givenName}: вопрос классного руководителя о записке о пропуске`);
    await press(parent, 'Показать');
    await press(parent, 'Ответить');
    expect((await say(parent, 'Нет')).text).toContain('Ответ: Нет');
    await app.forward('PT11M');
    expect((await app.last(CLASS_TEACHER)).text).toContain('Atbilde: Нет');
    await press(CLASS_TEACHER, 'Neattaisnot');
    await press(CLASS_TEACHER, 'Trūkst ārsta zīmes');
    await app.forward('PT11M');
    expect((await raw(parent, `nt:${(await theNote()).id}`)).text).toContain(
      '✗ Причина не признана уважительной: Нет справки врача',
    );
  });

  test('a note longer than the family may vouch for is marked', async () => {
    await say(parent, '/absence');
    await press(parent, 'Citas dienas');
    await say(parent, '23.11.–27.11.');
    await press(parent, 'Slimība');
    await press(parent, 'Nosūtīt');
    await say(CLASS_TEACHER, '/notes');
    const card = await press(CLASS_TEACHER, one.name);
    expect(card.text).toContain('5 mācību dienas pēc kārtas bez ārsta zīmes');
    expect(card.text).toContain('Jāizlemj līdz 24.11.');
  });

  test('a paper slip in a line, its day of receipt asked; excused at once, taken back by `Undo`', async () => {
    await say(CLASS_TEACHER, '/notes');
    await press(CLASS_TEACHER, 'Papīra zīme');
    expect((await say(CLASS_TEACHER, `${one.name} slimība`)).text).toContain('Neatradu datumus');
    const asked = await say(CLASS_TEACHER, `${one.name} 19.11.-20.11. slimība`);
    expect(asked.text).toContain('Kad zīmi saņēmāt?');
    const card = await press(CLASS_TEACHER, 'Vakar, 22.11.');
    expect(card.text).toContain('19.11.–20.11., slimība\nPapīra zīme, saņemta 22.11.');
    expect(await theNote()).toMatchObject({
      state: 'excused',
      onPaper: true,
      receivedOn: toDbDate('2026-11-22'),
    });
    await press(CLASS_TEACHER, 'Atsaukt');
    expect(await theNote()).toMatchObject({ state: 'withdrawn' });
  });
});

describe('4.10: a class that has no class teacher', () => {
  beforeEach(() =>
    db().staffRole.updateMany({
      where: { role: 'classTeacher', classId },
      data: { until: toDbDate('2026-11-20') },
    }),
  );

  test('the academic office is told of its notes and decides, as a class teacher would', async () => {
    expect((await reportIll()).text).toContain('Gaida mācību daļas lēmumu');
    await app.forward('PT11M');
    const notice = await app.last('office');
    expect(notice.html).toContain(`<tg-spoiler>${one.name}</tg-spoiler>`);
    await say('office', '/notes');
    await press('office', one.name);
    await press('office', 'Jautāt');
    await say('office', 'Vai būs ārsta zīme?');
    expect((await app.last(parent)).text).toBe(`${one.givenName}: mācību daļas jautājums par kavējuma zīmi`);
    await press(parent, 'Rādīt');
    await press(parent, 'Atbildēt');
    await say(parent, 'Nē');
    await app.forward('PT11M');
    expect((await press('office', 'Attaisnot')).text).toContain('✓ Attaisnots');
    await say('office', '/notes');
    await press('office', 'Papīra zīme');
    const card = await say('office', `${other.name} 19.11.-20.11. slimība, saņemta šodien`);
    expect(card.text).toContain('Papīra zīme, saņemta 23.11.');
  });

  test('8: not its former teacher, another class’s, or the principal; nor the office where there is a teacher', async () => {
    await reportIll();
    const { id, revision, studentId } = await theNote();
    const decide = [`nt-yes:${id}:${revision}`, `nt-ask:${id}`, `nt-why:${id}:${revision}:dates`];
    for (const persona of [CLASS_TEACHER, 'class-teacher-5a', 'principal'])
      await expectRefused(app, persona, decide, NO_RIGHT);
    await db().staffRole.updateMany({ where: { role: 'classTeacher', classId }, data: { until: null } });
    await expectRefused(app, 'office', decide, NO_RIGHT);
    expect((await say('office', '/notes')).text).toContain('Neviena zīme negaida');
    expect((await press('office', 'Visas klases')).text).toContain(one.name);
    expect(await db().absenceNote.findMany({ where: { studentId } })).toMatchObject([{ state: 'sent' }]);
  });
});

describe('8: nobody else', () => {
  test('another family, a student, another class’s teacher, a former one: no note is read, sent or decided', async () => {
    await reportIll();
    const note = await theNote();
    const { id, revision } = note;
    const decide = [
      `nt-yes:${id}:${revision}`,
      `nt-ask:${id}`,
      `nt-no:${id}`,
      `nt-why:${id}:${revision}:dates`,
    ];
    const send = [`ill-go:${note.studentId}:2026-11-23`, `nt-back:${id}:${revision}`, `nt-dates:${id}`];
    const stranger = other.guardians[0] ?? '';
    for (const persona of [stranger, 'class-teacher-5a', PUPIL, TEACHER]) {
      await say(persona, '/menu');
      await expectRefused(app, persona, [`nt:${id}`, ...decide, ...send], NO_RIGHT);
    }
    await say('office', '/menu');
    await expectRefused(app, 'office', [...decide, ...send], NO_RIGHT);
    expect((await raw('office', `nt:${id}`)).text).toContain(one.name);
    expect((await say(PUPIL, '/menu')).buttons.flat().map(({ label }) => label)).not.toContain(
      'Šodien slimo',
    );
    expect(labels(await say(PUPIL, '/absence'))).not.toContain('Citas dienas…');

    await say(CLASS_TEACHER, '/notes');
    await press(CLASS_TEACHER, one.name);
    const { id: personId } = await db().person.findUniqueOrThrow({ where: { externalId: CLASS_TEACHER } });
    const ended = { until: toDbDate('2026-11-22') };
    await db().staffRole.updateMany({ where: { personId, role: 'classTeacher' }, data: ended });
    await expectRefused(app, CLASS_TEACHER, [`nt:${id}`, ...decide, 'np', `ac:${classId}`], NO_RIGHT);
    expect(await theNote()).toMatchObject({ state: 'sent', revision });
  });
});
