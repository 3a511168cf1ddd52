import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { calendarFile, type FeedContent } from '../../../src/features/calendar-feeds/calendar-file.ts';
import { instantOf, type SchoolDate } from '../../../src/kernel/school-date.ts';
import type { SchoolEvent } from '../../../src/regulation/school-events.ts';

const firstLesson = (day: SchoolDate, room?: string) => ({
  ref: { courseId: 1, day, number: 1 },
  day,
  number: 1,
  room,
  subjectName: 'matemātika',
  className: '5.b',
  substitution: undefined,
  startsAt: instantOf(day, '08:30'),
  endsAt: instantOf(day, '09:10'),
});

const event = (changes: Partial<SchoolEvent>): SchoolEvent => ({
  id: 1,
  title: 'Ekskursija; Rīga, "Daugava"',
  from: '2026-11-24',
  until: '2026-11-25',
  hours: undefined,
  classIds: [],
  noLessons: undefined,
  ...changes,
});

/** What an independent reader finds in the file. */
function read(changes: Partial<FeedContent>) {
  const text = calendarFile({
    name: 'Zvana pamatskola',
    lessons: [],
    events: [],
    classIds: [5],
    naming: 'subject',
    madeOn: '2026-11-23',
    ...changes,
  });
  const root = new ICAL.Component(ICAL.parse(text));
  return root.getAllSubcomponents('vevent').map((found) => {
    const one = new ICAL.Event(found);
    return {
      summary: one.summary,
      location: one.location,
      wholeDay: one.startDate.isDate,
      starts: one.startDate.isDate ? one.startDate.toString() : one.startDate.toJSDate().toISOString(),
      ends: one.endDate.isDate ? one.endDate.toString() : one.endDate.toJSDate().toISOString(),
      uid: one.uid,
    };
  });
}

describe('9: the calendar holds lesson times, rooms and school events', () => {
  test('a lesson of 8:30 is at 8:30 on both sides of each change of summer time', () => {
    const days: SchoolDate[] = ['2026-10-23', '2026-10-26', '2027-03-26', '2027-03-29'];
    const lessons = read({ lessons: days.map((day) => firstLesson(day, '12')) });
    expect(lessons.map(({ starts }) => starts)).toEqual([
      '2026-10-23T05:30:00.000Z',
      '2026-10-26T06:30:00.000Z',
      '2027-03-26T06:30:00.000Z',
      '2027-03-29T05:30:00.000Z',
    ]);
    expect(lessons[0]).toMatchObject({ summary: 'matemātika', location: '12', wholeDay: false });
  });

  test("a teacher's lessons name the class", () => {
    const [lesson] = read({ lessons: [firstLesson('2026-11-23')], naming: 'class' });
    expect(lesson).toMatchObject({ summary: '5.b matemātika', location: null });
  });

  test('the same lesson keeps its mark, another one has another', () => {
    const again = () => read({ lessons: [firstLesson('2026-11-23'), firstLesson('2026-11-24')] });
    const [monday, tuesday] = again();
    expect(again()[0]?.uid).toBe(monday?.uid);
    expect(tuesday?.uid).not.toBe(monday?.uid);
  });

  test('an event of whole days lasts to the end of its last, with its words as they were written', () => {
    expect(read({ events: [event({})] })).toMatchObject([
      { summary: 'Ekskursija; Rīga, "Daugava"', wholeDay: true, starts: '2026-11-24', ends: '2026-11-26' },
    ]);
  });

  test('an event with hours stands on each of its days', () => {
    const found = read({ events: [event({ hours: { startsAt: '10:00', endsAt: '12:00' } })] });
    expect(found.map(({ starts }) => starts)).toEqual([
      '2026-11-24T08:00:00.000Z',
      '2026-11-25T08:00:00.000Z',
    ]);
  });

  test('lessons that an event takes the place of are not there; those of another class are', () => {
    const lessons = [firstLesson('2026-11-24')];
    const excursion = event({ classIds: [5], noLessons: 'excursion' });
    expect(read({ lessons, events: [excursion] }).map(({ summary }) => summary)).toEqual([excursion.title]);
    const others = event({ classIds: [6], noLessons: 'excursion' });
    expect(read({ lessons, events: [others] }).map(({ summary }) => summary)).toEqual(['matemātika']);
  });
});
