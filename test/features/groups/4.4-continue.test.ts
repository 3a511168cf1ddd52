import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { telegramIdOf } from '../../../src/demo/telegram-ids.ts';
import { ledView } from '../../../src/features/groups/chat/led-views.ts';
import { continueGroup, undoContinued } from '../../../src/features/groups/continue-group.ts';
import { decideApplication } from '../../../src/features/groups/decide-application.ts';
import { type GroupsDeps, momentOf } from '../../../src/features/groups/groups-deps.ts';
import { leaveGroup } from '../../../src/features/groups/leave-group.ts';
import { identify } from '../../../src/features/people/identify.ts';
import { createSchoolFrames } from '../../../src/features/timetable/school-frame.ts';
import { turnableClock } from '../../../src/kernel/clock.ts';
import type { Actor } from '../../../src/regulation/actor.ts';
import type { MemberRequest, ViewContext } from '../../../src/telegram/feature.ts';
import { loadTexts } from '../../../src/telegram/i18n.ts';
import { type TestDatabase, testDatabase } from '../../support/database.ts';

let school: TestDatabase;
let groupId: number;
beforeAll(async () => {
  school = await testDatabase({ school: 'demo' });
  ({ id: groupId } = await school.db.teachingGroup.findFirstOrThrow({ where: { name: 'Koris' } }));
}, 60_000);
afterAll(() => school.close());

async function actorOf(where: { externalId: string } | { id: number }, now: Date): Promise<Actor> {
  const { id } = await school.db.person.findFirstOrThrow({ where });
  const { actor } = await identify(school.db, 'lv', telegramIdOf(id), now);
  return actor as Actor;
}

const texts = loadTexts('locales');

const deps = (now: Date): GroupsDeps => ({
  db: school.db,
  frames: createSchoolFrames({ db: school.db, clock: turnableClock(now) }),
  settings: { undo: { minutes: 10, source: 'school' } } as GroupsDeps['settings'],
});

const momentAt = (now: Date) => momentOf(deps(now), { now, updateId: 1 } as MemberRequest);

const confirmed = () => school.db.groupMember.count({ where: { groupId, until: null } });

describe('4.4: the second semester', () => {
  const november = new Date('2026-11-23T11:05:00Z');
  const january = new Date('2027-01-05T08:00:00Z');

  test('before it there is nothing to continue', async () => {
    const teacher = await actorOf({ externalId: 'teacher-muz-5' }, november);
    const moment = await momentAt(november);
    const going = school.db.$transaction((tx) => continueGroup(tx, teacher, groupId, moment));
    await expect(going).rejects.toThrow('group-nothing-to-continue');
  });

  test('one tap continues all but those who leave with the first; taken back, none', async () => {
    const member = await school.db.groupMember.findFirstOrThrow({
      where: { groupId, student: { guardianships: { some: { until: null } } } },
      include: { student: { include: { guardianships: { where: { until: null } } } } },
    });
    const guardian = await actorOf({ id: member.student.guardianships[0]?.personId ?? 0 }, november);
    const { studentId } = member;
    const before = await momentAt(november);
    await school.db.$transaction((tx) =>
      leaveGroup(tx, guardian, { groupId, studentId, leftOn: '2026-12-22' }, before),
    );
    const members = await school.db.groupMember.count({ where: { groupId } });

    const teacher = await actorOf({ externalId: 'teacher-muz-5' }, january);
    const moment = await momentAt(january);
    const card = async () => {
      const view = ledView(deps(january));
      const visitor = { actor: teacher } as ViewContext['visitor'];
      const { buttons } = await view({ groupId }, { db: school.db, visitor, now: january, t: texts.lv });
      return buttons?.flat().map(({ label }) => label);
    };
    expect(await card()).toContain('Turpināt grupu');
    const count = await school.db.$transaction((tx) => continueGroup(tx, teacher, groupId, moment));
    expect(count).toBe(members - 1);
    expect(await confirmed()).toBe(members - 1);
    expect(await card()).not.toContain('Turpināt grupu');

    const entry = await school.db.auditEntry.findFirstOrThrow({ where: { action: 'group.continued' } });
    await school.db.$transaction((tx) => undoContinued(tx, teacher, entry, moment.today));
    expect(await confirmed()).toBe(0);
  });

  test('not by another group’s teacher', async () => {
    const other = await actorOf({ externalId: 'hobby-teacher-1' }, january);
    const moment = await momentAt(january);
    const going = school.db.$transaction((tx) => continueGroup(tx, other, groupId, moment));
    await expect(going).rejects.toThrow('not-allowed');
  });
});

describe('4.4: two at once', () => {
  test('of two who are accepted for the last place at the same moment one waits', async () => {
    const now = new Date('2026-11-23T11:05:00Z');
    const { db } = school;
    const members = await db.groupMember.count({ where: { groupId, until: { not: null } } });
    const gone = await db.groupApplication.count({ where: { groupId, state: 'left' } });
    await db.teachingGroup.update({ where: { id: groupId }, data: { places: members - gone + 1 } });
    const students = await db.student.findMany({
      where: { groups: { none: { groupId } }, enrolments: { some: { class: { grade: 5 } } } },
      take: 2,
    });
    const ids = (
      await db.groupApplication.createManyAndReturn({
        data: students.map(({ id }) => ({ groupId, studentId: id, appliedAt: now })),
      })
    ).map(({ id }) => id);
    const teacher = await actorOf({ externalId: 'teacher-muz-5' }, now);
    const moment = await momentAt(now);
    const states = await Promise.all(
      ids.map((applicationId) =>
        db.$transaction((tx) =>
          decideApplication(tx, teacher, { applicationId, decision: 'accept' }, moment),
        ),
      ),
    );
    expect(states.sort()).toEqual(['accepted', 'waiting']);
  });
});
