import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Tx } from '../../../src/db/open.ts';
import { instantOf, type SchoolDate, toDbDate } from '../../../src/kernel/school-date.ts';
import type { OpenDuty } from '../../../src/regulation/duty.ts';
import { classIdOf, personIdOf } from '../../support/demo-ids.ts';
import { type EvidenceSchool, evidenceSchool } from './evidence-school.ts';
import {
  type Course,
  enter,
  found,
  MONDAY,
  openAt,
  ROLL,
  TUESDAY,
  tuesdayCourse,
} from './tuesday-lessons.ts';

let school: EvidenceSchool;
beforeAll(async () => {
  school = await evidenceSchool();
}, 60_000);
afterAll(() => school.close());

const ofClass = (duties: readonly OpenDuty[], name: string) =>
  duties.filter(({ line }) => line['class'] === name);

describe('4.5: a lesson of the timetable is owed', () => {
  test('by its teacher, with a way straight to it, until it is entered', () =>
    school.within(async (tx) => {
      const teacher = await personIdOf(tx, 'teacher-mat-5');
      const over = (await openAt(tx, MONDAY)).filter(({ since }) => since <= instantOf(MONDAY, '13:05'));
      const own = over.filter(({ responsible }) => responsible.includes(teacher));
      const [first] = own;
      expect(own.map(({ line }) => line['class']).sort()).toEqual(['5.a', '5.b']);
      expect(first).toMatchObject({
        ...{ duty: '4.5', dueOn: MONDAY, dueAt: instantOf(MONDAY, '15:30'), source: 'regulation' },
        ...{ responsible: [teacher], missing: ['topic', 'roll', 'homework'] },
      });
      expect(first?.target).toBe(first?.object.replace('lesson:', 'ls:'));
    }));

  test('as far as something is missing: topic, roll, homework', () =>
    school.within(async (tx) => {
      const course = await tuesdayCourse(tx, '6.a');
      expect((await found(tx, course))?.missing).toEqual(['topic', 'roll', 'homework']);
      const { id } = await enter(tx, course, { topic: 'Daļas' });
      expect((await found(tx, course))?.missing).toEqual(['roll', 'homework']);
      await tx.lesson.update({ where: { id }, data: ROLL });
      expect((await found(tx, course))?.missing).toEqual(['homework']);
      await tx.homework.create({ data: { lessonId: id, text: '45. lpp.' } });
      expect(await found(tx, course)).toBeUndefined();
      await tx.lesson.update({ where: { id }, data: { topic: null } });
      expect((await found(tx, course))?.missing).toEqual(['topic']);
    }));

  test.each<[string, (tx: Tx, id: number) => Promise<unknown>]>([
    ['an explicit "none"', (tx, id) => tx.lesson.update({ where: { id }, data: { homeworkNone: true } })],
    [
      'a photo of the exercise',
      (tx, lessonId) => tx.lessonMaterial.create({ data: { lessonId, fileId: 'x', kind: 'photo' } }),
    ],
    [
      'a course that usually gives none',
      (tx, id) =>
        tx.course.updateMany({
          where: { lessons: { some: { id } } },
          data: { homeworkDefaultsToNone: true },
        }),
    ],
  ])('%s stands for homework', (_, give) =>
    school.within(async (tx) => {
      const course = await tuesdayCourse(tx, '6.a');
      const { id } = await enter(tx, course, { topic: 'Daļas', ...ROLL });
      expect(await found(tx, course)).toBeDefined();
      await give(tx, id);
      expect(await found(tx, course)).toBeUndefined();
    }),
  );

  test('entered outside the timetable and unfinished; not if it was taken back', () =>
    school.within(async (tx) => {
      const course = { ...(await tuesdayCourse(tx, '6.a')), number: 0 };
      const outside = { ...course, object: `lesson:${course.id}.${TUESDAY}.0` };
      const { id } = await enter(tx, course, { topic: 'Papildu stunda' });
      expect(await found(tx, outside)).toMatchObject({ missing: ['roll', 'homework'], line: { number: 0 } });
      await tx.lesson.update({ where: { id }, data: { topic: null } });
      expect(await found(tx, outside)).toBeUndefined();
    }));

  test('not before its deadline comes into sight, not after the days asked about', () =>
    school.within(async (tx) => {
      const noon = instantOf(MONDAY, '14:30');
      const names = (await openAt(tx, MONDAY, { until: noon })).map(({ line }) => String(line['class']));
      expect(names).toContain('4.a');
      expect(names.filter((name) => /^[5-9]/.test(name))).toEqual([]);
      const late = await openAt(tx, TUESDAY, { since: '2026-11-20', until: noon });
      expect(new Set(late.map(({ dueOn }) => dueOn))).toEqual(new Set<SchoolDate>(['2026-11-20', MONDAY]));
    }));
});

describe('4.5: nothing is owed', () => {
  test.each<[string, SchoolDate]>([
    ['on a public holiday', '2026-11-18'],
    ['at the weekend', '2026-11-22'],
    ['in the autumn break', '2026-10-20'],
    ['between the semesters', '2027-01-04'],
    ['in summer', '2027-07-05'],
  ])('%s', (_, day) => school.within(async (tx) => expect(await openAt(tx, day)).toEqual([])));

  test('on a day that the school gives off; but for it on the Saturday that makes up for it', () =>
    school.within(async (tx) => {
      const saturday: SchoolDate = '2026-11-28';
      await tx.dayOverride.createMany({
        data: [
          { day: toDbDate(TUESDAY), working: false },
          { day: toDbDate(saturday), working: true, lessonsAsOn: 2 },
        ],
      });
      const course = await tuesdayCourse(tx, '6.a');
      expect(await openAt(tx, TUESDAY, { calendarChanged: true })).toEqual([]);
      const moved = await openAt(tx, saturday, { calendarChanged: true });
      expect(moved.map(({ object }) => object)).toContain(`lesson:${course.id}.${saturday}.${course.number}`);
    }));

  test('of lessons that have no bell on a short day', () =>
    school.within(async (tx) => {
      await tx.dayBell.createMany({
        data: [1, 2].map((number) => ({
          day: toDbDate(TUESDAY),
          number,
          startsAt: `0${number + 7}:30`,
          endsAt: `0${number + 8}:00`,
        })),
      });
      const numbers = new Set(
        (await openAt(tx, TUESDAY, { calendarChanged: true })).map(({ line }) => line['number']),
      );
      expect(numbers).toEqual(new Set([1, 2]));
    }));

  test('of a lesson that was not held', () =>
    school.within(async (tx) => {
      const course = await tuesdayCourse(tx, '6.a');
      await enter(tx, course, { notHeld: 'cancelled' });
      expect(await found(tx, course)).toBeUndefined();
    }));

  test('of a class on an excursion; the parallel class owes as ever', () =>
    school.within(async (tx) => {
      const days = { startsOn: toDbDate(TUESDAY), endsOn: toDbDate(TUESDAY) };
      await tx.schoolEvent.create({
        data: {
          title: 'Rundāle',
          ...days,
          classIds: [await classIdOf(tx, '6.a')],
          noLessons: true,
          reason: 'excursion',
        },
      });
      const duties = await openAt(tx, TUESDAY, { calendarChanged: true });
      expect(ofClass(duties, '6.a')).toEqual([]);
      expect(ofClass(duties, '6.b')).not.toEqual([]);
    }));

  test('of what was cancelled or moved away; what was moved here is owed', () =>
    school.within(async (tx) => {
      const [cancelled, moved] = [await tuesdayCourse(tx, '6.a'), await tuesdayCourse(tx, '6.b')];
      const place = ({ id, number }: Course) => ({ courseId: id, day: toDbDate(TUESDAY), number });
      await tx.lessonMove.createMany({
        data: [place(cancelled), { ...place(moved), toDay: toDbDate(TUESDAY), toNumber: 8 }],
      });
      const objects = (await openAt(tx, TUESDAY)).map(({ object }) => object);
      expect(objects).not.toContain(cancelled.object);
      expect(objects).not.toContain(moved.object);
      expect(objects).toContain(`lesson:${moved.id}.${TUESDAY}.8`);
    }));

  test('of a course that has ended, of a timetable that is no longer in force', () =>
    school.within(async (tx) => {
      const [ended, dropped] = [await tuesdayCourse(tx, '6.a'), await tuesdayCourse(tx, '6.b')];
      await tx.course.update({ where: { id: ended.id }, data: { until: toDbDate(MONDAY) } });
      await tx.timetableSlot.updateMany({
        where: { courseId: dropped.id },
        data: { until: toDbDate(MONDAY) },
      });
      const objects = (await openAt(tx, TUESDAY)).map(({ object }) => object);
      expect(objects).not.toContain(ended.object);
      expect(objects).not.toContain(dropped.object);
    }));

  test('of a group that nobody is in', () =>
    school.within(async (tx) => {
      const group = await tx.teachingGroup.findFirstOrThrow({
        where: { classId: { not: null }, courses: { some: { slots: { some: { weekday: 2 } } } } },
        include: { courses: true },
      });
      const ofGroup = async () =>
        (await openAt(tx, TUESDAY)).filter(({ object }) =>
          group.courses.some(({ id }) => object.startsWith(`lesson:${id}.`)),
        );
      expect(await ofGroup()).not.toEqual([]);
      await tx.groupMember.updateMany({ where: { groupId: group.id }, data: { until: toDbDate(MONDAY) } });
      expect(await ofGroup()).toEqual([]);
    }));

  test('in June of anyone but grade 9', () =>
    school.within(async (tx) => {
      await tx.timetableSlot.updateMany({ data: { until: null } });
      const classes = new Set(
        (await openAt(tx, '2027-06-07')).map(({ line }) => String(line['class']).slice(0, 3)),
      );
      expect([...classes].filter((name) => /^\d/.test(name)).sort()).toEqual(['9.a', '9.b']);
    }));
});
