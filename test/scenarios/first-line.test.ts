import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { labels } from '../support/chat-of.ts';
import { type Family, familiesOf } from '../support/families.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { absenceNotice } from './absence-notice.ts';

let app: RunningApp;
/** Absent in the line, another of the class, and one who is never named. */
let absent: Family;
let other: Family;
let uninvolved: Family;
let LINE: string;

beforeAll(async () => {
  app = await runApp();
  [uninvolved, absent, other] = (await familiesOf(app, '5.b')) as [Family, Family, Family];
  LINE = `5.b Daļu saskaitīšana; md 45. lpp. 3.–6. uzd.; n ${absent.familyName}`;
}, 60_000);
beforeEach(() => app.reset());
afterAll(() => app.stop());

const notices = async (persona: string) =>
  (await app.chat(persona)).filter(({ text }) => text.includes(': kavējums'));
const guardian = () => absent.guardians[0] ?? '';

describe('4.5: one line of a teacher', () => {
  test('is saved and answered with a card that says all is entered', async () => {
    const { answer } = await app.say('teacher-mat-5', LINE);
    expect(answer.text).toContain('5.b · matemātika · 5. stunda');
    expect(answer.text).toContain('Temats: Daļu saskaitīšana');
    expect(answer.text).toContain('Mājas darbs: 45. lpp. 3.–6. uzd. (uz otrd., 24.11.)');
    expect(answer.text).toContain(`Nav stundā (1): ${absent.name}`);
    expect(answer.text).toContain('✓ Viss ievadīts');
  });

  test('stands in the diary of the class, and in no other', async () => {
    await app.say('teacher-mat-5', LINE);
    for (const reader of ['guardian-5b-1', 'student-5b-1', ...uninvolved.guardians]) {
      const { answer } = await app.say(reader, '/diary');
      expect(answer.text, reader).toContain('5. matemātika: Daļu saskaitīšana');
      expect(answer.text, reader).toContain('45. lpp. 3.–6. uzd.');
      expect(answer.text, reader).not.toContain('kavējums');
    }
    const { answer } = await app.say('guardian-6a-1', '/diary');
    expect(answer.text).not.toContain('Daļu saskaitīšana');
  });

  test('tells the absent child’s guardians alone, once the undo window is over', async () => {
    const strangers = [...uninvolved.guardians, ...other.guardians, 'guardian-6a-1', 'student-5b-1'];
    // Chats stay from test to test.
    const heard = async (persona: string) => (await notices(persona)).length;
    const before = await heard(guardian());
    const heardBefore = await Promise.all(strangers.map(heard));
    await app.say('teacher-mat-5', LINE);
    await app.forward('PT9M');
    expect(await heard(guardian())).toBe(before);
    const events = await app.forward('PT2M');
    expect(events.map(({ at }) => at)).toEqual(['2026-11-23T11:15:00.000Z']);
    for (const told of absent.guardians) {
      const notice = await app.last(told);
      expect(notice.text).toBe(absenceNotice(absent.givenName));
      expect(labels(notice)).toContain('Rādīt');
    }
    expect(await Promise.all(strangers.map(heard))).toEqual(heardBefore);
  });

  test('`Show` opens what the notice is about', async () => {
    await app.say('teacher-mat-5', LINE);
    await app.forward('PT11M');
    const { answer } = await app.press(guardian(), 'Rādīt');
    expect(answer.text).toContain(absent.name);
    expect(answer.text).toContain('5. matemātika');
    const delivery = await app.app.database.db.delivery.findFirstOrThrow({ where: { state: 'opened' } });
    expect(delivery.openedAt).toEqual(new Date('2026-11-23T11:16:00Z'));
  });

  test('`Send now` does not wait', async () => {
    await app.say('teacher-mat-5', LINE);
    const { answers } = await app.press('teacher-mat-5', 'Nosūtīt tūlīt');
    expect(answers.map(({ alert }) => alert)).toContain('Ziņa vecākiem tiek nosūtīta.');
    expect((await app.last(guardian())).text).toBe(absenceNotice(absent.givenName));
  });

  test('a later lesson of the day edits the same message', async () => {
    await app.say('teacher-mat-5', LINE);
    await app.forward('PT11M');
    const first = await app.last(guardian());
    await app.press(guardian(), 'Rādīt');
    const teacher = await otherTeacherOf('5.b');
    await app.say(teacher, `5.b Stāsts; md –; n ${absent.familyName}`);
    await app.forward('PT11M');
    const after = await app.last(guardian());
    expect(after.id).toBe(first.id);
    expect(after.text).toBe(absenceNotice(absent.givenName));
  });

  test('taken back within ten minutes, nobody hears of it', async () => {
    const before = (await notices(guardian())).length;
    await app.say('teacher-mat-5', LINE);
    const { answer } = await app.press('teacher-mat-5', 'Atsaukt');
    expect(answer.text).toContain('Vēl trūkst: temats, klātbūtne, mājas darbs');
    await app.forward('PT30M');
    expect(await notices(guardian())).toHaveLength(before);
    const { answer: diary } = await app.say('guardian-5b-1', '/diary');
    expect(diary.text).not.toContain('Daļu saskaitīšana');
  });

  test('sent at once and then taken back, the message is set right', async () => {
    await app.say('teacher-mat-5', LINE);
    await app.press('teacher-mat-5', 'Nosūtīt tūlīt');
    await app.press('teacher-mat-5', 'Atsaukt');
    expect((await app.last(guardian())).text).toBe(`${absent.givenName}: precizējums – kavējuma nav`);
  });

  test('after ten minutes it can no longer be taken back', async () => {
    await app.say('teacher-mat-5', LINE);
    await app.forward('PT11M');
    const { answers } = await app.press('teacher-mat-5', 'Atsaukt');
    expect(answers.map(({ alert }) => alert).join()).toContain('Atsaukt vairs nevar');
  });

  test('an edit of the sent message amends the entry and its card', async () => {
    const before = (await notices(guardian())).length;
    const said = await app.say('teacher-mat-5', LINE);
    const edited = await app.edit(
      'teacher-mat-5',
      said.messageId,
      `5.b Daļu atņemšana; md 46. lpp.; n ${other.familyName}`,
    );
    expect(edited.answer.id).toBe(said.answer.id);
    expect(edited.answer.text).toContain('Temats: Daļu atņemšana');
    expect(edited.answer.text).toContain(`Nav stundā (1): ${other.name}`);
    await app.forward('PT11M');
    expect((await app.last(other.guardians[0] ?? '')).text).toBe(absenceNotice(other.givenName));
    expect(await notices(guardian())).toHaveLength(before);
  });

  test('what an edited message no longer says is as it was before', async () => {
    const said = await app.say('teacher-mat-5', LINE);
    const { answer } = await app.edit('teacher-mat-5', said.messageId, '5.b Daļu atņemšana; visi klāt');
    expect(answer.text).toContain('Visi klāt');
    expect(answer.text).toContain('Vēl trūkst: mājas darbs');
  });

  test('a reply to the lesson’s card fills that lesson', async () => {
    const { answer: card } = await app.say('teacher-mat-5', '5.a Daļas');
    const { answer } = await app.say('teacher-mat-5', 'md 12. lpp.', card.id);
    expect(answer.text).toContain('5.a · matemātika · 3. stunda');
    expect(answer.text).toContain('Mājas darbs: 12. lpp.');
    expect(answer.text).toContain('Temats: Daļas');
  });

  test('every change is in the audit, with its actor and what was before', async () => {
    await app.say('teacher-mat-5', '5.b Daļas');
    await app.say('teacher-mat-5', '5.b Daļu saskaitīšana');
    const entries = await app.app.database.db.auditEntry.findMany({
      orderBy: { id: 'asc' },
      include: { actor: true },
    });
    expect(entries.map(({ action, actor }) => `${actor?.externalId} ${action}`)).toEqual([
      'teacher-mat-5 lesson.recorded',
      'teacher-mat-5 lesson.recorded',
    ]);
    expect(entries[1]?.before).toMatchObject({ topic: 'Daļas' });
    expect(entries[1]?.after).toMatchObject({ topic: 'Daļu saskaitīšana' });
  });
});

/** Another teacher who has had that class today. */
async function otherTeacherOf(className: string): Promise<string> {
  const course = await app.app.database.db.course.findFirstOrThrow({
    where: {
      class: { name: className },
      teacher: { externalId: { not: 'teacher-mat-5' } },
      slots: { some: { weekday: 1, number: 6 } },
    },
    include: { teacher: true },
  });
  return course.teacher.externalId ?? '';
}
