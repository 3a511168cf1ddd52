import { describe, expect, test } from 'vitest';
import type { DayLesson } from '../../../src/features/journal/day-lesson.ts';
import type { SchoolFrame } from '../../../src/features/timetable/school-frame.ts';
import {
  asksSomething,
  type ComingDay,
  childDay,
  isOtherwise,
  unusualDays,
} from '../../../src/features/tomorrow/child-day.ts';
import type { SchoolDate } from '../../../src/kernel/school-date.ts';
import { createCalendar } from '../../../src/regulation/calendar.ts';
import type { SchoolEvent } from '../../../src/regulation/school-events.ts';
import { SCHOOL_YEAR } from '../../regulation/school-year.ts';

const TUESDAY: SchoolDate = '2026-11-24';
const ANNA = { studentId: 1, classId: 5 };
const OTHER = { studentId: 2, classId: 6 };

interface Changes {
  readonly moves?: DayLesson['course']['week']['moves'];
  readonly bring?: string;
  readonly substituteName?: string;
  readonly notHeld?: DayLesson['state']['notHeld'];
  readonly event?: SchoolEvent;
}

/** Anna's third lesson of that day. */
const lesson = ({ moves = [], bring, substituteName, notHeld, event }: Changes = {}) =>
  ({
    ref: { courseId: 7, day: TUESDAY, number: 3 },
    course: { id: 7, subjectName: 'matemātika', bring, week: { slots: [], moves }, askedStudentIds: [1] },
    substitution: substituteName === undefined ? undefined : { substituteName },
    state: { roll: [], homework: [], ...(notHeld ? { notHeld } : {}) },
    event,
  }) as unknown as DayLesson;

const frame = (changes: { shortDays?: SchoolDate[]; events?: SchoolEvent[] } = {}) =>
  ({
    calendar: createCalendar(SCHOOL_YEAR),
    shortDays: new Map((changes.shortDays ?? []).map((day) => [day, new Map()])),
    events: changes.events ?? [],
  }) as unknown as SchoolFrame;

const coming = (changes: Partial<ComingDay> = {}): ComingDay => ({
  ...{ day: TUESDAY, frame: frame(), lessons: [lesson()], gone: [], homework: [] },
  ...changes,
});

const excursion: SchoolEvent = {
  ...{ id: 1, title: 'Muzejs', from: TUESDAY, until: TUESDAY, hours: undefined },
  ...{ classIds: [5], noLessons: 'excursion' },
};

describe('otherwise than usual', () => {
  const moved = { day: TUESDAY, number: 1, toDay: TUESDAY, toNumber: 3, room: null };
  test.each<[string, Partial<ComingDay>]>([
    ['a lesson that was moved here', { lessons: [lesson({ moves: [moved] })] }],
    ['a lesson in another room', { lessons: [lesson({ moves: [{ ...moved, number: 3, room: '12' }] })] }],
    ['a lesson given by somebody else', { lessons: [lesson({ substituteName: 'Kalniņa Ilze' })] }],
    ['a lesson that is not held', { lessons: [lesson({ notHeld: 'other' })] }],
    ['a lesson that was cancelled', { gone: [{ ...lesson(), heldOn: undefined } as never] }],
    ['an event of the class', { frame: frame({ events: [excursion] }) }],
    ['an event of the school', { frame: frame({ events: [{ ...excursion, classIds: [] }] }) }],
  ])('is %s', (_what, changes) => expect(isOtherwise(childDay(coming(changes), ANNA))).toBe(true));

  test.each<[string, Partial<ComingDay>, typeof ANNA]>([
    ['a day as the week has it', {}, ANNA],
    ['what another child has', { lessons: [lesson({ substituteName: 'Kalniņa Ilze' })] }, OTHER],
    ['an event of another class', { frame: frame({ events: [excursion] }) }, OTHER],
    ['an event of another day', { frame: frame({ events: [{ ...excursion, until: '2026-11-23' }] }) }, ANNA],
    ['homework and things to bring', { lessons: [lesson({ bring: 'cirkulis' })] }, ANNA],
  ])('is not %s', (_what, changes, child) =>
    expect(isOtherwise(childDay(coming(changes), child))).toBe(false),
  );

  test('an excursion is one line, not each lesson that it takes the place of', () => {
    const lessons = [lesson({ event: excursion, notHeld: 'excursion', bring: 'cirkulis' })];
    const day = childDay(coming({ lessons, frame: frame({ events: [excursion] }) }), ANNA);
    expect(day).toMatchObject({ others: [], bring: [] });
    expect(day.events).toHaveLength(1);
  });

  test('for everyone: a short day, and a day off before it', () => {
    expect(unusualDays(coming())).toEqual([]);
    expect(unusualDays(coming({ frame: frame({ shortDays: [TUESDAY] }) }))).toEqual([TUESDAY]);
    expect(unusualDays(coming({ day: '2026-11-19' }))).toEqual(['2026-11-18']);
  });
});

describe('what the day asks for', () => {
  const task = {
    ...{ studentId: 1, lesson: { courseId: 7, day: '2026-11-20' as SchoolDate, number: 3 }, materials: 0 },
    ...{ subjectName: 'matemātika', text: '45. lpp.', dueOn: TUESDAY },
  };
  test('homework due on that day, of that child; what its lessons need', () => {
    const day = childDay(coming({ homework: [task], lessons: [lesson({ bring: 'cirkulis' })] }), ANNA);
    expect(asksSomething(day)).toBe(true);
    expect(day.bring).toEqual([{ subjectName: 'matemātika', things: 'cirkulis' }]);
  });

  test('not homework of a later day or of another child, nothing for a lesson that is not held', () => {
    const homework = [
      { ...task, dueOn: '2026-11-25' as SchoolDate },
      { ...task, studentId: 2 },
    ];
    const lessons = [lesson({ bring: 'cirkulis', notHeld: 'other' })];
    expect(asksSomething(childDay(coming({ homework, lessons }), ANNA))).toBe(false);
  });
});
