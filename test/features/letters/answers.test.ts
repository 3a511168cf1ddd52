import { describe, expect, test } from 'vitest';
import { type Asking, type Reader, readersOf } from '../../../src/features/letters/answers.ts';

const NOW = new Date('2026-11-23T13:05:00+02:00');
const LATER = new Date('2026-11-25T18:00:00+02:00');
const EARLIER = new Date('2026-11-23T12:00:00+02:00');

const PLAIN: Asking = { mustConfirm: false, asks: false, asksBoth: false, answerUntil: null };
const QUESTION: Asking = { ...PLAIN, asks: true, answerUntil: LATER };

const ANNA = 1;
const JANIS = 2;

function reader(personId: number, studentIds: readonly number[], more: Partial<Reader> = {}): Reader {
  return {
    ...{ personId, studentIds, isStudent: false, openedAt: null, confirmedAt: null },
    ...{ answeredYes: null, answeredAt: null, toldByPhoneAt: null, ...more },
  };
}
const says = (answeredYes: boolean, answeredAt = NOW) => ({ answeredYes, answeredAt, openedAt: answeredAt });

describe('6: one answer is enough for a family', () => {
  const mother = reader(10, [ANNA], says(true));
  const father = reader(11, [ANNA]);
  const other = reader(12, [JANIS]);
  const { answerOf, owes, tally } = readersOf(QUESTION, [mother, father, other]);

  test('the other guardian has it, another family has not', () => {
    expect(answerOf(father)).toEqual({ yes: true, by: 10, at: NOW });
    expect(answerOf(other)).toBeUndefined();
  });

  test('nobody of the family is owed a reminder, another family is', () => {
    expect([mother, father, other].map((one) => owes(one, NOW))).toEqual([false, false, true]);
  });

  test('the tally counts families, not people', () => {
    expect(tally()).toEqual({ yes: 1, no: 0, open: 1 });
  });

  test('unless the sender asks for both', () => {
    const both = readersOf({ ...QUESTION, asksBoth: true }, [mother, father, other]);
    expect(both.answerOf(father)).toBeUndefined();
    expect(both.owes(father, NOW)).toBe(true);
    expect(both.tally()).toEqual({ yes: 1, no: 0, open: 2 });
  });

  test('a guardian of two children answers for both; for the second alone the first’s other guardian does not', () => {
    const ofTwo = reader(13, [ANNA, JANIS]);
    const asked = readersOf(QUESTION, [mother, ofTwo]);
    expect(asked.answerOf(ofTwo)).toBeUndefined();
    expect(asked.tally()).toEqual({ yes: 1, no: 0, open: 1 });

    const answered = reader(13, [ANNA, JANIS], says(false, LATER));
    const after = readersOf(QUESTION, [mother, answered, other]);
    expect(after.answerOf(other)).toMatchObject({ yes: false, by: 13 });
    expect(after.tally(), 'the newest answer counts').toEqual({ yes: 0, no: 2, open: 0 });
  });

  test('a student is asked only where no guardian is', () => {
    const student = reader(14, [ANNA], { isStudent: true });
    const withGuardian = readersOf(QUESTION, [father, student]);
    expect(withGuardian.isAsked(student)).toBe(false);
    expect(withGuardian.owes(student, NOW)).toBe(false);
    const alone = readersOf(QUESTION, [student, other]);
    expect(alone.isAsked(student)).toBe(true);
    expect(alone.tally()).toEqual({ yes: 0, no: 0, open: 2 });
  });

  test('one of the staff answers for themselves', () => {
    const [one, two] = [reader(15, [], says(true)), reader(16, [])];
    const asked = readersOf(QUESTION, [one, two]);
    expect(asked.answerOf(two)).toBeUndefined();
    expect(asked.tally()).toEqual({ yes: 1, no: 0, open: 1 });
  });
});

describe('6: who is reminded, and who is not', () => {
  const owes = (letter: Asking, one: Reader, now = NOW) => readersOf(letter, [one]).owes(one, now);

  test.each<[string, Asking, Partial<Reader>, boolean]>([
    ['unread', PLAIN, {}, true],
    ['opened', PLAIN, { openedAt: EARLIER }, false],
    ['told by phone', PLAIN, { toldByPhoneAt: EARLIER }, false],
    ['opened, not confirmed', { ...PLAIN, mustConfirm: true }, { openedAt: EARLIER }, true],
    ['confirmed', { ...PLAIN, mustConfirm: true }, { openedAt: EARLIER, confirmedAt: NOW }, false],
    ['to be confirmed, told by phone', { ...PLAIN, mustConfirm: true }, { toldByPhoneAt: EARLIER }, false],
    ['opened, not answered', QUESTION, { openedAt: EARLIER }, true],
    ['answered with no', QUESTION, says(false), false],
    ['answered, not confirmed', { ...QUESTION, mustConfirm: true }, says(true), true],
  ])('%s: %o', (_what, letter, more, owed) => {
    expect(owes(letter, reader(10, [ANNA], more))).toBe(owed);
  });

  test('nobody for an answer once the time is over', () => {
    expect(owes(QUESTION, reader(10, [ANNA]), LATER)).toBe(false);
    expect(owes(QUESTION, reader(10, [ANNA]), new Date(LATER.getTime() - 1))).toBe(true);
  });
});
