import { Prisma } from '../../../db/generated/client.ts';
import type { Tx } from '../../../db/open.ts';
import { type SchoolDate, schoolDateOf, schoolTimeOf, toDbDate } from '../../../kernel/school-date.ts';
import { isAnnounced } from '../absences.store.ts';
import { watchersOn } from './watchers.store.ts';

/** To the class teacher and the academic office: nobody knows where the student is. */
export const ABSENCE_ALARM = 'absence-alarm';
/** To the class teacher: who of the class was absent in one lesson and present in another, an hour's of them together. */
export const ABSENCE_MIXED = 'absence-mixed';

export interface Watched {
  readonly day: SchoolDate;
  /** Absent now, and not before. */
  readonly absent: readonly { readonly studentId: number; readonly hasGuardians: boolean }[];
  /** All of the rolls that were saved. */
  readonly seen: readonly number[];
  readonly at: {
    /** The guardians are asked. */
    readonly asked: Date;
    /** Their time for an answer is over. */
    readonly unanswered: Date;
  };
}

/** ¶4.10: as `watching`, as a statement of its own. */
export async function watchAbsences(tx: Tx, watched: Watched): Promise<void> {
  await tx.$executeRaw`WITH ${watching(watched)} SELECT`;
}

/**
 * SQL, parts of a WITH: ¶4.10 sees to it that the school looks for a student of whom nobody knows: at the end of the
 * guardians' time, or with their own notice where there is nobody to ask. Whether it is still so is asked when that
 * time comes. And tells the class teacher, once about each, of those who were absent in one lesson of the day and present in another.
 */
export function watching({ day, absent, seen, at }: Watched): Prisma.Sql {
  const date = toDbDate(day);
  const ids = [...seen, ...absent.map(({ studentId }) => studentId)];
  return Prisma.sql`
    watcher AS (
      SELECT * FROM (${watchersOn(day)}) AS watching WHERE watching."studentId" = ANY(${ids}::int[])
    ), missing AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(absent)}::jsonb) AS missing("studentId" int, "hasGuardians" boolean)
    ), asked AS (
      INSERT INTO absence_inquiry ("studentId", day, "askedAt")
      SELECT missing."studentId", ${date}, ${at.asked} FROM missing WHERE missing."hasGuardians"
        AND NOT EXISTS (SELECT 1 FROM absence_note note WHERE note."studentId" = missing."studentId" AND note.state <> 'withdrawn'
          AND note."from" <= ${date} AND note.until >= ${date})
      ORDER BY missing."studentId"
      ON CONFLICT ("studentId", day) DO NOTHING
    ), mixed AS (
      SELECT DISTINCT absence."studentId" FROM absence
      JOIN lesson ON lesson.id = absence."lessonId" AND lesson.day = ${date}
      JOIN course ON course.id = lesson."courseId" AND course.kind = 'lesson'
      WHERE absence."studentId" = ANY(${[...seen]}::int[]) AND absence.kind = 'absent' AND NOT ${isAnnounced}
        AND EXISTS (
          SELECT 1 FROM lesson other JOIN course taught ON taught.id = other."courseId" AND taught.kind = 'lesson'
          WHERE other.day = ${date} AND other."rollConfirmedAt" IS NOT NULL AND other."notHeld" IS NULL
            AND (taught."classId" IN (SELECT "classId" FROM watcher WHERE watcher."studentId" = absence."studentId")
              OR taught."groupId" IN (SELECT member."groupId" FROM group_member member WHERE member."studentId" = absence."studentId"
                AND member.since <= ${date} AND (member.until IS NULL OR member.until >= ${date})))
            AND NOT EXISTS (SELECT 1 FROM absence away WHERE away."lessonId" = other.id
              AND away."studentId" = absence."studentId" AND away.kind = 'absent'))
    ), told AS (
      SELECT ${ABSENCE_ALARM} AS kind, missing."studentId", watcher."personId",
        CASE WHEN missing."hasGuardians" THEN ${at.unanswered}::timestamptz ELSE ${at.asked}::timestamptz END AS "notBefore"
      FROM missing JOIN watcher USING ("studentId")
    ), alarmed AS (
      INSERT INTO delivery ("dedupeKey", "personId", kind, params, "notBefore")
      SELECT kind || ':' || "studentId" || ':' || ${day}::text || ':' || "personId", "personId", kind,
        jsonb_build_object('studentId', "studentId", 'day', ${day}::text), "notBefore"
      FROM told ORDER BY 1
      ON CONFLICT ("dedupeKey") DO UPDATE SET state = 'queued', "notBefore" = EXCLUDED."notBefore", attempts = 0
      -- Once a day; what was no longer owed when its time came may be owed again.
      WHERE delivery.state = 'cancelled' AND delivery."messageId" IS NULL
    ), gathered AS (
      SELECT ${ABSENCE_MIXED} || ':' || watcher."classId" || ':' || ${hourOf(at.asked)}::text || ':' || watcher."personId" AS "dedupeKey",
        watcher."personId", jsonb_build_object('classId', watcher."classId", 'day', ${day}::text,
          'studentIds', jsonb_agg(DISTINCT mixed."studentId")) AS params
      FROM mixed JOIN watcher USING ("studentId")
      WHERE watcher.teacher AND NOT EXISTS (
        SELECT 1 FROM delivery told WHERE told."personId" = watcher."personId" AND told.kind = ${ABSENCE_MIXED} AND told.state <> 'cancelled'
          AND told.params ->> 'day' = ${day}::text AND told.params -> 'studentIds' @> to_jsonb(mixed."studentId"))
      GROUP BY watcher."classId", watcher."personId"
    ), counted AS (
      INSERT INTO delivery ("dedupeKey", "personId", kind, params, "notBefore")
      SELECT "dedupeKey", "personId", ${ABSENCE_MIXED}, params, ${at.asked} FROM gathered ORDER BY 1
      ON CONFLICT ("dedupeKey") DO UPDATE SET
        params = delivery.params || jsonb_build_object('studentIds', delivery.params -> 'studentIds' || (EXCLUDED.params -> 'studentIds')),
        "notBefore" = CASE WHEN delivery.state = 'queued' THEN LEAST(delivery."notBefore", EXCLUDED."notBefore") ELSE EXCLUDED."notBefore" END,
        state = 'queued', "claimedBy" = NULL, "leaseUntil" = NULL, attempts = 0, "openedAt" = NULL
    )`;
}

/** The hour of school time into which the instant falls: `2026-11-23T13`. */
const hourOf = (instant: Date) => `${schoolDateOf(instant)}T${schoolTimeOf(instant).slice(0, 2)}`;

/** The keys of the alarms about these students, as far as they were queued to those who watch over them now. */
function alarmKeys(studentIds: readonly number[], day: SchoolDate, now: Date): Prisma.Sql {
  return Prisma.sql`
    SELECT ${ABSENCE_ALARM} || ':' || watcher."studentId" || ':' || ${day}::text || ':' || watcher."personId"
    FROM (${watchersOn(schoolDateOf(now))}) AS watcher WHERE watcher."studentId" = ANY(${[...studentIds]}::int[])`;
}

/** It is known now where they are, or they were not away: what went out about them says so. */
export async function settleAlarms(
  tx: Tx,
  studentIds: readonly number[],
  day: SchoolDate,
  now: Date,
): Promise<void> {
  if (studentIds.length === 0) return;
  await tx.$executeRaw`
    UPDATE delivery SET state = 'queued', "notBefore" = ${now}, "claimedBy" = NULL, "leaseUntil" = NULL, attempts = 0, "openedAt" = NULL
    WHERE state IN ('sent', 'opened', 'confirmed') AND "messageId" IS NOT NULL AND id IN (
      SELECT id FROM delivery WHERE "dedupeKey" IN (${alarmKeys(studentIds, day, now)})
      UNION
      SELECT told.id FROM (${watchersOn(schoolDateOf(now))}) AS watcher
      JOIN delivery told ON told."personId" = watcher."personId" AND told.kind = ${ABSENCE_MIXED} AND told.params ->> 'day' = ${day}::text
        AND told.params -> 'studentIds' @> to_jsonb(watcher."studentId")
      WHERE watcher.teacher AND watcher."studentId" = ANY(${[...studentIds]}::int[]))`;
}

/** What still waits may go at `at`. */
export async function hastenAlarms(
  tx: Tx,
  studentIds: readonly number[],
  day: SchoolDate,
  { now, at }: { readonly now: Date; readonly at: Date },
): Promise<void> {
  if (studentIds.length === 0) return;
  await tx.$executeRaw`
    UPDATE delivery SET "notBefore" = ${at}
    WHERE "dedupeKey" IN (${alarmKeys(studentIds, day, now)}) AND state = 'queued' AND "notBefore" > ${at}`;
}
