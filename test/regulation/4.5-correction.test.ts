import { describe, expect, test } from 'vitest';
import { instantOf } from '../../src/kernel/school-date.ts';
import { asCorrected, correctionOf, type LessonValue } from '../../src/regulation/lesson-correction.ts';
import {
  changeLesson,
  EMPTY_LESSON,
  type LessonChange,
  type LessonState,
} from '../../src/regulation/lesson-state.ts';

const DAY = '2026-11-23';
const SAME_DAY = instantOf(DAY, '15:00');
const NEXT_DAY = instantOf('2026-11-24', '08:00');
const [ANNA, BERTS] = [11, 12];
const FILE = { fileId: 'a', kind: 'photo' as const };

const entered: LessonState = {
  topic: 'Daļas',
  rollConfirmedAt: instantOf(DAY, '12:55').toISOString(),
  homeworkNone: false,
  homework: [{ text: '45. lpp.', dueOn: '2026-11-24' }],
  roll: [{ studentId: ANNA, kind: 'absent' }],
  materials: [FILE],
  praised: [BERTS],
};

const correctionBy = (change: LessonChange, now = SAME_DAY, before = entered) =>
  correctionOf(before, changeLesson(before, change, now), DAY, now);

describe('4.5: what replaces or removes an entered value is a correction', () => {
  test.each<[string, LessonChange, LessonValue[]]>([
    ['another topic', { topic: 'Decimāldaļas' }, ['topic']],
    ['other homework', { homework: [{ text: '46. lpp.' }] }, ['homework']],
    [
      'the same homework for another day',
      { homework: [{ text: '45. lpp.', dueOn: '2026-11-26' }] },
      ['homework'],
    ],
    ['no homework any more', { homework: [] }, ['homework']],
    ['a file taken away', { materialsGone: ['a'] }, ['materials']],
    ['somebody else absent', { absent: [BERTS] }, ['roll']],
    ['nobody absent', { absent: [] }, ['roll']],
    ['late instead of absent', { absent: [], late: [ANNA] }, ['roll']],
    ['no praise any more', { unpraised: [BERTS] }, ['praised']],
    ['that it did not happen, which nobody is absent from', { notHeld: 'event' }, ['roll', 'notHeld']],
  ])('%s', (_, change, values) => {
    expect(correctionBy(change)?.values).toEqual(values);
  });

  test.each<[string, LessonChange]>([
    ['the same topic once more', { topic: 'Daļas' }],
    ['the same roll once more', { absent: [ANNA] }],
    ['more homework beside it', { homework: [...entered.homework, { text: 'Lasīt' }] }],
    ['another file', { materials: [{ fileId: 'b', kind: 'document' }] }],
    ['more praise', { praised: [ANNA] }],
  ])('%s is none', (_, change) => {
    expect(correctionBy(change)).toBeUndefined();
  });

  test('filling what was empty is none, however late', () => {
    const all: LessonChange = { topic: 'Daļas', homework: [], absent: [ANNA] };
    expect(correctionBy(all, NEXT_DAY, EMPTY_LESSON)).toBeUndefined();
    expect(correctionBy({ notHeld: 'cancelled' }, NEXT_DAY, EMPTY_LESSON)).toBeUndefined();
  });

  test('“it happened after all” is one', () => {
    const off = changeLesson(EMPTY_LESSON, { notHeld: 'excursion' }, SAME_DAY);
    expect(correctionBy({ notHeld: 'held' }, SAME_DAY, off)?.values).toEqual(['notHeld']);
    expect(correctionBy({ topic: 'Daļas' }, SAME_DAY, off)?.values).toEqual(['notHeld']);
  });
});

describe('4.5: a reason', () => {
  test('is not asked for topic and homework on the lesson’s own day', () => {
    expect(correctionBy({ topic: 'Decimāldaļas', homework: [] })?.needsReason).toBe(false);
    expect(correctionBy({ materialsGone: ['a'] })?.needsReason).toBe(false);
  });

  test('is asked for them on a later day', () => {
    expect(correctionBy({ topic: 'Decimāldaļas' }, NEXT_DAY)?.needsReason).toBe(true);
    expect(correctionBy({ homework: [] }, NEXT_DAY)?.needsReason).toBe(true);
  });

  test('is always asked for the roll', () => {
    expect(correctionBy({ absent: [BERTS] })?.needsReason).toBe(true);
    expect(correctionBy({ topic: 'Decimāldaļas', absent: [] })?.needsReason).toBe(true);
  });
});

describe('4.5: who reads it is told what was corrected', () => {
  test('of the roll those students alone whose mark is another one', () => {
    const correction = correctionBy({ absent: [BERTS] });
    expect(correction?.studentIds).toEqual([ANNA, BERTS]);
    if (!correction) return;
    const state = asCorrected({ ...entered, corrected: ['topic'] }, correction, SAME_DAY);
    expect(state.corrected).toEqual(['topic', `student-${ANNA}`, `student-${BERTS}`]);
    expect(state.correctedAt).toBe(SAME_DAY.toISOString());
  });
});
