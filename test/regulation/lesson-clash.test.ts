import { describe, expect, test } from 'vitest';
import { instantOf } from '../../src/kernel/school-date.ts';
import {
  clashingValues,
  differingValues,
  mergedRoll,
  withValues,
} from '../../src/regulation/lesson-clash.ts';
import { changeLesson, EMPTY_LESSON, type LessonChange } from '../../src/regulation/lesson-state.ts';

const NOW = instantOf('2026-11-23', '13:05');
const LATER = instantOf('2026-11-23', '13:06');
const [ANNA, BERTS, CILDA] = [11, 12, 13];

/** Both began from `seen`; theirs is in the journal. */
const versions = (theirs: LessonChange, mine: LessonChange, seen = EMPTY_LESSON) => {
  const present = changeLesson(seen, theirs, NOW);
  return { seen, present, next: changeLesson(present, mine, LATER) };
};

describe('two people on one lesson', () => {
  test.each<[string, LessonChange, LessonChange, string[]]>([
    ['different parts', { topic: 'Daļas' }, { homework: [] }, []],
    ['the same topic', { topic: 'Daļas' }, { topic: 'Daļas' }, []],
    ['the same roll, confirmed a minute later', { absent: [ANNA] }, { absent: [ANNA] }, []],
    ['two topics', { topic: 'Daļas' }, { topic: 'Procenti' }, ['topic']],
    ['two rolls', { absent: [ANNA] }, { absent: [BERTS] }, ['roll']],
    ['“all present” and an absentee', { absent: [] }, { absent: [ANNA] }, ['roll']],
    ['homework and none', { homework: [{ text: '45. lpp.' }] }, { homework: [] }, ['homework']],
    ['a topic and that it did not happen', { topic: 'Daļas' }, { notHeld: 'event' }, []],
  ])('%s', (_, theirs, mine, clashing) => {
    expect(clashingValues(versions(theirs, mine))).toEqual(clashing);
  });

  test('what nobody else changed does not clash, though it is replaced', () => {
    const seen = changeLesson(EMPTY_LESSON, { topic: 'Daļas' }, NOW);
    expect(clashingValues(versions({ homework: [] }, { topic: 'Procenti' }, seen))).toEqual([]);
  });
});

describe('both rolls in one', () => {
  const marks = (theirs: LessonChange, mine: LessonChange, seen = EMPTY_LESSON) =>
    mergedRoll(versions(theirs, mine, seen))?.map(({ studentId, kind }) => `${studentId} ${kind}`);

  test('where different students were marked', () => {
    expect(marks({ absent: [ANNA] }, { absent: [BERTS] })).toEqual(['11 absent', '12 absent']);
    expect(marks({ absent: [ANNA] }, { absent: [], late: [CILDA] })).toEqual(['11 absent', '13 late']);
  });

  test('a mark that one of them took away is gone', () => {
    const seen = changeLesson(EMPTY_LESSON, { absent: [ANNA, BERTS] }, NOW);
    expect(marks({ absent: [BERTS] }, { absent: [ANNA, BERTS, CILDA] }, seen)).toEqual([
      '12 absent',
      '13 absent',
    ]);
  });

  test('not where one student was marked in two ways', () => {
    expect(marks({ absent: [ANNA] }, { absent: [], late: [ANNA] })).toBeUndefined();
  });
});

test('a part is taken from another state whole, and leaves nothing of the old one', () => {
  const from = changeLesson(EMPTY_LESSON, { homework: [{ text: '45. lpp.' }], absent: [ANNA] }, NOW);
  const state = changeLesson(EMPTY_LESSON, { topic: 'Daļas', homework: [] }, NOW);
  const taken = withValues(state, from, ['homework']);
  expect(taken).toMatchObject({
    topic: 'Daļas',
    homeworkNone: false,
    homework: [{ text: '45. lpp.' }],
    roll: [],
  });
  expect(differingValues(taken, from)).toEqual(['topic', 'roll']);
  expect(withValues(state, EMPTY_LESSON, ['topic'])).not.toHaveProperty('topic');
});
