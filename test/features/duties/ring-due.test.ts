import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inTransaction } from '../../../src/db/transaction.ts';
import { bellContents } from '../../../src/features/duties/bell-content.ts';
import type { DutiesDeps } from '../../../src/features/duties/duties-deps.ts';
import { remindAll } from '../../../src/features/duties/remind-all.ts';
import { ringDue } from '../../../src/features/duties/ring-due.ts';
import { createSchoolFrames } from '../../../src/features/timetable/school-frame.ts';
import { turnableClock } from '../../../src/kernel/clock.ts';
import { instantOf } from '../../../src/kernel/school-date.ts';
import type { Actor, StaffRole } from '../../../src/regulation/actor.ts';
import type { OpenDuty } from '../../../src/regulation/duty.ts';
import { readSettings } from '../../../src/regulation/settings.ts';
import { loadTexts } from '../../../src/telegram/i18n.ts';
import { type TestDatabase, testDatabase } from '../../support/database.ts';

const MONDAY = '2026-11-23';
const at = (time: `${number}:${number}`) => instantOf(MONDAY, time);
const settings = readSettings('regulation.yaml');

let school: TestDatabase;
let teacherId: number;
let open: OpenDuty[];
let deps: DutiesDeps;

beforeAll(async () => {
  school = await testDatabase({ school: 'demo' });
  const { db } = school;
  deps = {
    ...{ db, settings, texts: loadTexts('locales'), committed: () => undefined },
    frames: createSchoolFrames({ db, clock: turnableClock(at('13:05')) }),
    evidence: { '4.5': async () => open },
  };
}, 60_000);
beforeEach(async () => {
  await school.reset();
  const teacher = await school.db.person.findFirstOrThrow({ where: { externalId: 'teacher-mat-5' } });
  teacherId = teacher.id;
  open = [lesson(1), lesson(2)];
});

const lesson = (number: number): OpenDuty => ({
  ...{ duty: '4.5', object: `lesson:1.${MONDAY}.${number}`, source: 'regulation', dueOn: MONDAY },
  ...{ since: at('12:00'), dueAt: at('15:30'), responsible: [teacherId], classIds: [] },
  ...{ line: { number, class: '5.b', subject: 'Mat', day: MONDAY }, missing: ['topic'], target: 'ls:1' },
});
const look = (due: Date, until: Date, now = due) =>
  ringDue(deps, { now, due, until: new Map([['4.5', until]]) });
const rings = () => school.db.ring.findMany({ orderBy: { id: 'asc' } });
const messages = () => school.db.delivery.findMany({ where: { kind: 'bell' }, orderBy: { id: 'asc' } });

describe('what rings', () => {
  test('is one message of a person and moment, and is kept for each object', async () => {
    await look(at('15:00'), at('15:30'));
    expect((await rings()).map(({ object, stage, personId }) => [object, stage, personId])).toEqual([
      [`lesson:1.${MONDAY}.1`, 'before', teacherId],
      [`lesson:1.${MONDAY}.2`, 'before', teacherId],
    ]);
    expect(await messages()).toEqual([
      expect.objectContaining({ personId: teacherId, notBefore: at('15:00') }),
    ]);
  });

  test('never rings twice: two replicas, a restart, a clock set back', async () => {
    await Promise.all([look(at('15:00'), at('15:30')), look(at('15:00'), at('15:30'))]);
    await look(at('15:00'), at('15:30'), at('15:20'));
    await look(at('15:30'), instantOf('2026-11-24', '08:00'));
    await look(at('15:00'), at('15:30'));
    expect((await rings()).map(({ stage }) => stage)).toEqual(['before', 'before', 'deadline', 'deadline']);
    expect(await messages()).toHaveLength(2);
  });

  test('what comes open between two looks rings in a message of its own; nothing that was told is told again', async () => {
    const [first, second] = open as [OpenDuty, OpenDuty];
    open = [first];
    await look(at('15:00'), at('15:30'));
    open = [first, second];
    await look(at('15:00'), at('15:30'), at('15:10'));
    const sent = (await messages()).map(({ notBefore }) => ({
      personId: teacherId,
      at: notBefore,
      alreadySent: false,
    }));
    const told = await bellContents(deps, school.db, sent, at('15:10'));
    expect(told.map(({ entries }) => entries.map(({ duty }) => duty.object))).toEqual([
      [first.object],
      [second.object],
    ]);
  });

  test('after five hours says that it is late, and does not say what is stale', async () => {
    await look(at('14:00'), at('18:30'), at('18:30'));
    await look(at('15:30'), instantOf('2026-11-24', '08:00'), at('18:30'));
    expect((await rings()).map(({ stage }) => stage)).toEqual(['deadline', 'deadline']);
    expect((await messages()).map(({ params }) => params)).toEqual([
      { at: at('18:30').toISOString(), late: true },
    ]);
  });

  test('costs a day off nothing', async () => {
    await deps.frames('2026-11-22');
    const calls = school.database.calls();
    const sunday = instantOf('2026-11-22', '15:00');
    await ringDue(deps, {
      now: sunday,
      due: sunday,
      until: new Map([['4.5', instantOf('2026-11-22', '15:30')]]),
    });
    expect(school.database.calls()).toBe(calls);
  });
});

describe('when a message goes out', () => {
  const contentAt = async (now: Date, alreadySent = false) => {
    const [content] = await bellContents(
      deps,
      school.db,
      [{ personId: teacherId, at: at('15:00'), alreadySent }],
      now,
    );
    return content?.entries.map(({ duty }) => duty.object);
  };

  test('what was done meanwhile, and what is another’s by now, is not in it', async () => {
    await look(at('15:00'), at('15:30'));
    const [first, second] = open as [OpenDuty, OpenDuty];
    open = [second];
    expect(await contentAt(at('15:00'))).toEqual([second.object]);
    open = [{ ...first, responsible: [teacherId + 1] }];
    expect(await contentAt(at('15:00'))).toEqual([]);
  });

  test('a reminder before the deadline is not sent after it; one that stands there keeps what is open', async () => {
    await look(at('15:00'), at('15:30'));
    expect(await contentAt(at('15:29'))).toHaveLength(2);
    expect(await contentAt(at('15:30'))).toEqual([]);
    expect(await contentAt(at('15:30'), true)).toHaveLength(2);
  });
});

describe('“Remind all”', () => {
  const actor = (role: StaffRole): Actor => ({
    ...{ personId: 1, givenName: 'A', familyName: 'B', roles: [{ role }], children: [], self: undefined },
  });
  const remind = async (now: Date, role: StaffRole = 'academicOffice') => {
    const frame = await deps.frames(MONDAY);
    return inTransaction(school.db, (tx) =>
      remindAll(deps, tx, actor(role), '4.5', { now, until: at('18:00'), since: MONDAY, frame }),
    );
  };

  test('rings everyone who owes it, and each again after an hour at the soonest', async () => {
    expect(await remind(at('15:40'))).toEqual({ reminded: 1, justReminded: 0 });
    expect(await remind(at('16:20'))).toEqual({ reminded: 0, justReminded: 1 });
    expect(await remind(at('16:41'))).toEqual({ reminded: 1, justReminded: 0 });
    expect(await messages()).toHaveLength(2);
  });

  test('not in quiet hours, nor what is done', async () => {
    await remind(at('21:00'));
    expect((await messages()).map(({ notBefore }) => notBefore)).toEqual([instantOf('2026-11-24', '07:00')]);
    open = [];
    expect(await remind(at('15:40'))).toEqual({ reminded: 0, justReminded: 0 });
  });

  test.each<StaffRole>(['subjectTeacher', 'classTeacher', 'superuser'])('is not for a %s', async (role) => {
    await expect(remind(at('15:40'), role)).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await rings()).toEqual([]);
  });
});
