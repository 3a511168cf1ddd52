import { describe, expect, test } from 'vitest';
import { findClashes, type PlacedSlot } from '../../src/regulation/timetable-clashes.ts';

const slot = (key: string, more: Partial<PlacedSlot<string>> = {}): PlacedSlot<string> => ({
  key,
  classId: 1,
  teacherId: 1,
  weekday: 1,
  number: 3,
  from: '2026-09-01',
  ...more,
});

const clashes = (...slots: PlacedSlot<string>[]) =>
  findClashes(slots).map(({ first, second, over }) => `${first} ${second}: ${over.join(' ')}`);

describe('4.2: nobody is in two places at once', () => {
  test('a teacher', () => {
    expect(clashes(slot('a'), slot('b', { classId: 2 }))).toEqual(['a b: teacher']);
  });

  test('a class', () => {
    expect(clashes(slot('a'), slot('b', { teacherId: 2 }))).toEqual(['a b: class']);
  });

  test('a room, however it is written; a lesson without a room is in nobody’s way', () => {
    const elsewhere = { classId: 2, teacherId: 2 };
    expect(clashes(slot('a', { room: 'Zāle' }), slot('b', { ...elsewhere, room: ' zāle' }))).toEqual([
      'a b: room',
    ]);
    expect(clashes(slot('a', { room: '214' }), slot('b', elsewhere))).toEqual([]);
  });

  test('all of it at once is one clash, the gravest first', () => {
    expect(clashes(slot('a', { room: '214' }), slot('b', { room: '214' }))).toEqual([
      'a b: teacher class room',
    ]);
  });

  test('another weekday or another lesson is another time', () => {
    expect(clashes(slot('a'), slot('b', { weekday: 2 }), slot('c', { number: 4 }))).toEqual([]);
  });

  test('days that do not meet are another time, a common last day is not', () => {
    const until = slot('a', { until: '2026-11-30' });
    expect(clashes(until, slot('b', { from: '2026-12-01' }))).toEqual([]);
    expect(clashes(until, slot('b', { from: '2026-11-30' }))).toHaveLength(1);
  });

  test('groups of one class stand beside each other, but not beside their class', () => {
    const half = (key: string, groupId: number) =>
      slot(key, { classId: undefined, groupId, groupClassId: 1, teacherId: groupId });
    expect(clashes(half('a', 11), half('b', 12))).toEqual([]);
    expect(clashes(half('a', 11), slot('c', { teacherId: 3 }))).toEqual(['a c: class']);
    expect(clashes(half('a', 11), { ...half('b', 11), teacherId: 9 })).toEqual(['a b: class']);
  });

  test('a group from several classes is in the way of itself alone', () => {
    const choir = (key: string, groupId: number) =>
      slot(key, { classId: undefined, groupId, teacherId: groupId + (key === 'b' ? 100 : 0) });
    expect(clashes(choir('a', 5), choir('b', 6), slot('c', { teacherId: 99 }))).toEqual([]);
    expect(clashes(choir('a', 5), choir('b', 5))).toEqual(['a b: class']);
  });

  test('three in one place are three pairs; the same slot is not in its own way', () => {
    expect(clashes(slot('a'), slot('b'), slot('c'))).toHaveLength(3);
    expect(clashes(slot('a'), slot('a', { number: 3 }))).toEqual([]);
  });
});
