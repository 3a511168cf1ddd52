import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { undecidedNotes } from '../../../src/features/absences/undecided-notes.evidence.ts';
import { emptyGroups, unsplitClasses } from '../../../src/features/groups/unformed.evidence.ts';
import { withoutOrder } from '../../../src/features/substitutions/without-order.evidence.ts';
import { missingTimetables } from '../../../src/features/timetable/missing.evidence.ts';
import { instantOf, type SchoolDate, toDbDate } from '../../../src/kernel/school-date.ts';
import { classIdOf, personIdOf } from '../../support/demo-ids.ts';
import { type EvidenceSchool, evidenceSchool, openOn } from './evidence-school.ts';

const MONDAY: SchoolDate = '2026-11-23';
const WEDNESDAY: SchoolDate = '2026-11-25';

let school: EvidenceSchool;
beforeAll(async () => {
  school = await evidenceSchool();
}, 60_000);
afterAll(() => school.close());

describe('4.2: a class without a timetable', () => {
  test.each<[SchoolDate, SchoolDate]>([
    ['2026-09-03', '2026-09-04'],
    ['2027-01-07', '2027-01-08'],
  ])(
    'is owed by the superuser from the third working day of the semester on, not on %s but on %s',
    (early, due) =>
      school.within(async (tx) => {
        expect(await openOn(tx, missingTimetables, due)).toEqual([]);
        const id = await classIdOf(tx, '5.b');
        const ofClass = { OR: [{ classId: id }, { group: { classId: id } }] };
        await tx.timetableSlot.deleteMany({ where: { course: ofClass } });
        expect(await openOn(tx, missingTimetables, early)).toEqual([]);
        expect(await openOn(tx, missingTimetables, due)).toMatchObject([
          { dueOn: due, line: { class: '5.b' }, responsible: [await personIdOf(tx, 'superuser')] },
        ]);
      }),
  );

  test('that ended with the first semester is owed for the second', () =>
    school.within(async (tx) => {
      await tx.timetableSlot.updateMany({ data: { until: toDbDate('2026-12-22') } });
      expect(await openOn(tx, missingTimetables, '2026-12-21')).toEqual([]);
      expect(await openOn(tx, missingTimetables, '2027-01-08')).toHaveLength(18);
    }));
});

describe('4.3: a class that is taught in groups', () => {
  test('is owed by the academic office while a student is in none; not before the fifth working day', () =>
    school.within(async (tx) => {
      expect(await openOn(tx, unsplitClasses, '2026-09-08')).toEqual([]);
      const member = await tx.groupMember.findFirstOrThrow({ where: { group: { classId: { not: null } } } });
      await tx.groupMember.delete({ where: { id: member.id } });
      expect(await openOn(tx, unsplitClasses, '2026-09-07')).toEqual([]);
      expect(await openOn(tx, unsplitClasses, '2026-09-08')).toMatchObject([
        { dueOn: '2026-09-08', line: { students: 1 }, responsible: [await personIdOf(tx, 'office')] },
      ]);
    }));

  test('counts for one who came later from the coming', () =>
    school.within(async (tx) => {
      const { groupId, studentId, id } = await tx.groupMember.findFirstOrThrow({
        where: { group: { classId: { not: null } } },
      });
      await tx.groupMember.delete({ where: { id } });
      await tx.enrolment.updateMany({ where: { studentId }, data: { since: toDbDate(MONDAY) } });
      expect(await openOn(tx, unsplitClasses, '2026-11-27')).toEqual([]);
      expect(await openOn(tx, unsplitClasses, '2026-11-30')).toMatchObject([{ dueOn: '2026-11-30' }]);
      await tx.groupMember.create({ data: { groupId, studentId, since: toDbDate('2026-12-01') } });
      expect(await openOn(tx, unsplitClasses, '2026-11-30')).toEqual([]);
    }));
});

describe('4.4: a group that guardians apply for', () => {
  test('without members is owed by its teacher from the tenth working day on; closed by nobody', () =>
    school.within(async (tx) => {
      const group = await tx.teachingGroup.findFirstOrThrow({
        where: { name: 'Koris' },
        include: { courses: true },
      });
      expect(await openOn(tx, emptyGroups, '2026-09-15')).toEqual([]);
      await tx.groupMember.deleteMany({ where: { groupId: group.id } });
      expect(await openOn(tx, emptyGroups, '2026-09-14')).toEqual([]);
      expect(await openOn(tx, emptyGroups, '2026-09-15')).toMatchObject([
        { dueOn: '2026-09-15', line: { group: 'Koris' }, responsible: [group.courses[0]?.teacherId] },
      ]);
      await tx.teachingGroup.update({
        where: { id: group.id },
        data: { closedAt: instantOf(MONDAY, '10:00') },
      });
      expect(await openOn(tx, emptyGroups, '2026-09-15')).toEqual([]);
    }));

  test('is owed anew in January until it is continued', () =>
    school.within(async (tx) => {
      const groups = await openOn(tx, emptyGroups, '2027-01-19');
      expect(groups.map(({ line }) => line['group'])).toContain('Koris');
      expect(await openOn(tx, emptyGroups, '2027-01-18')).toEqual([]);
    }));
});

test('4.10: an absence note is owed by the class teacher on the working day after its receipt, until decided or asked about', () =>
  school.within(async (tx) => {
    const { studentId } = await tx.enrolment.findFirstOrThrow({
      where: { class: { name: '5.b' }, until: null },
    });
    const guardian = await personIdOf(tx, 'guardian-5b-1');
    const friday: SchoolDate = '2026-11-20';
    const { id } = await tx.absenceNote.create({
      data: {
        ...{
          studentId,
          from: toDbDate(friday),
          until: toDbDate(friday),
          reason: 'illness',
          sentById: guardian,
        },
        ...{ receivedOn: toDbDate(friday), sentAt: instantOf(friday, '21:00') },
      },
    });
    expect(await openOn(tx, undecidedNotes, '2026-11-22')).toEqual([]);
    expect(await openOn(tx, undecidedNotes, MONDAY)).toMatchObject([
      {
        ...{ object: `note:${id}`, dueOn: MONDAY, source: 'regulation', target: `nt:${id}` },
        responsible: [await personIdOf(tx, 'class-teacher-5b')],
      },
    ]);
    for (const state of ['asked', 'excused', 'refused', 'withdrawn'] as const) {
      await tx.absenceNote.update({ where: { id }, data: { state } });
      expect(await openOn(tx, undecidedNotes, MONDAY)).toEqual([]);
    }
  }));

test('4.11: a substitution without an order’s number is owed by the academic office at the deadline of its first day', () =>
  school.within(async (tx) => {
    const slot = await tx.timetableSlot.findFirstOrThrow({
      where: { weekday: 3, course: { class: { name: '6.a' } } },
      include: { course: true },
    });
    const { course, number } = slot;
    const office = await personIdOf(tx, 'office');
    const days = { from: toDbDate(MONDAY), until: toDbDate(WEDNESDAY) };
    const createdAt = instantOf(MONDAY, '07:20');
    const { id } = await tx.substitution.create({
      data: { absentId: course.teacherId, ...days, createdById: office, createdAt },
    });
    // A leave whose lessons were given to nobody needs no order here.
    expect(await openOn(tx, withoutOrder, WEDNESDAY)).toEqual([]);
    await tx.substitutedLesson.create({
      data: {
        ...{ substitutionId: id, courseId: course.id, subjectId: course.subjectId, substituteId: office },
        ...{ day: toDbDate(WEDNESDAY), number },
      },
    });
    expect(await openOn(tx, withoutOrder, '2026-11-24')).toEqual([]);
    expect(await openOn(tx, withoutOrder, WEDNESDAY)).toMatchObject([
      {
        ...{ object: `substitution:${id}`, dueAt: instantOf(WEDNESDAY, '15:30'), since: createdAt },
        ...{ responsible: [office], line: { lessons: 1, day: WEDNESDAY } },
      },
    ]);
    await tx.substitution.update({ where: { id }, data: { orderNumber: '1-9/45' } });
    expect(await openOn(tx, withoutOrder, WEDNESDAY)).toEqual([]);
    await tx.substitution.update({ where: { id }, data: { orderNumber: null, cancelledAt: createdAt } });
    expect(await openOn(tx, withoutOrder, WEDNESDAY)).toEqual([]);
  }));
