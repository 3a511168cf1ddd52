import { holdsOn } from '../../db/holds-on.ts';
import type { Db, Tx } from '../../db/open.ts';
import { fromDbDate, type SchoolDate, toDbDate } from '../../kernel/school-date.ts';
import type { Attendance, Briefing } from './briefing.ts';

/** What a class's briefing stands at; none begun: empty. */
export async function loadBriefing(db: Db | Tx, classId: number): Promise<Briefing> {
  const row = await db.briefing.findUnique({
    where: { classId },
    relationLoadStrategy: 'join',
    include: { attendances: true },
  });
  return {
    id: row?.id,
    heldOn: row?.heldOn ? fromDbDate(row.heldOn) : null,
    ownWords: row?.ownWords ?? null,
    sheetFileIds: row?.sheetFileIds ?? [],
    revision: row?.revision ?? 1,
    attendances: new Map((row?.attendances ?? []).map((one) => [one.personId, one])),
  };
}

/** The same for a change: whoever else changes it waits. */
export async function lockBriefing(tx: Tx, classId: number): Promise<Briefing & { readonly id: number }> {
  // The update of an existing row is what locks it.
  const [row] = await tx.$queryRaw<{ id: number }[]>`
    INSERT INTO briefing ("classId", "sheetFileIds") VALUES (${classId}, '{}')
    ON CONFLICT ("classId") DO UPDATE SET "classId" = EXCLUDED."classId" RETURNING id`;
  if (!row) throw new Error('a briefing was neither made nor found');
  return { ...(await loadBriefing(tx, classId)), id: row.id };
}

/** What one act of the class teacher changes; of a guardian all but the confirmation, which is their own. */
export interface BriefingChange {
  readonly heldOn?: SchoolDate | null;
  readonly ownWords?: string | null;
  readonly sheetFileIds?: readonly string[];
  readonly attendances?: readonly Omit<Attendance, 'confirmedAt'>[];
}

export async function saveBriefing(tx: Tx, id: number, change: BriefingChange): Promise<void> {
  const { heldOn, ownWords, sheetFileIds, attendances = [] } = change;
  await tx.briefing.update({
    where: { id },
    data: {
      ...(heldOn === undefined ? {} : { heldOn: heldOn && toDbDate(heldOn) }),
      ...(ownWords === undefined ? {} : { ownWords, revision: { increment: 1 } }),
      ...(sheetFileIds === undefined ? {} : { sheetFileIds: [...sheetFileIds] }),
    },
    select: { id: true },
  });
  if (attendances.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO briefing_attendance ("briefingId", "personId", present, "sentAt", "onPaperAt")
    SELECT ${id}, "personId", present, "sentAt", "onPaperAt"
    FROM jsonb_to_recordset(${JSON.stringify(attendances)}::jsonb)
      AS row ("personId" int, present boolean, "sentAt" timestamptz, "onPaperAt" timestamptz)
    ON CONFLICT ("briefingId", "personId") DO UPDATE SET
      present = EXCLUDED.present, "sentAt" = EXCLUDED."sentAt", "onPaperAt" = EXCLUDED."onPaperAt"`;
}

/** Whether this very press confirmed it: a second one changes nothing. */
export async function saveConfirmation(
  tx: Tx,
  briefingId: number,
  personId: number,
  confirmedAt: Date,
): Promise<boolean> {
  const { count } = await tx.briefingAttendance.updateMany({
    where: { briefingId, personId, sentAt: { not: null }, confirmedAt: null },
    data: { confirmedAt },
  });
  return count > 0;
}

export interface ClassCount {
  readonly className: string;
  readonly heldOn: SchoolDate | null;
  readonly guardians: number;
  readonly briefed: number;
}

/** How far each of these classes is; one statement. */
export async function briefingCounts(
  db: Db,
  classIds: readonly number[],
  day: SchoolDate,
): Promise<ClassCount[]> {
  return db.$queryRaw<ClassCount[]>`
    WITH guardian AS (
      SELECT DISTINCT enrolment."classId", guardianship."personId"
      FROM enrolment JOIN guardianship ON guardianship."studentId" = enrolment."studentId"
      WHERE enrolment."classId" = ANY(${classIds}::int[])
        AND ${holdsOn('enrolment', day)} AND ${holdsOn('guardianship', day)}
    )
    SELECT school_class.name AS "className", "heldOn"::text, count(guardian."personId")::int AS guardians,
      (count(*) FILTER (WHERE present OR "confirmedAt" IS NOT NULL OR "onPaperAt" IS NOT NULL))::int AS briefed
    FROM school_class
    LEFT JOIN guardian ON guardian."classId" = school_class.id
    LEFT JOIN briefing ON briefing."classId" = school_class.id
    LEFT JOIN briefing_attendance attendance
      ON attendance."briefingId" = briefing.id AND attendance."personId" = guardian."personId"
    WHERE school_class.id = ANY(${classIds}::int[])
    GROUP BY school_class.id, briefing.id`;
}
