import { describe, expect, test } from 'vitest';
import { generateSchool } from '../../src/demo/generate/generate-school.ts';
import { fromDbDate, instantOf, schoolTimeOf } from '../../src/kernel/school-date.ts';
import { indexSchool } from './school-index.ts';

const school = generateSchool();
const { person, coursesOf } = indexSchool(school);
const START = instantOf('2026-11-23', '13:05');

describe('the two weeks before the demo day', () => {
  const past = school.lessons.filter(({ day }) => fromDbDate(day) < '2026-11-23');

  test('are logged on school days alone: not on 18 November, a public holiday', () => {
    expect([...new Set(past.map(({ day }) => fromDbDate(day)))].sort()).toEqual([
      '2026-11-09',
      '2026-11-10',
      '2026-11-11',
      '2026-11-12',
      '2026-11-13',
      '2026-11-16',
      '2026-11-17',
      '2026-11-19',
      '2026-11-20',
    ]);
  });

  test('4.5: have some lessons without homework or roll, and some not logged at all', () => {
    const byDefault = new Set(
      school.courses.filter((each) => each.homeworkDefaultsToNone).map(({ id }) => id),
    );
    const given = new Set(school.homework.map(({ lessonId }) => lessonId));
    const owing = past.filter(
      ({ id, courseId, homeworkNone }) => !homeworkNone && !given.has(id) && !byDefault.has(courseId),
    );
    expect(owing.length).toBeGreaterThan(5);
    expect(past.filter(({ rollConfirmedAt }) => rollConfirmedAt === null).length).toBeGreaterThan(5);
    expect(past.every(({ topic }) => topic)).toBe(true);
    const taught = school.slots.length * 1.8;
    expect(past.length / taught).toBeGreaterThan(0.9);
    expect(past.length / taught).toBeLessThan(0.98);
  });

  test('have about 4 % of the students away or late', () => {
    const enrolled = Map.groupBy(school.enrolments, ({ classId }) => classId);
    const members = Map.groupBy(school.groupMembers, ({ groupId }) => groupId);
    const seats = school.lessons.reduce((sum, { courseId }) => {
      const course = school.courses[courseId - 1];
      const present = enrolled.get(course?.classId ?? 0) ?? members.get(course?.groupId ?? 0) ?? [];
      return sum + present.length;
    }, 0);
    const share = school.absences.length / seats;
    expect(share).toBeGreaterThan(0.03);
    expect(share).toBeLessThan(0.055);
    expect(new Set(school.absences.map(({ kind }) => kind))).toEqual(new Set(['absent', 'late']));
  });

  test('stand in Riga time, before the clocks of the demo begin', () => {
    for (const { number, startsAt, endsAt, updatedAt } of school.lessons) {
      if (number === 1) expect([startsAt, endsAt].map(schoolTimeOf)).toEqual(['08:30', '09:10']);
      expect(+endsAt).toBeLessThan(+updatedAt);
      expect(+updatedAt).toBeLessThan(+START);
    }
  });
});

describe('Monday 23 November 2026, 13:05', () => {
  const lessons = school.lessons.filter(({ day }) => fromDbDate(day) === '2026-11-23');

  test('of the lessons that have ended about half are logged', () => {
    const ended = school.slots.filter(({ weekday, number }) => weekday === 1 && number <= 5);
    expect(lessons.length / ended.length).toBeGreaterThan(0.4);
    expect(lessons.length / ended.length).toBeLessThan(0.6);
  });

  test('teacher-mat-5 has logged 6.a, owes 5.a and 5.b once each, and now teaches 6.b', () => {
    const monday = coursesOf('teacher-mat-5').flatMap(({ course, subject, class: name }) =>
      school.slots
        .filter(({ courseId, weekday }) => courseId === course.id && weekday === 1)
        .map(({ number }) => ({
          number,
          name,
          subject,
          logged: lessons.some((lesson) => lesson.courseId === course.id && lesson.number === number),
        })),
    );
    expect(monday.sort((one, other) => one.number - other.number)).toEqual([
      { number: 2, name: '6.a', subject: 'Mat', logged: true },
      { number: 3, name: '5.a', subject: 'Mat', logged: false },
      { number: 5, name: '5.b', subject: 'Mat', logged: false },
      { number: 6, name: '6.b', subject: 'Mat', logged: false },
    ]);
    expect(person('class-teacher-5b').id).not.toBe(person('teacher-mat-5').id);
  });
});

describe('school year 2026/27', () => {
  test('has the semesters, breaks and moved days of the calendar', () => {
    const days = (row: { startsOn: Date; endsOn: Date }) => [
      fromDbDate(row.startsOn),
      fromDbDate(row.endsOn),
    ];
    expect(school.semesters.map(days)).toEqual([
      ['2026-09-01', '2026-12-22'],
      ['2027-01-05', '2027-05-31'],
    ]);
    expect(school.breaks.map(days)).toEqual([
      ['2026-10-19', '2026-10-23'],
      ['2026-12-23', '2027-01-04'],
      ['2027-03-15', '2027-03-19'],
    ]);
    expect(school.overrides.map(({ day, working }) => [fromDbDate(day), working])).toEqual([
      ['2026-01-02', false],
      ['2026-01-17', true],
      ['2026-06-22', false],
      ['2026-06-27', true],
    ]);
  });

  test('grade 9 is taught until 11 June, the others until 31 May', () => {
    const ninth = school.courses.filter(({ classId }) => school.classes[(classId ?? 1) - 1]?.grade === 9);
    const ids = new Set(ninth.map(({ id }) => id));
    const ends = school.slots.filter(({ courseId }) => ids.has(courseId)).map(({ until }) => until);
    expect(new Set(ends.map((until) => until && fromDbDate(until)))).toEqual(new Set(['2027-06-11']));
  });
});
