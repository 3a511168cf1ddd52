import { describe, expect, test } from 'vitest';
import { instantOf } from '../../src/kernel/school-date.ts';
import {
  changeLesson,
  EMPTY_LESSON,
  type LessonChange,
  type LessonPart,
  type LessonState,
  missingParts,
} from '../../src/regulation/lesson-state.ts';

const NOW = instantOf('2026-11-23', '13:05');
const CONFIRMED = NOW.toISOString();
const [ANNA, BERTS, CILDA] = [11, 12, 13];
const homework = [{ text: '45. lpp. 3.–6. uzd.' }];
const complete: LessonState = {
  topic: 'Daļas',
  rollConfirmedAt: CONFIRMED,
  homeworkNone: false,
  homework,
  roll: [],
};

describe('4.5: a lesson is complete with a topic, a confirmed roll, and homework or an explicit “none”', () => {
  test.each<[string, Partial<LessonState>, LessonPart[]]>([
    ['all three', complete, []],
    ['“none” instead of homework', { ...complete, homework: [], homeworkNone: true }, []],
    ['homework for one student alone', { ...complete, homework: [{ text: '3. uzd.', studentId: ANNA }] }, []],
    ['nothing', {}, ['topic', 'roll', 'homework']],
    ['no topic', { rollConfirmedAt: CONFIRMED, homework }, ['topic']],
    ['an empty topic', { topic: '', rollConfirmedAt: CONFIRMED, homework }, ['topic']],
    [
      'someone late, but the roll not confirmed',
      { topic: 'Daļas', homework, roll: [{ studentId: ANNA, kind: 'late' }] },
      ['roll'],
    ],
    ['no word of homework', { topic: 'Daļas', rollConfirmedAt: CONFIRMED }, ['homework']],
  ])('with %s', (_, state, missing) => {
    expect(missingParts({ ...EMPTY_LESSON, ...state }, { homeworkDefaultsToNone: false })).toEqual(missing);
  });

  test('a course may need no homework', () => {
    const course = { homeworkDefaultsToNone: true };
    expect(missingParts({ ...EMPTY_LESSON, topic: 'Dziesma', rollConfirmedAt: CONFIRMED }, course)).toEqual(
      [],
    );
    expect(missingParts(EMPTY_LESSON, course)).toEqual(['topic', 'roll']);
  });
});

describe('4.5: an entry changes what it mentions and nothing else', () => {
  const before: LessonState = {
    ...complete,
    roll: [
      { studentId: ANNA, kind: 'absent' },
      { studentId: BERTS, kind: 'late' },
    ],
  };
  const change = (entry: LessonChange, state = before) => changeLesson(state, entry, NOW);
  const rollOf = (state: LessonState) => state.roll.map(({ studentId, kind }) => `${studentId} ${kind}`);

  test('an entry without parts changes nothing', () => {
    expect(change({})).toEqual(before);
  });

  test('a topic', () => {
    expect(change({ topic: 'Daļu saskaitīšana' })).toEqual({ ...before, topic: 'Daļu saskaitīšana' });
  });

  test('homework replaces what was said of homework, “none” included', () => {
    const none = change({ homework: [] });
    expect(none).toEqual({ ...before, homework: [], homeworkNone: true });
    expect(change({ homework }, none)).toEqual(before);
  });

  test.each<[string, LessonChange, string[]]>([
    ['all present: the absent are, the late stay late', { absent: [] }, ['12 late']],
    ['other absentees', { absent: [CILDA] }, ['12 late', '13 absent']],
    ['absent who had been late', { absent: [BERTS] }, ['12 absent']],
    ['late who had been absent', { late: [ANNA] }, ['11 late']],
    ['another who was late', { late: [CILDA] }, ['11 absent', '13 late']],
    ['nobody late after all', { late: [] }, ['11 absent']],
    ['both', { absent: [CILDA], late: [ANNA] }, ['11 late', '13 absent']],
  ])('the roll: %s', (_, entry, roll) => {
    expect(rollOf(change(entry))).toEqual(roll);
  });

  test('naming the absent, or that there are none, confirms the roll at that moment', () => {
    expect(changeLesson(EMPTY_LESSON, { absent: [] }, NOW).rollConfirmedAt).toBe(CONFIRMED);
    expect(changeLesson(EMPTY_LESSON, { absent: [ANNA] }, NOW).rollConfirmedAt).toBe(CONFIRMED);
  });

  test('naming the late alone does not: who was absent is still not said', () => {
    expect(changeLesson(EMPTY_LESSON, { late: [ANNA] }, NOW).rollConfirmedAt).toBeUndefined();
    expect(changeLesson(EMPTY_LESSON, { topic: 'Daļas', homework }, NOW).rollConfirmedAt).toBeUndefined();
  });

  test('the state before is left as it was', () => {
    const frozen = structuredClone(before);
    change({ topic: 'x', homework: [], absent: [CILDA], late: [] });
    expect(before).toEqual(frozen);
  });

  test('the same entry twice gives the same as once', () => {
    const entry = { topic: 'Daļas', absent: [CILDA], late: [ANNA], homework };
    expect(change(entry, change(entry))).toEqual(change(entry));
  });
});
