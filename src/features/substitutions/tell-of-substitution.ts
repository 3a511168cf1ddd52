import type { Tx } from '../../db/open.ts';
import type { NewNotice } from '../../delivery/notice.ts';
import { queueNotices } from '../../delivery/queue-notices.ts';
import { type SchoolDate, type SchoolTime, schoolDateOf, toDbDate } from '../../kernel/school-date.ts';
import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import { peopleTaughtOrTeaching } from '../timetable/affected-people.store.ts';
import type { SchoolFrame } from '../timetable/school-frame.ts';
import type { SubstitutionPlan } from './substitution.ts';
import { type PlanChange, whomToTell } from './whom-to-tell.ts';

/** To those who work here: substitutes, the absent teacher, the academic office. */
export const STAFF_NOTICE = 'substitution-staff';
/** To guardians and students. */
export const FAMILY_NOTICE = 'substitution-family';

/** As whom: a substitute or the absent teacher; the academic office, which has to find substitutes. */
export type StaffPart = 'teacher' | 'office';

export interface ToldChange extends PlanChange {
  readonly id: number;
  readonly revision: number;
  readonly actor: Actor;
  readonly frame: SchoolFrame;
  readonly now: Date;
  /** What lies ahead is not told before it can no longer be taken back. */
  readonly undoUntil: Date;
  /** When families hear of the next school day. */
  readonly evening: SchoolTime;
}

/**
 * ¶4.11: queues a notice to everyone whose lessons this change touches, but whoever made it. What it tells is read
 * when it is sent: where an earlier change still waits to be told, one notice tells of both.
 */
export async function tellOfSubstitution(tx: Tx, change: ToldChange): Promise<void> {
  const { id, revision, actor, now, undoUntil } = change;
  const { staff, families } = whomToTell(change, change);
  const key = (what: string, personId: number) => `${noticeKeyStart(id)}${revision}:${what}:${personId}`;
  const notices: NewNotice[] = [];
  const toStaff = (personId: number, as: StaffPart, notBefore: Date) => {
    if (personId === actor.personId) return;
    const params = { substitutionId: id, as };
    notices.push({ dedupeKey: key(as, personId), personId, kind: STAFF_NOTICE, params, notBefore });
  };
  for (const [personId, when] of staff) toStaff(personId, 'teacher', when === 'now' ? now : undoUntil);
  if (isNewsToOffice(change)) {
    const office = await academicOffice(tx, schoolDateOf(now));
    const notBefore = [...staff.values()].includes('now') || startsToday(change) ? now : undoUntil;
    for (const personId of office) toStaff(personId, 'office', notBefore);
  }
  for (const [day, courseIds] of families) {
    const people = await peopleTaughtOrTeaching(tx, courseIds, { from: day, today: schoolDateOf(now) });
    const absentId = (change.after ?? change.before)?.absentId;
    for (const { personId, courses } of people) {
      if (personId === absentId) continue;
      const params = { substitutionId: id, day, courses };
      notices.push({ dedupeKey: key(day, personId), personId, kind: FAMILY_NOTICE, params, notBefore: now });
    }
  }
  await queueNotices(tx, await notYetWaiting(tx, id, notices, change));
}

function noticeKeyStart(id: number): string {
  return `substitution:${id}:`;
}

/** What a teacher arranged for themselves. */
function isNewsToOffice({ actor, before, after }: ToldChange): boolean {
  if (may(actor, 'substitution.oversee')) return false;
  return JSON.stringify(before) !== JSON.stringify(after);
}

function startsToday({ before, after, now }: ToldChange): boolean {
  const today = schoolDateOf(now);
  return [before, after].some((plan) => plan && plan.from <= today && today <= plan.until);
}

async function academicOffice(tx: Tx, today: SchoolDate): Promise<number[]> {
  const day = toDbDate(today);
  const roles = await tx.staffRole.findMany({
    where: { role: 'academicOffice', since: { lte: day }, OR: [{ until: null }, { until: { gte: day } }] },
    distinct: ['personId'],
    select: { personId: true },
  });
  return roles.map(({ personId }) => personId);
}

/**
 * One that waits already under an earlier revision tells of the present state when it goes: the new one takes its
 * place. Who has nothing to do with it any more and never heard of it hears nothing.
 */
async function notYetWaiting(
  tx: Tx,
  id: number,
  notices: readonly NewNotice[],
  { after }: PlanChange,
): Promise<NewNotice[]> {
  if (notices.length === 0) return [];
  const tails = new Map(notices.map((notice) => [tailOf(notice.dedupeKey), notice]));
  const earlier = await tx.delivery.findMany({
    where: { dedupeKey: { startsWith: noticeKeyStart(id) } },
    select: { id: true, dedupeKey: true, state: true },
  });
  const waiting = earlier.filter((one) => one.state === 'queued' && tails.has(tailOf(one.dedupeKey)));
  if (waiting.length > 0)
    await tx.delivery.updateMany({
      where: { id: { in: waiting.map((one) => one.id) }, state: 'queued' },
      data: { state: 'cancelled' },
    });
  const heard = new Set(
    earlier
      .filter(({ state }) => state !== 'queued' && state !== 'cancelled')
      .map(({ dedupeKey }) => tailOf(dedupeKey)),
  );
  const neverHeard = new Set(waiting.map((one) => tailOf(one.dedupeKey)).filter((tail) => !heard.has(tail)));
  return notices.filter((notice) => isConcerned(notice, after) || !neverHeard.has(tailOf(notice.dedupeKey)));
}

function isConcerned({ personId, params }: NewNotice, after: SubstitutionPlan | undefined): boolean {
  if (!after || params['as'] !== 'teacher') return after !== undefined;
  return personId === after.absentId || after.given.some(({ substituteId }) => substituteId === personId);
}

/** `teacher:12`, `2026-11-24:34`: whom, and of what. */
function tailOf(dedupeKey: string): string {
  return dedupeKey.split(':').slice(3).join(':');
}
