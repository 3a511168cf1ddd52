import type { SchoolDate } from '../../src/kernel/school-date.ts';
import { toDbDate, weekdayOf } from '../../src/kernel/school-date.ts';
import type { ChatMessage } from '../support/control-client.ts';
import { MONDAY, type RunningApp } from '../support/running-app.ts';

export const TODAY: SchoolDate = '2026-11-23';

export interface DemoLesson {
  /** As buttons name it. */
  readonly ref: string;
  readonly courseId: number;
  readonly number: number;
  readonly subject: string;
}

/** Of the slots of that weekday, those that the timetable has then. */
const inForce = (day: SchoolDate) => ({
  weekday: weekdayOf(day),
  from: { lte: toDbDate(day) },
  OR: [{ until: null }, { until: { gte: toDbDate(day) } }],
});

/** The lesson that the persona has with that class that day, by the timetable. */
export async function lessonOf(
  { app: { database } }: RunningApp,
  teacher: string,
  className: string,
  day: SchoolDate = TODAY,
): Promise<DemoLesson> {
  const slot = await database.db.timetableSlot.findFirstOrThrow({
    where: {
      ...inForce(day),
      course: { teacher: { externalId: teacher }, class: { name: className } },
    },
    include: { course: { include: { subject: true } } },
    orderBy: { number: 'asc' },
  });
  const { courseId, number } = slot;
  return { ref: `${courseId}.${day}.${number}`, courseId, number, subject: slot.course.subject.name };
}

/** The persona's Monday by the timetable: the bell's number and the class of each lesson, in order. */
export async function mondayOf(
  { app: { database } }: RunningApp,
  teacher: string,
): Promise<{ readonly number: number; readonly className: string; readonly startsAt: string }[]> {
  const slots = await database.db.timetableSlot.findMany({
    where: { ...inForce(TODAY), course: { teacher: { externalId: teacher } } },
    include: { course: { include: { class: true } } },
    orderBy: { number: 'asc' },
  });
  const bells = await database.db.bell.findMany();
  return slots.map(({ number, course }) => ({
    number,
    className: course.class?.name ?? '',
    startsAt: bells.find((bell) => bell.number === number)?.startsAt ?? '',
  }));
}

/** The ids of a class's students by name, `Uzvārds Vārds`. */
export async function studentIdsOf(
  { app: { database } }: RunningApp,
  className: string,
): Promise<ReadonlyMap<string, number>> {
  const students = await database.db.student.findMany({
    where: { enrolments: { some: { class: { name: className }, until: null } } },
    select: { id: true, person: { select: { familyName: true, givenName: true } } },
  });
  return new Map(students.map(({ id, person }) => [`${person.familyName} ${person.givenName}`, id]));
}

/** All that entering lessons may change, to be held against a later copy. */
export async function journalOf({ app: { database } }: RunningApp): Promise<string> {
  const { db } = database;
  const rows = [
    await db.lesson.findMany({ where: { day: toDbDate(TODAY) }, orderBy: { id: 'asc' } }),
    await db.absence.findMany({ where: { lesson: { day: toDbDate(TODAY) } }, orderBy: { id: 'asc' } }),
    await db.homework.findMany({ where: { lesson: { day: toDbDate(TODAY) } }, orderBy: { id: 'asc' } }),
    await db.auditEntry.findMany({ orderBy: { id: 'asc' } }),
    await db.delivery.findMany({ orderBy: { id: 'asc' } }),
    await db.formSession.findMany({ orderBy: { id: 'asc' } }),
  ];
  return JSON.stringify(rows, (_key, value) => (typeof value === 'bigint' ? String(value) : value), 1);
}

/** The card of the teacher's first lesson, from the menu, with nothing entered in any of them yet. */
export async function freshCard(
  app: RunningApp,
  teacher: string,
  lessons: readonly [DemoLesson, ...DemoLesson[]],
): Promise<ChatMessage> {
  await forgetEntered(
    app,
    lessons.map(({ courseId }) => courseId),
  );
  const { answer: menu } = await app.say(teacher, '/menu');
  const press = { messageId: menu.id, raw: true } as const;
  return (await app.press(teacher, `ls:${lessons[0].ref}`, press)).answer;
}

/**
 * Takes away what was entered in these courses today, with its audit, drafts and notices, and turns the clock
 * back to the start: a small reset for files that change nothing else.
 */
export async function forgetEntered(app: RunningApp, courseIds: readonly number[]): Promise<void> {
  const { db } = app.app.database;
  await db.$transaction([
    db.lesson.deleteMany({ where: { courseId: { in: [...courseIds] }, day: toDbDate(TODAY) } }),
    db.auditEntry.deleteMany(),
    db.formSession.deleteMany(),
    db.delivery.deleteMany(),
  ]);
  const { now } = (await app.control('clock')).body;
  if (Date.parse(now) !== Date.parse(MONDAY)) await app.turnTo(MONDAY);
}
