import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '../../../src/db/open.ts';
import { inTransaction } from '../../../src/db/transaction.ts';
import { tellOfTimetableChange } from '../../../src/features/timetable/tell-of-change.ts';
import { timetableNoticeKind } from '../../../src/features/timetable/timetable-notice-kind.ts';
import { readSettings } from '../../../src/regulation/settings.ts';
import { loadTexts } from '../../../src/telegram/i18n.ts';
import { type TestDatabase, testDatabase } from '../../support/database.ts';

const NOW = new Date('2026-11-23T13:05:00+02:00');
const FROM = '2026-11-24';

let at: TestDatabase;
let db: Db;
beforeAll(async () => {
  at = await testDatabase({ school: 'demo' });
  db = at.db;
}, 30_000);
beforeEach(() => at.reset());

const tell = (courseIds: readonly number[], changeId = 'import-1') =>
  inTransaction(db, (tx) => tellOfTimetableChange(tx, { courseIds, from: FROM, changeId, now: NOW }));
const allCourses = async () => (await db.course.findMany({ select: { id: true } })).map(({ id }) => id);

/** A guardian with children in two classes. */
async function guardianOfTwo() {
  const families = await db.guardianship.groupBy({
    by: ['personId'],
    where: { until: null, person: { accounts: { some: { closedAt: null } }, roles: { none: {} } } },
    _count: true,
    having: { personId: { _count: { gt: 1 } } },
    orderBy: { personId: 'asc' },
  });
  return families[0]?.personId ?? 0;
}

describe('4.2: everyone affected hears of a change once', () => {
  test('of a whole timetable too: one notice to each connected person, in two statements', async () => {
    const courses = await allCourses();
    const calls: string[] = [];
    const stop = at.database.onCall((sql) => calls.push(sql));
    await tell(courses);
    stop();
    expect(calls.filter((sql) => !/^(BEGIN|COMMIT|SET|SAVEPOINT)/.test(sql))).toHaveLength(2);
    const told = await db.delivery.findMany({ where: { kind: 'timetable-change' } });
    expect(told.length).toBeGreaterThan(100);
    expect(new Set(told.map(({ personId }) => personId)).size).toBe(told.length);
    const connected = await db.account.findMany({ where: { closedAt: null, personId: { not: null } } });
    const reachable = new Set(connected.map(({ personId }) => personId));
    expect(told.every(({ personId }) => reachable.has(personId))).toBe(true);
    await tell(courses);
    expect(await db.delivery.count({ where: { kind: 'timetable-change' } })).toBe(told.length);
  });

  test('nobody of another class, no former guardian, no student without an account', async () => {
    const course = await db.course.findFirstOrThrow({ where: { class: { name: '5.b' } } });
    await tell([course.id]);
    const told = await db.delivery.findMany({ include: { person: { select: { externalId: true } } } });
    const ids = told.map(({ person }) => person.externalId ?? '');
    expect(ids).not.toContain('former-guardian-1');
    expect(ids.some((id) => id.startsWith('guardian-'))).toBe(true);
    const students = ids.filter((id) => id.startsWith('student-'));
    expect(students.every((id) => id.startsWith('student-5b-'))).toBe(true);
    const teachers = told.filter(({ personId }) => personId === course.teacherId);
    expect(teachers).toHaveLength(1);
  });
});

describe('9: a notice', () => {
  const compose = async (personId: number, preview: 'kind' | 'hidden' | 'full') => {
    const { id, params } = await db.delivery.findFirstOrThrow({ where: { personId } });
    const kind = timetableNoticeKind({
      texts: loadTexts('locales'),
      settings: readSettings('regulation.yaml'),
    });
    const owed = { id, personId, kind: kind.kind, params: params as never, language: 'lv' as const };
    const messages = await kind.compose(db, [{ ...owed, preview, alreadySent: false }], NOW);
    return messages.get(id)?.html;
  };

  test('names the children and the kind of thing; hidden: neither; full: what changes', async () => {
    const personId = await guardianOfTwo();
    const children = await db.guardianship.findMany({
      where: { personId, until: null },
      include: { student: { include: { person: true, enrolments: true } } },
    });
    const classId = children[0]?.student.enrolments[0]?.classId ?? 0;
    const course = await db.course.findFirstOrThrow({ where: { classId }, include: { slots: true } });
    const number = course.slots[0]?.number ?? 0;
    await db.lessonMove.create({
      data: { courseId: course.id, day: new Date('2026-11-24'), number, toDay: null, toNumber: null },
    });
    await tell(await allCourses());
    const names = children.map(({ student }) => student.person.givenName).sort();
    expect(await compose(personId, 'kind')).toBe(`${names.join(', ')}: izmaiņas stundu sarakstā`);
    expect(await compose(personId, 'hidden')).not.toContain(names[0]);
    expect(await compose(personId, 'full')).toMatch(/sarakstā\n.+ stunda \(otrd\., 24\.11\.\) – nenotiks/);
  });

  test('is not owed to one who is no guardian any more', async () => {
    const personId = await guardianOfTwo();
    await tell(await allCourses());
    await db.guardianship.updateMany({ where: { personId }, data: { until: new Date('2026-11-22') } });
    expect(await compose(personId, 'kind')).toBeUndefined();
  });
});
