import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Tx } from '../../../src/db/open.ts';
import { instantOf, type SchoolTime, toDbDate } from '../../../src/kernel/school-date.ts';
import type { OpenDuty } from '../../../src/regulation/duty.ts';
import { personIdOf } from '../../support/demo-ids.ts';
import { type EvidenceSchool, evidenceSchool } from './evidence-school.ts';
import { type Course, found, MONDAY, openAt, TUESDAY, tuesdayCourse } from './tuesday-lessons.ts';

let school: EvidenceSchool;
beforeAll(async () => {
  school = await evidenceSchool();
}, 60_000);
afterAll(() => school.close());

const shown = ({ line }: OpenDuty) => `${line['number']} ${line['class']} ${line['subject']}`;

describe('4.5: the deadline', () => {
  test.each<[string, SchoolTime]>([
    ['4.a', '14:30'],
    ['5.a', '15:30'],
  ])('of %s is %s', (name, time) =>
    school.within(async (tx) => {
      expect((await found(tx, await tuesdayCourse(tx, name)))?.dueAt).toEqual(instantOf(TUESDAY, time));
    }),
  );

  test('of a group of several grades is the later of theirs, and its classes are named', () =>
    school.within(async (tx) => {
      const mixed = await tx.teachingGroup.findFirstOrThrow({
        where: { name: 'Koris' },
        include: { courses: true },
      });
      const course = mixed.courses[0];
      await tx.timetableSlot.create({
        data: { courseId: course?.id ?? 0, weekday: 2, number: 3, from: toDbDate(MONDAY) },
      });
      const inGrades = async (grades: readonly number[]) => {
        const students = await tx.student.findMany({
          where: { enrolments: { some: { until: null, class: { grade: { in: [...grades] } } } } },
          distinct: ['id'],
        });
        await tx.groupMember.deleteMany({ where: { groupId: mixed.id } });
        await tx.groupMember.createMany({
          data: students.map(({ id }) => ({ groupId: mixed.id, studentId: id, since: toDbDate(MONDAY) })),
        });
        return (await openAt(tx, TUESDAY)).find(
          ({ object }) => object === `lesson:${course?.id}.${TUESDAY}.3`,
        );
      };
      const young = await inGrades([3, 4]);
      expect(young?.dueAt).toEqual(instantOf(TUESDAY, '14:30'));
      expect(young?.classIds).toHaveLength(4);
      expect((await inGrades([4, 5]))?.dueAt).toEqual(instantOf(TUESDAY, '15:30'));
    }));

  test('of a late lesson is the school’s own and no breach', () =>
    school.within(async (tx) => {
      const course = await tuesdayCourse(tx, '4.a');
      await tx.timetableSlot.updateMany({ where: { courseId: course.id, weekday: 2 }, data: { number: 8 } });
      const late = (await openAt(tx, TUESDAY)).find(
        ({ object }) => object === `lesson:${course.id}.${TUESDAY}.8`,
      );
      expect(late).toMatchObject({ source: 'school', dueAt: instantOf(TUESDAY, '15:50') });
    }));
});

describe('4.5, 4.11: of an absent teacher', () => {
  async function absence(tx: Tx, course: Course) {
    const away = { from: toDbDate(TUESDAY), until: toDbDate(TUESDAY), createdAt: instantOf(MONDAY, '12:00') };
    const office = await personIdOf(tx, 'office');
    const { id } = await tx.substitution.create({
      data: { absentId: course.teacherId, ...away, createdById: office },
    });
    return { id, office };
  }

  test('the academic office owes what it gave to nobody, and that day alone', () =>
    school.within(async (tx) => {
      const course = await tuesdayCourse(tx, '6.a');
      const { office, id } = await absence(tx, course);
      const owed = await found(tx, course);
      expect(owed?.responsible).toEqual([office]);
      expect(owed?.target, 'where a substitute is named').toBe(`sub:${id}`);
      const before = (await openAt(tx, MONDAY)).flatMap(({ responsible }) => responsible);
      expect(before).not.toContain(office);
      await tx.substitution.update({ where: { id }, data: { cancelledAt: instantOf(MONDAY, '13:00') } });
      expect((await found(tx, course))?.responsible).toEqual([course.teacherId]);
    }));

  test('the academic office owes what one left who teaches here no more', () =>
    school.within(async (tx) => {
      const course = await tuesdayCourse(tx, '6.a');
      await tx.staffRole.updateMany({
        where: { personId: course.teacherId },
        data: { until: toDbDate(MONDAY) },
      });
      expect((await found(tx, course))?.responsible).toEqual([await personIdOf(tx, 'office')]);
    }));

  test('the substitute owes the lesson, under the subject that they teach', () =>
    school.within(async (tx) => {
      const course = await tuesdayCourse(tx, '6.a');
      const { id } = await absence(tx, course);
      const substituteId = await personIdOf(tx, 'teacher-muz-5');
      const subject = await tx.subject.findFirstOrThrow({ where: { id: { not: course.subjectId } } });
      await tx.substitutedLesson.create({
        data: {
          ...{ substitutionId: id, courseId: course.id, day: toDbDate(TUESDAY), number: course.number },
          ...{ substituteId, subjectId: subject.id },
        },
      });
      const duty = await found(tx, course);
      expect(duty?.responsible).toEqual([substituteId]);
      expect(duty && shown(duty)).toBe(`${course.number} 6.a ${subject.code}`);
    }));
});

describe('4.5: in a semester that is closed', () => {
  const setClosed = (tx: Tx, closedAt: Date | null) =>
    tx.semester.updateMany({ where: { number: 1, endsOn: { gte: toDbDate(TUESDAY) } }, data: { closedAt } });

  test('the academic office owes every gap, since nobody else can fill it; opened again, the teacher', () =>
    school.within(async (tx) => {
      const office = await personIdOf(tx, 'office');
      const course = await tuesdayCourse(tx, '6.a');
      await setClosed(tx, instantOf(MONDAY, '12:00'));
      const owed = await openAt(tx, TUESDAY, { calendarChanged: true });
      expect(owed.length).toBeGreaterThan(40);
      expect(new Set(owed.flatMap(({ responsible }) => responsible))).toEqual(new Set([office]));
      const lesson = owed.find(({ object }) => object === course.object);
      expect(lesson?.target).toBe(course.object.replace('lesson:', 'ls:'));

      await setClosed(tx, null);
      const reopened = await found(tx, course, { calendarChanged: true });
      expect(reopened?.responsible).toEqual([course.teacherId]);
    }));

  test('of a substitution, too: no substitute can enter it, and to name one would be of no use', () =>
    school.within(async (tx) => {
      const [given, unfilled] = [await tuesdayCourse(tx, '6.a'), await tuesdayCourse(tx, '6.b')];
      const office = await personIdOf(tx, 'office');
      const away = {
        from: toDbDate(TUESDAY),
        until: toDbDate(TUESDAY),
        createdAt: instantOf(MONDAY, '12:00'),
      };
      const substitutionOf = ({ teacherId }: Course) =>
        tx.substitution.create({ data: { absentId: teacherId, ...away, createdById: office } });
      await tx.substitutedLesson.create({
        data: {
          ...{ substitutionId: (await substitutionOf(given)).id, courseId: given.id, day: toDbDate(TUESDAY) },
          ...{ number: given.number, subjectId: given.subjectId },
          substituteId: await personIdOf(tx, 'teacher-muz-5'),
        },
      });
      await substitutionOf(unfilled);
      await setClosed(tx, instantOf(MONDAY, '12:00'));
      for (const course of [given, unfilled]) {
        expect(await found(tx, course, { calendarChanged: true })).toMatchObject({
          responsible: [office],
          target: course.object.replace('lesson:', 'ls:'),
        });
      }
    }));
});
