import { Prisma } from '../../db/generated/client.ts';
import { classTeachersOn, holdersOf } from '../../db/role-holders.ts';
import { addDays, instantOf, schoolDateOf } from '../../kernel/school-date.ts';
import { dayDuties, eventsUntil } from '../../regulation/day-duty.ts';
import type { Evidence } from '../../telegram/feature.ts';

interface Row {
  id: number;
  since: Date;
  classId: number;
  className: string;
  responsible: number[];
}

/** The application that waits at a desk: by its number, `application:12`. */
function found({ id, since, classId, className, responsible }: Row) {
  const from = schoolDateOf(since);
  return {
    ...{ object: `application:${id}`, from, since, responsible, target: `aq:${id}` },
    classIds: [classId],
    line: { class: className, day: from },
  };
}

/** ¶3.1: what the class teacher has not passed on; of a class without one the superuser does it. */
export const notPassedOn: Evidence = async (db, question) => {
  const today = schoolDateOf(question.now);
  const rows = await db.$queryRaw<Row[]>`
    SELECT application.id, "submittedAt" AS since, "classId", class.name AS "className",
      COALESCE(lead.people, ${holdersOf('superuser', today)}) AS responsible
    FROM application
    JOIN school_class class ON class.id = "classId"
    LEFT JOIN ${classTeachersOn(today)} lead USING ("classId")
    WHERE state = 'submitted' AND "submittedAt" < ${midnightAfter(eventsUntil('3.1', question))} AND ${notOnPaper}`;
  return dayDuties('3.1', rows.map(found), question);
};

/** ¶3.2: what the superuser has received and neither connected nor refused. */
export const notConnected: Evidence = async (db, question) => {
  const rows = await db.$queryRaw<Row[]>`
    SELECT application.id, "passedAt" AS since, "classId", class.name AS "className",
      ${holdersOf('superuser', schoolDateOf(question.now))} AS responsible
    FROM application JOIN school_class class ON class.id = "classId"
    WHERE state = 'passed' AND "passedAt" < ${midnightAfter(eventsUntil('3.2', question))}`;
  return dayDuties('3.2', rows.map(found), question);
};

const midnightAfter = (day: ReturnType<typeof eventsUntil>) => instantOf(addDays(day, 1), '00:00');

const notOnPaper = Prisma.sql`NOT EXISTS (
  SELECT 1 FROM duty_on_paper paper WHERE paper.duty = '3.1' AND paper.object = 'application:' || application.id)`;
