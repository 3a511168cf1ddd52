import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '../../../src/db/open.ts';
import { inTransaction } from '../../../src/db/transaction.ts';
import { letterNoticeKind } from '../../../src/features/letters/letter-notice-kind.ts';
import { sendTimetableLetter } from '../../../src/features/letters/timetable-letter.ts';
import { readFrame } from '../../../src/features/timetable/school-frame.ts';
import { keepQuietAbout, tellOfTimetableChange } from '../../../src/features/timetable/tell-of-change.ts';
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
}, 60_000);
beforeEach(() => at.reset());

const queue = (courseIds: readonly number[], changeId: string, undoUntil = NOW) =>
  inTransaction(db, (tx) =>
    tellOfTimetableChange(tx, { courseIds, from: FROM, changeId, now: NOW, undoUntil }),
  );
/** As the task runner does when their time has come. */
const send = async (now: Date) => {
  for (const task of await db.task.findMany({ where: { dueAt: { lte: now } } }))
    await sendTimetableLetter(db, task, now);
};
const tell = async (courseIds: readonly number[]) => {
  await queue(courseIds, 'import-1');
  await send(NOW);
};
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

const readers = () => db.letterRecipient.findMany({ include: { person: { select: { externalId: true } } } });

describe('4.2, 6: everyone affected gets one letter of a change', () => {
  test('of a whole timetable too: to each connected person, in five statements; run again it is sent already', async () => {
    await queue(await allCourses(), 'import-1');
    const calls: string[] = [];
    const stop = at.database.onCall((sql) => calls.push(sql));
    await send(NOW);
    stop();
    const letter = calls.filter((sql) => !/^(BEGIN|COMMIT|SET|SAVEPOINT)|"task"/.test(sql));
    expect(letter).toHaveLength(5);
    await send(NOW);
    const told = await readers();
    expect(told.length).toBeGreaterThan(100);
    const connected = await db.account.findMany({ where: { closedAt: null, personId: { not: null } } });
    const reachable = new Set(connected.map(({ personId }) => personId));
    expect(told.every(({ personId }) => reachable.has(personId))).toBe(true);
    expect(await db.delivery.count({ where: { kind: 'letter', state: 'queued' } })).toBe(told.length);
    expect(await db.letter.findMany({ select: { kind: true, senderId: true, state: true } })).toEqual([
      { kind: 'timetable', senderId: null, state: 'sent' },
    ]);
  });

  test('nobody of another class, no former guardian, no student without an account', async () => {
    const course = await db.course.findFirstOrThrow({ where: { class: { name: '5.b' } } });
    await tell([course.id]);
    const told = await readers();
    const ids = told.map(({ person }) => person.externalId ?? '');
    expect(ids).not.toContain('former-guardian-1');
    expect(ids.some((id) => id.startsWith('guardian-'))).toBe(true);
    const students = ids.filter((id) => id.startsWith('student-'));
    expect(students.every((id) => id.startsWith('student-5b-'))).toBe(true);
    expect(told.find(({ personId }) => personId === course.teacherId)?.studentIds).toEqual([]);
    const families = told.filter(({ personId }) => personId !== course.teacherId);
    expect(families.every(({ studentIds }) => studentIds.length > 0)).toBe(true);
  });

  test('waits while the change may be taken back, and then never comes', async () => {
    const courseIds = await allCourses();
    const undoUntil = new Date(NOW.getTime() + 600_000);
    for (const changeId of ['update-1', 'update-2']) await queue(courseIds, changeId, undoUntil);
    await send(NOW);
    expect(await db.letter.count()).toBe(0);
    await inTransaction(db, (tx) => keepQuietAbout(tx, 'update-1'));
    await send(undoUntil);
    const letters = await db.letter.findMany({ select: { audience: true } });
    expect(letters).toEqual([{ audience: expect.objectContaining({ changeId: 'update-2' }) }]);
  });
});

describe('9: its notice', () => {
  const compose = async (personId: number, preview: 'kind' | 'hidden' | 'full') => {
    const { id, params } = await db.delivery.findFirstOrThrow({ where: { personId } });
    const frame = await readFrame(db, FROM);
    const frames = Object.assign(async () => frame, { expectChange: () => undefined });
    const settings = readSettings('regulation.yaml');
    const kind = letterNoticeKind({ texts: loadTexts('locales'), settings, frames });
    const owed = { id, personId, kind: kind.kind, params: params as never, language: 'lv' as const };
    const messages = await kind.compose(db, [{ ...owed, preview, alreadySent: false, inDigest: false }], NOW);
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
    expect(await compose(personId, 'kind')).toBe(`${names.join(', ')}: stundu saraksta izmaiņas · skola`);
    expect(await compose(personId, 'hidden')).not.toContain(names[0]);
    expect(await compose(personId, 'full')).toMatch(
      /izmaiņas no 24\.11\.<\/b>\n.+\n.+ stunda \(otrd\., 24\.11\.\) – nenotiks/,
    );
  });

  test('is not owed to one who is no guardian any more', async () => {
    const personId = await guardianOfTwo();
    await tell(await allCourses());
    await db.guardianship.updateMany({ where: { personId }, data: { until: new Date('2026-11-22') } });
    expect(await compose(personId, 'kind')).toBeUndefined();
  });
});
