import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { toDbDate } from '../../src/kernel/school-date.ts';
import { chatOf, labels } from '../support/chat-of.ts';
import type { Family } from '../support/families.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { expectRefused, pressEach } from './api-calls.ts';
import { briefingDesk, briefingPeople, TEACHER } from './briefing-desk.ts';

const NO_RIGHT = /Jums nav tiesību|nav pieslēgts/;

let app: RunningApp;
let classId: number;
let there: string;
let absent: string;
let absentFamily: Family;

beforeAll(async () => {
  app = await runApp();
  ({ classId, there, absent, absentFamily } = await briefingPeople(app));
}, 60_000);
afterAll(() => app.stop());
beforeEach(() => app.reset());

const db = () => app.app.database.db;
const personOf = (persona: string) => db().person.findUniqueOrThrow({ where: { externalId: persona } });
const { press, heard } = chatOf(() => app);
const { openCard, holdMeeting, send } = briefingDesk(() => app);
const raw = (persona: string, button: string) => app.press(persona, button, { raw: true });
const attendanceOf = async (persona: string) =>
  db().briefingAttendance.findFirst({ where: { person: { externalId: persona } } });

describe('2: the text', () => {
  test('goes to those who were not there, waits for the undo, and each confirms it', async () => {
    const card = await holdMeeting(there);
    await press(TEACHER, 'Savi vārdi');
    await app.say(TEACHER, 'Tiekamies <ceturtdien> & vienmēr.');
    const preview = await press(TEACHER, 'Sūtīt tiem, kas nebija');
    expect(preview.text).toContain('Kā lietot e-žurnālu');
    expect(preview.text).toContain('5.b klases audzinātājs piebilst:\nTiekamies <ceturtdien> & vienmēr.');
    expect(labels(card)).not.toContain('Atgādināt');
    expect((await press(TEACHER, 'Русский')).text).toContain('Как пользоваться электронным журналом');
    const sent = await press(TEACHER, 'Sūtīt (');
    expect(sent.text).toContain('Nosūtīts, vēl nav apstiprinājuši');
    expect(await attendanceOf(there)).toMatchObject({ present: true, sentAt: null });

    expect(await heard(absent, () => app.forward('9m'))).toBe('');
    expect(await heard(there, () => app.forward('2m'))).toBe('');
    const notice = await app.last(absent);
    expect(notice.text).toContain(`${absentFamily.givenName}: klases audzinātāja informācija`);
    expect(notice.text).not.toContain('Tiekamies');

    const text = await press(absent, 'Lasīt');
    expect(text.text).toContain('Tiekamies <ceturtdien> & vienmēr.');
    expect((await press(absent, 'Apstiprinu')).text).toContain('Paldies! Apstiprinājāt 23.11.2026');
    expect((await openCard()).text).toContain('Apstiprinājuši šeit: 1');
    const audit = { action: 'briefing.confirmed', actorId: (await personOf(absent)).id };
    await pressEach(app, absent, [`bf-ok:${classId}:2026-09-01:2`]);
    expect(await db().auditEntry.count({ where: audit })).toBe(1);
  });

  test('that was taken back in time is never sent; sent at once it cannot be taken back', async () => {
    await holdMeeting(there);
    const sent = await send();
    expect(labels(sent)).toEqual(expect.arrayContaining(['Atsaukt', 'Sūtīt uzreiz']));
    expect((await press(TEACHER, 'Atsaukt')).text).not.toContain('Nosūtīts');
    expect(await heard(absent, () => app.forward('15m'))).toBe('');

    const again = await send();
    const undo = again.buttons.flat().find(({ label }) => label === 'Atsaukt')?.data ?? '';
    expect(await heard(absent, () => press(TEACHER, 'Sūtīt uzreiz'))).toContain('e-žurnālu');
    const { alerts } = await pressEach(app, TEACHER, [undo]);
    expect(alerts[0]).toContain('Atsaukt vairs nevar');
    expect(await attendanceOf(absent)).toMatchObject({ sentAt: expect.any(Date) });
  });

  test('is confirmed as it stands: words added meanwhile are to be read first', async () => {
    await holdMeeting(there);
    await send();
    await press(TEACHER, 'Sūtīt uzreiz');
    const text = await press(absent, 'Lasīt');
    const confirm = text.buttons.flat()[0]?.data ?? '';
    await press(TEACHER, 'Savi vārdi');
    await app.say(TEACHER, 'Maiņas apavi!');
    const { alerts } = await pressEach(app, absent, [confirm]);
    expect(alerts[0]).toContain('Teksts pa šo laiku ir papildināts');
    expect((await app.last(absent)).text).toContain('Maiņas apavi!');
    expect(await attendanceOf(absent)).toMatchObject({ confirmedAt: null });
    expect((await press(absent, 'Apstiprinu')).text).toContain('Paldies!');
  });

  test('9: shows at once as much as the person wants, in their language', async () => {
    const set = async (persona: string, preview: 'hidden' | 'full', language: 'ru' | 'lv') => {
      const { id } = await personOf(persona);
      await db().person.update({ where: { id }, data: { preview } });
      await db().account.updateMany({ where: { personId: id }, data: { language } });
    };
    await set(absent, 'full', 'ru');
    await set(there, 'hidden', 'lv');
    await holdMeeting();
    await send();
    const hidden = await heard(there, () => press(TEACHER, 'Sūtīt uzreiz'));
    expect(hidden).toBe('Skolas žurnālā ir jaunums');
    const whole = await app.last(absent);
    expect(whole.text).toContain('информация классного руководителя');
    expect(whole.text).toContain('Как пользоваться электронным журналом');
    expect((await press(absent, 'Подтверждаю')).text).toContain('Спасибо! Вы подтвердили');
  });

  /** A child in another class, whose class teacher has sent the text too: a digest has two lines. */
  async function oweAnother(personId: number) {
    const { studentId, classId: other } = await db().enrolment.findFirstOrThrow({
      where: { until: null, classId: { not: classId }, class: { briefing: null } },
    });
    const sentAt = new Date('2026-11-23T13:05:00+02:00');
    const notBefore = new Date('2026-11-23T18:00:00+02:00');
    await db().guardianship.create({ data: { studentId, personId, since: toDbDate('2026-09-01') } });
    await db().briefing.create({
      data: { classId: other, sheetFileIds: [], attendances: { create: { personId, sentAt } } },
    });
    const params = { classId: other, day: '2026-11-23', reminder: false };
    const dedupeKey = `briefing:${other}:${personId}:2026-11-23`;
    await db().delivery.create({
      data: { dedupeKey, personId, kind: 'briefing', params, notBefore },
    });
  }

  test('9: in the evening’s digest it is read first, even by those who want everything at once', async () => {
    const { id } = await personOf(absent);
    await db().person.update({ where: { id }, data: { preview: 'full', digest: true } });
    await holdMeeting(there);
    await send();
    await press(TEACHER, 'Sūtīt uzreiz');
    await oweAnother(id);
    await app.turnTo('2026-11-23T18:00:00+02:00');
    const digest = await app.last(absent);
    expect(labels(digest).join()).toContain('Lasīt');
    expect(labels(digest).join()).not.toContain('Apstiprinu');
    const { answer } = await app.press(absent, labels(digest)[0] ?? '');
    expect(answer.text).toContain('Kā lietot e-žurnālu');
    expect((await press(absent, 'Apstiprinu')).text).toContain('Paldies!');
  });

  test('is nobody’s who is no guardian of the class: another’s, a student’s, a former guardian’s', async () => {
    await holdMeeting(there);
    await send();
    await press(TEACHER, 'Sūtīt uzreiz');
    const { id } = await personOf(absent);
    for (const other of ['guardian-6a-1', 'student-5b-1']) {
      await app.say(other, '/menu');
      await expectRefused(app, other, [`bf-read:${classId}`, `bf-ok:${classId}:2026-09-01:1`], NO_RIGHT);
    }
    await db().guardianship.updateMany({ where: { personId: id }, data: { until: toDbDate('2026-11-22') } });
    await expectRefused(app, absent, [`bf-read:${classId}`, `bf-ok:${classId}:2026-09-01:1`], NO_RIGHT);
  });
});

describe('2: those who have not confirmed', () => {
  test('are reminded at most once a day, and no more once they signed on paper', async () => {
    await holdMeeting(there);
    await send();
    await press(TEACHER, 'Sūtīt uzreiz');
    expect(labels(await openCard()).join()).not.toContain('Atgādināt');
    const refused = await pressEach(app, TEACHER, [`bf-remind:${classId}`]);
    expect(refused.alerts[0]).toContain('Atgādināt var reizi dienā');

    await app.turnTo('2026-11-24T12:00:00+02:00');
    await openCard();
    await press(TEACHER, 'Atgādināt');
    expect(await heard(absent, () => app.forward('11m'))).toContain('atgādinājums izlasīt');

    await press(TEACHER, 'Kas vēl nav');
    const { id } = await personOf(absent);
    const { answer: list } = await raw(TEACHER, `bf-paper:${classId}:${id}:1:0`);
    expect(labels(list)).toContain('Atsaukt');
    const noted = await heard(absent, () => app.forward('11m'));
    expect(noted).toContain('klases audzinātājs ir atzīmējis, ka esat informēts');
    expect(await attendanceOf(absent)).toMatchObject({ onPaperAt: expect.any(Date), confirmedAt: null });
  });

  test('are printed for, with a line to sign each', async () => {
    await holdMeeting(there);
    await press(TEACHER, 'Lapa parakstiem');
    const printed = await app.last(TEACHER);
    expect(printed).toMatchObject({ file: { kind: 'document', name: '5b.pdf' } });
    expect(printed.text).toMatch(/^5\.b: lapa ar \d+ parakst/);
  }, 20_000);

  test('a guardian who joins after Send is offered the text, one who leaves before it arrives gets none', async () => {
    await holdMeeting(there);
    await send();
    const leaving = await personOf(absent);
    const guardianship = await db().guardianship.findFirstOrThrow({ where: { personId: leaving.id } });
    await db().guardianship.updateMany({
      where: { personId: leaving.id },
      data: { until: toDbDate('2026-11-22') },
    });
    const newcomer = await personOf('guardian-6a-1');
    await db().guardianship.create({
      data: { personId: newcomer.id, studentId: guardianship.studentId, since: toDbDate('2026-11-23') },
    });
    expect(labels(await openCard())).toContain('Sūtīt tiem, kas nebija (1)');
    await send();
    const left = await heard(absent, async () => {
      expect(await heard('guardian-6a-1', () => app.forward('11m'))).toContain('e-žurnālu');
    });
    expect(left).toBe('');
  });
});
