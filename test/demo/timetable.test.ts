import { describe, expect, test } from 'vitest';
import type { DemoSchool } from '../../src/demo/generate/demo-school.ts';
import { generateSchool } from '../../src/demo/generate/generate-school.ts';
import { planCourses } from '../../src/demo/generate/posts.ts';
import { seededRandom } from '../../src/demo/generate/random.ts';
import { LANGUAGE_GROUPS_FROM_GRADE, WEEKLY_LESSONS } from '../../src/demo/generate/subjects.ts';
import { arrange, cellOf } from '../../src/demo/generate/timetable.ts';
import { indexSchool } from './school-index.ts';

const ON_DEMO_DAY = Date.UTC(2026, 10, 23);

/** Who is where: the slots in force on the demo day with their courses. */
function slotsOf(school: DemoSchool) {
  const courses = new Map(school.courses.map((course) => [course.id, course]));
  return school.slots
    .filter(({ from, until }) => +from <= ON_DEMO_DAY && (!until || +until >= ON_DEMO_DAY))
    .map((slot) => {
      const course = courses.get(slot.courseId);
      if (!course) throw new Error(`slot ${slot.id} has no course`);
      return { hour: `${slot.weekday}/${slot.number}`, weekday: slot.weekday, number: slot.number, course };
    });
}

describe.each([432, 5_000])('the timetable for %i students', (students) => {
  const school = generateSchool({ students });
  const { classIdOf } = indexSchool(school);
  const slots = slotsOf(school);

  test('has no teacher in two places', () => {
    const places = slots.map(({ hour, course }) => `${course.teacherId} ${hour}`);
    expect(new Set(places).size).toBe(places.length);
  });

  test('has no student in two places', () => {
    const ofClass = Map.groupBy(school.enrolments, ({ classId }) => classId);
    const ofGroup = Map.groupBy(school.groupMembers, ({ groupId }) => groupId);
    const places = slots.flatMap(({ hour, course }) => {
      const members = ofClass.get(course.classId ?? 0) ?? ofGroup.get(course.groupId ?? 0) ?? [];
      return members.map(({ studentId }) => `${studentId} ${hour}`);
    });
    expect(new Set(places).size).toBe(places.length);
  });

  test('never gives a class a lesson beside those of its groups', () => {
    const whole = new Set<string>();
    const split = new Set<string>();
    for (const { hour, course } of slots) {
      const classId = classIdOf(course);
      if (classId !== null) (course.groupId === null ? whole : split).add(`${classId} ${hour}`);
    }
    expect([...whole].filter((hour) => split.has(hour))).toEqual([]);
  });

  test('gives each class 4 to 8 lessons a day, without a free period', () => {
    const ofClasses = slots.filter(({ course }) => classIdOf(course) !== null);
    const days = Map.groupBy(ofClasses, ({ course, weekday }) => `${classIdOf(course)} ${weekday}`);
    expect(days.size).toBe(school.classes.length * 5);
    for (const lessons of days.values()) {
      const numbers = new Set(lessons.map(({ number }) => number));
      expect(numbers.size).toBeGreaterThanOrEqual(4);
      expect([...numbers].sort()).toEqual(Array.from({ length: numbers.size }, (_, index) => index + 1));
    }
  });

  test('has both language groups of a class at once, every student in exactly one', () => {
    const groups = school.groups.filter(({ classId }) => classId !== null);
    for (const [classId, halves] of Map.groupBy(groups, (group) => group.classId)) {
      const members = halves.map(({ id }) => school.groupMembers.filter(({ groupId }) => groupId === id));
      const enrolled = school.enrolments.filter((each) => each.classId === classId);
      expect(members).toHaveLength(2);
      expect(
        members
          .flat()
          .map(({ studentId }) => studentId)
          .sort(),
      ).toEqual(enrolled.map(({ studentId }) => studentId).sort());
      const [first, second] = halves.map(({ id }) =>
        slots.filter(({ course }) => course.groupId === id).map(({ hour }) => hour),
      );
      expect(first).toEqual(second);
    }
  }, 20_000);
});

describe('the staff of a block', () => {
  test('teaches each class each of its subjects, by one teacher or one for each half', () => {
    const courses = planCourses();
    for (const [subject, weekly] of Object.entries(WEEKLY_LESSONS)) {
      for (const [index, hours] of weekly.entries()) {
        for (const side of ['a', 'b']) {
          const taught = courses.filter(
            (course) => course.subject === subject && course.class === `${index + 1}${side}`,
          );
          const halves = subject === 'Ang' && index + 1 >= LANGUAGE_GROUPS_FROM_GRADE ? [1, 2] : [undefined];
          expect(taught.map(({ half }) => half)).toEqual(hours > 0 ? halves : []);
        }
      }
    }
  });

  test('gives nobody more than 26 lessons a week', () => {
    const perPost = new Map<string, number>();
    for (const { post, weekly } of planCourses())
      perPost.set(post.key, (perPost.get(post.key) ?? 0) + weekly);
    expect(Math.max(...perPost.values())).toBeLessThanOrEqual(26);
  });

  test('has a timetable whatever the seed', () => {
    for (let seed = 1; seed <= 10; seed++) {
      expect(generateSchool({ students: 1, seed }).slots.length).toBe(572);
    }
  });

  test('that cannot have one is told so', () => {
    const hour = { busy: ['5.b'], spread: 'Mat', cells: [cellOf(1, 1)] };
    expect(() => arrange([hour, { ...hour, spread: 'LV' }], new Map(), seededRandom(1))).toThrow(RangeError);
  });
});
