import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Tx } from '../../../src/db/open.ts';
import { undecidedRecoveries } from '../../../src/features/access/recovery/waiting.evidence.ts';
import { notConnected, notPassedOn } from '../../../src/features/applications/waiting.evidence.ts';
import { unbriefedClasses } from '../../../src/features/briefing/unbriefed.evidence.ts';
import { unreadLetters } from '../../../src/features/letters/unread.evidence.ts';
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

async function apply(tx: Tx, data: object = {}) {
  const names = {
    givenName: 'Ilze',
    familyName: 'Ozola',
    foldedName: 'ozola ilze',
    relation: 'mother',
  } as const;
  const child = { childGivenName: 'Anna', childFamilyName: 'Ozola', foldedChildName: 'ozola anna' };
  return tx.application.create({
    data: {
      ...{ ...names, ...child, phone: '+37120000000', language: 'lv', classId: await classIdOf(tx, '5.b') },
      ...{ submittedAt: instantOf(MONDAY, '09:00'), ...data },
    },
  });
}

describe('3.1: an application that was not passed on', () => {
  test('is owed by the class teacher from its last day on, and by nobody once it is passed, asked about or noted on paper', () =>
    school.within(async (tx) => {
      const { id } = await apply(tx);
      const teacher = await personIdOf(tx, 'class-teacher-5b');
      expect(await openOn(tx, notPassedOn, '2026-11-24')).toEqual([]);
      expect(await openOn(tx, notPassedOn, WEDNESDAY)).toEqual([
        {
          ...{ duty: '3.1', object: `application:${id}`, responsible: [teacher], source: 'school' },
          ...{ since: instantOf(MONDAY, '09:00'), dueOn: WEDNESDAY, dueAt: instantOf('2026-11-26', '00:00') },
          ...{
            classIds: [await classIdOf(tx, '5.b')],
            line: { class: '5.b', day: MONDAY },
            target: `aq:${id}`,
          },
        },
      ]);
      for (const state of ['asked', 'passed', 'connected', 'refused', 'withdrawn'] as const) {
        await tx.application.update({ where: { id }, data: { state } });
        expect(await openOn(tx, notPassedOn, WEDNESDAY)).toEqual([]);
      }
      await tx.application.update({ where: { id }, data: { state: 'submitted' } });
      await tx.dutyOnPaper.create({
        data: { duty: '3.1', object: `application:${id}`, byId: teacher, at: instantOf(WEDNESDAY, '09:00') },
      });
      expect(await openOn(tx, notPassedOn, WEDNESDAY)).toEqual([]);
    }));

  test('of a class without a class teacher is owed by the superuser', () =>
    school.within(async (tx) => {
      await apply(tx);
      await tx.staffRole.updateMany({
        where: { role: 'classTeacher', classId: await classIdOf(tx, '5.b') },
        data: { until: toDbDate(MONDAY) },
      });
      const [duty] = await openOn(tx, notPassedOn, WEDNESDAY);
      expect(duty?.responsible).toEqual([await personIdOf(tx, 'superuser')]);
    }));
});

test('3.2: a passed application is owed by the superuser for a week of calendar days, and no longer when connected', () =>
  school.within(async (tx) => {
    const { id } = await apply(tx, { state: 'passed', passedAt: instantOf(MONDAY, '12:00') });
    expect(await openOn(tx, notConnected, '2026-11-29')).toEqual([]);
    expect(await openOn(tx, notConnected, '2026-11-30')).toMatchObject([
      { dueOn: '2026-11-30', source: 'regulation', responsible: [await personIdOf(tx, 'superuser')] },
    ]);
    await tx.application.update({ where: { id }, data: { state: 'connected' } });
    expect(await openOn(tx, notConnected, '2026-11-30')).toEqual([]);
  }));

describe('3.3: a lost access', () => {
  const ask = (tx: Tx, who: number | null) =>
    tx.accessRecovery.create({
      data: {
        ...{ telegramId: 1n, givenName: 'I', familyName: 'O', hint: '5.b', language: 'lv', personId: who },
        requestedAt: instantOf(MONDAY, '10:00'),
      },
    });

  test('of a guardian is owed by the superuser and the class teacher, until one of them decides', () =>
    school.within(async (tx) => {
      const { id } = await ask(tx, await personIdOf(tx, 'guardian-5b-1'));
      const both = [await personIdOf(tx, 'superuser'), await personIdOf(tx, 'class-teacher-5b')];
      expect(await openOn(tx, undecidedRecoveries, '2026-11-24')).toEqual([]);
      const [duty] = await openOn(tx, undecidedRecoveries, WEDNESDAY);
      expect(duty).toMatchObject({ dueOn: WEDNESDAY, source: 'school', target: `rcv:${id}` });
      expect(duty?.responsible.toSorted()).toEqual(both.toSorted());
      await tx.accessRecovery.update({ where: { id }, data: { state: 'refused' } });
      expect(await openOn(tx, undecidedRecoveries, WEDNESDAY)).toEqual([]);
    }));

  test('of staff, and of a name that nobody bears, is owed by the superuser alone', () =>
    school.within(async (tx) => {
      await ask(tx, await personIdOf(tx, 'teacher-mat-5'));
      await ask(tx, null);
      const superuser = [await personIdOf(tx, 'superuser')];
      const duties = await openOn(tx, undecidedRecoveries, WEDNESDAY);
      expect(duties.map(({ responsible }) => responsible)).toEqual([superuser, superuser]);
    }));
});

describe('2: the briefing of a class', () => {
  const LAST: SchoolDate = '2026-09-30';
  const of5b = async (tx: Tx, day: SchoolDate = LAST) =>
    (await openOn(tx, unbriefedClasses, day)).filter(({ line }) => line['class'] === '5.b');

  test('is owed by its class teacher by 30 September; of classes that held it by nobody', () =>
    school.within(async (tx) => {
      expect(await openOn(tx, unbriefedClasses, '2026-09-29')).toEqual([]);
      const classes = (await openOn(tx, unbriefedClasses, LAST)).map(({ line }) => line['class']);
      expect(classes.sort()).toEqual(['5.a', '5.b']);
      expect(await of5b(tx)).toMatchObject([
        { responsible: [await personIdOf(tx, 'class-teacher-5b')], source: 'school', dueOn: LAST },
      ]);
    }));

  test('until the meeting was held and every guardian was there, was sent it, or signed', () =>
    school.within(async (tx) => {
      const id5b = await classIdOf(tx, '5.b');
      const { id: briefingId } = await tx.briefing.create({ data: { classId: id5b } });
      const guardianships = await tx.guardianship.findMany({
        where: { student: { enrolments: { some: { classId: id5b } } } },
        distinct: ['personId'],
      });
      const [first, second, ...others] = guardianships.map((each) => each.personId);
      const at = instantOf('2026-09-10', '18:00');
      await tx.briefingAttendance.createMany({
        data: [
          { briefingId, personId: first ?? 0, sentAt: at },
          ...others.map((each) => ({ briefingId, personId: each, present: true })),
        ],
      });
      await tx.briefing.update({ where: { id: briefingId }, data: { heldOn: toDbDate('2026-09-10') } });
      expect(await of5b(tx)).toHaveLength(1);
      await tx.briefingAttendance.create({ data: { briefingId, personId: second ?? 0, onPaperAt: at } });
      expect(await of5b(tx)).toEqual([]);
      await tx.briefing.update({ where: { id: briefingId }, data: { heldOn: null } });
      expect(await of5b(tx)).toHaveLength(1);
    }));

  test('or until it was done on paper', () =>
    school.within(async (tx) => {
      const object = `class:${await classIdOf(tx, '5.b')}`;
      const byId = await personIdOf(tx, 'class-teacher-5b');
      await tx.dutyOnPaper.create({ data: { duty: '2', object, byId, at: instantOf(LAST, '10:00') } });
      expect(await of5b(tx)).toEqual([]);
    }));
});

describe('6: an unread letter', () => {
  async function write(tx: Tx, reader: string, students: readonly string[] = []) {
    const sentAt = instantOf(MONDAY, '10:00');
    const children = await tx.student.findMany({ where: { person: { externalId: { in: [...students] } } } });
    const { id: letterId } = await tx.letter.create({
      data: {
        senderRole: 'academicOffice',
        audience: {},
        html: 'Labdien!',
        createdAt: sentAt,
        sendAt: sentAt,
      },
    });
    const reading = { letterId, personId: await personIdOf(tx, reader) };
    await tx.letterRecipient.create({
      data: { ...reading, studentIds: children.map(({ id }) => id), receivedAt: sentAt },
    });
    return { where: { letterId_personId: reading }, ...reading };
  }
  const openTuesday = (tx: Tx) => openOn(tx, unreadLetters, '2026-11-24');

  test('is owed by its reader after 24 hours, until opened or told by phone', () =>
    school.within(async (tx) => {
      const { where, letterId, personId: reader } = await write(tx, 'guardian-5b-1', ['student-5b-1']);
      const nine = instantOf('2026-11-24', '09:00');
      expect(await openOn(tx, unreadLetters, '2026-11-24', { until: nine })).toEqual([]);
      expect(await openTuesday(tx)).toMatchObject([
        {
          ...{ object: `letter:${letterId}`, dueAt: instantOf('2026-11-24', '10:00'), source: 'school' },
          ...{ responsible: [reader], classIds: [await classIdOf(tx, '5.b')] },
        },
      ]);
      await tx.letterRecipient.update({ where, data: { toldByPhoneAt: nine } });
      expect(await openTuesday(tx)).toEqual([]);
      await tx.letterRecipient.update({ where, data: { toldByPhoneAt: null, openedAt: nine } });
      expect(await openTuesday(tx)).toEqual([]);
    }));

  test('is no longer owed by one who is nothing to the child any more, or left the school', () =>
    school.within(async (tx) => {
      const { personId: guardian } = await write(tx, 'guardian-5b-1', ['student-5b-1']);
      const { personId: teacher } = await write(tx, 'teacher-mat-5');
      expect(await openTuesday(tx)).toHaveLength(2);
      await tx.guardianship.updateMany({ where: { personId: guardian }, data: { until: toDbDate(MONDAY) } });
      expect(await openTuesday(tx)).toHaveLength(1);
      await tx.staffRole.updateMany({ where: { personId: teacher }, data: { until: toDbDate(MONDAY) } });
      expect(await openTuesday(tx)).toEqual([]);
    }));

  test('is not owed by one who cannot read here, nor once it was taken back, nor after a month', () =>
    school.within(async (tx) => {
      const { letterId, personId: reader } = await write(tx, 'guardian-5b-1', ['student-5b-1']);
      expect(await openOn(tx, unreadLetters, '2026-12-22')).toHaveLength(1);
      expect(await openOn(tx, unreadLetters, '2026-12-24')).toEqual([]);
      await tx.letter.update({ where: { id: letterId }, data: { state: 'takenBack' } });
      expect(await openTuesday(tx)).toEqual([]);
      await tx.letter.update({ where: { id: letterId }, data: { state: 'sent' } });
      await tx.account.updateMany({
        where: { personId: reader },
        data: { closedAt: instantOf(MONDAY, '12:00') },
      });
      expect(await openTuesday(tx)).toEqual([]);
    }));
});
