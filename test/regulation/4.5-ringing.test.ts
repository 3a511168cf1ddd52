import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, instantOf, type SchoolTime } from '../../src/kernel/school-date.ts';
import type { Listener } from '../../src/regulation/listener.ts';
import {
  at,
  lesson,
  listener,
  looks,
  OFFICE,
  openLesson,
  ringAll,
  TEACHER,
  told,
  type Wall,
} from './ringing-run.ts';

const MONDAY = '2026-11-23';
const week = looks('lessons', '2026-11-23 08:00', '2026-11-27 23:00');
const ring = (
  given: Partial<Listener> & { quiet?: [SchoolTime, SchoolTime] } = {},
  duty = openLesson(MONDAY),
  looking = week,
) => ringAll(duty, { responsible: [listener(TEACHER, given)] }, looking);

describe('4.5: an open lesson rings', () => {
  test('half an hour before the deadline, at it, and on the next working day to the academic office', () => {
    expect(told(ring())).toEqual(['before 2026-11-23 15:00', 'deadline 2026-11-23 15:30']);
    expect(told(ring(), OFFICE)).toEqual(['above 2026-11-24 08:00']);
  });

  test.each<[string, Wall, SchoolTime, string[]]>([
    ['at its end', '2026-11-23 14:40', '15:20', ['before 2026-11-23 15:20', 'deadline 2026-11-23 15:30']],
    [
      'five minutes before at the latest',
      '2026-11-23 14:50',
      '15:30',
      ['before 2026-11-23 15:25', 'deadline 2026-11-23 15:30'],
    ],
    [
      'after the deadline at its end',
      '2026-11-23 15:25',
      '16:05',
      ['before 2026-11-23 15:00', 'deadline 2026-11-23 16:05'],
    ],
    [
      'not once it has ended',
      '2026-11-23 14:20',
      '15:00',
      ['before 2026-11-23 15:00', 'deadline 2026-11-23 15:30'],
    ],
  ])('in the teacher’s own lesson: %s', (_, from, until, expected) => {
    expect(told(ring({ lessons: [lesson(from, until)] }))).toEqual(expected);
  });

  test('two own lessons without a break between them: at the end of the second', () => {
    const lessons = [lesson('2026-11-23 14:30', '15:05'), lesson('2026-11-23 15:05', '15:20')];
    expect(told(ring({ lessons }))[0]).toBe('before 2026-11-23 15:20');
  });

  test.each<[string, SchoolTime, SchoolTime, string[]]>([
    [
      'that runs at half an hour before',
      '15:10',
      '15:30',
      ['before 2026-11-23 15:10', 'deadline 2026-11-23 15:30'],
    ],
    ['that ends with the deadline', '15:28', '15:30', ['deadline 2026-11-23 15:30']],
    [
      'a club: before is its very end',
      '16:10',
      '16:40',
      ['before 2026-11-23 16:10', 'deadline 2026-11-23 16:40'],
    ],
    ['that ends after a strict deadline', '15:40', '15:30', ['deadline 2026-11-23 15:40']],
  ])('never while it runs: a lesson %s', (_, ends, due, expected) => {
    expect(told(ring({}, openLesson(MONDAY, { ends, due })))).toEqual(expected);
  });

  test.each<[string, SchoolTime, SchoolTime, string[]]>([
    ['at their end', '12:00', '15:10', ['before 2026-11-23 15:10', 'deadline 2026-11-23 15:30']],
    [
      'in them, where the deadline itself falls there',
      '14:00',
      '18:00',
      ['before 2026-11-23 15:00 insists', 'deadline 2026-11-23 15:30 insists'],
    ],
    [
      'as it comes before them',
      '15:10',
      '18:00',
      ['before 2026-11-23 15:00', 'deadline 2026-11-23 15:30 insists'],
    ],
  ])('and quiet hours: %s', (_, from, until, expected) => {
    expect(told(ring({ quiet: [from, until] }))).toEqual(expected);
  });

  test('and quiet hours that hold the deadline: whoever chose the digest hears with it', () => {
    expect(told(ring({ quiet: ['14:00', '18:00'], digest: true }))).toEqual(['deadline 2026-11-23 18:00']);
  });

  test.each<[string, Wall, Wall]>([
    ['a Friday', '2026-11-27 15:00', '2026-11-30 08:00'],
    ['the eve of a holiday', '2026-11-17 15:00', '2026-11-19 08:00'],
    ['the last day before a break, whose days are working days', '2026-10-16 15:00', '2026-10-19 08:00'],
    ['the Friday before winter time', '2026-10-30 15:00', '2026-11-02 08:00'],
    ['the eve of Easter and of summer time', '2027-03-25 15:00', '2027-03-30 08:00'],
  ])('on %s, and the academic office on the next working day', (_, before, above) => {
    const day = before.slice(0, 10) as typeof MONDAY;
    const looking = looks('lessons', `${day} 08:00`, `${addDays(day, 7)} 23:00`);
    const rings = ringAll(openLesson(day), {}, looking);
    expect(told(rings)[0]).toBe(`before ${before}`);
    expect(told(rings, OFFICE)).toEqual([`above ${above}`]);
  });

  test('by the clock on the wall on both sides of daylight saving', () => {
    const utc = (day: typeof MONDAY) => {
      const looking = looks('lessons', `${day} 08:00`, `${day} 23:00`);
      return ringAll(openLesson(day), {}, looking).map((one) => one.at.toISOString().slice(11, 16));
    };
    expect(utc('2026-10-16' as typeof MONDAY)).toEqual(['12:00', '12:30']);
    expect(utc('2026-10-26' as typeof MONDAY)).toEqual(['13:00', '13:30']);
    expect(utc('2027-03-25' as typeof MONDAY)).toEqual(['13:00', '13:30']);
    expect(utc('2027-03-30' as typeof MONDAY)).toEqual(['12:00', '12:30']);
  });

  test('a teacher on leave not until after it', () => {
    expect(told(ring({ leaves: [{ from: MONDAY, until: '2026-11-25' }] }))).toEqual([
      'deadline 2026-11-26 08:00',
    ]);
  });

  test('the academic office of what is the academic office’s own: once, as theirs', () => {
    const duty = { ...openLesson(MONDAY), responsible: [OFFICE] };
    const office = listener(OFFICE, { worksInBreaks: true });
    const rings = ringAll(duty, { responsible: [office], above: [office] }, week);
    expect(told(rings, OFFICE)).toEqual(['before 2026-11-23 15:00', 'deadline 2026-11-23 15:30']);
  });
});

describe('4.5: after a time out of order', () => {
  const after = (from: Wall, up: Wall, given: Partial<Listener> = {}) =>
    ring(given, openLesson(MONDAY), looks('lessons', '2026-11-23 08:00', '2026-11-27 23:00', { from, up }));

  test('five hours: the reminder before is stale, the deadline’s comes late and says so', () => {
    expect(told(after('2026-11-23 13:00', '2026-11-23 18:00'))).toEqual(['deadline 2026-11-23 18:00 late']);
  });

  test('until between the two: the first comes late, the second in time', () => {
    expect(told(after('2026-11-23 14:50', '2026-11-23 15:20'))).toEqual([
      'before 2026-11-23 15:20 late',
      'deadline 2026-11-23 15:30',
    ]);
  });

  test('a few minutes are not worth a word', () => {
    expect(told(after('2026-11-23 14:55', '2026-11-23 15:03'))[0]).toBe('before 2026-11-23 15:03');
  });

  test('into the night: at the end of the quiet hours', () => {
    expect(told(after('2026-11-23 15:10', '2026-11-23 21:00'))).toEqual([
      'before 2026-11-23 15:00',
      'deadline 2026-11-24 07:00 late',
    ]);
  });

  test('into a lesson of their own: at its end', () => {
    const lessons = [lesson('2026-11-24 08:30', '09:10')];
    expect(told(after('2026-11-23 15:10', '2026-11-24 08:40', { lessons }))).toEqual([
      'before 2026-11-23 15:00',
      'deadline 2026-11-24 09:10 late',
    ]);
  });

  test('over days: each is told once, the academic office too', () => {
    const rings = after('2026-11-23 13:00', '2026-11-25 10:00');
    expect(told(rings)).toEqual(['deadline 2026-11-25 10:00 late']);
    expect(told(rings, OFFICE)).toEqual(['above 2026-11-25 10:00 late']);
  });

  test('on a Friday evening: nobody is bothered on Saturday', () => {
    const looking = looks('lessons', '2026-11-27 08:00', '2026-12-01 23:00', {
      from: '2026-11-27 15:10',
      up: '2026-11-28 09:00',
    });
    expect(told(ring({}, openLesson('2026-11-27'), looking))).toEqual([
      'before 2026-11-27 15:00',
      'deadline 2026-11-30 08:00',
    ]);
  });
});

describe('4.5: whatever happens', () => {
  const minute = fc.integer({ min: 0, max: 24 * 60 - 1 });
  const clock = (minutes: number): SchoolTime =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}` as SchoolTime;
  const span = fc
    .tuple(fc.integer({ min: 8 * 60, max: 17 * 60 }), fc.integer({ min: 20, max: 80 }))
    .map(([from, length]) => ({
      startsAt: instantOf(MONDAY, clock(from)),
      endsAt: instantOf(MONDAY, clock(from + length)),
    }));
  const world = fc.record({
    ends: fc.integer({ min: 9 * 60, max: 16 * 60 }),
    grace: fc.integer({ min: 5, max: 300 }),
    quiet: fc.tuple(minute, minute),
    lessons: fc.array(span, { maxLength: 4 }),
    digest: fc.boolean(),
    // A clock that goes forwards, stands still, is set back: the order of the looks is any.
    order: fc.shuffledSubarray([...week.keys()], { minLength: 5 }),
  });

  test('no stage twice, none in quiet hours without need, none within an own lesson but for the last five minutes', () => {
    fc.assert(
      fc.property(world, ({ ends, grace, quiet: [from, until], lessons, digest, order }) => {
        const duty = openLesson(MONDAY, { ends: clock(ends), due: clock(ends + grace) });
        const quiet: [SchoolTime, SchoolTime] = [clock(from), clock(until)];
        const teacher = listener(TEACHER, { quiet, lessons, digest });
        const looking = order.flatMap((index) => week[index] ?? []);
        const rings = ringAll(duty, { responsible: [teacher] }, looking).filter(
          ({ personId }) => personId === TEACHER,
        );
        expect(new Set(rings.map(({ stage }) => stage)).size).toBe(rings.length);
        for (const { stage, at: moment, insists } of rings) {
          expect(moment >= duty.since).toBe(true);
          if (stage === 'before') expect(moment < duty.dueAt).toBe(true);
          const asleep = teacher.awakeAt(moment) > moment;
          expect(insists).toBe(asleep);
          if (asleep) expect(teacher.awakeAt(duty.dueAt) > duty.dueAt && !digest).toBe(true);
          const teaching = lessons.some(({ startsAt, endsAt }) => startsAt <= moment && moment < endsAt);
          if (teaching) {
            expect(stage).toBe('before');
            expect(+moment).toBeGreaterThanOrEqual(+duty.dueAt - 5 * 60_000);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

test('at: a moment on the school’s wall', () => {
  expect(at('2026-11-23 15:30').toISOString()).toBe('2026-11-23T13:30:00.000Z');
});
