import type { Tx } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { SchoolDate } from '../../kernel/school-date.ts';
import type { Actor } from '../../regulation/actor.ts';
import { attendanceOf, changeBriefing, type Moment } from './change-briefing.ts';

/** Characters; with the standard text they fit into one message. */
export const LONGEST_WORDS = 1_000;
export const MOST_PHOTOS = 5;

/**
 * ¶2: the parents' meeting: its day, and who of the class's guardians was there.
 * @throws Refusal briefing-in-the-future, not-allowed
 */
export async function recordMeeting(
  tx: Tx,
  actor: Actor,
  meeting: { readonly classId: number; readonly heldOn: SchoolDate; readonly present: readonly number[] },
  moment: Moment,
): Promise<void> {
  const { classId, heldOn } = meeting;
  if (heldOn > moment.today) throw new Refusal('briefing-in-the-future');
  const present = new Set(meeting.present);
  await changeBriefing(tx, actor, { classId, action: 'briefing.held' }, moment, (guardians, briefing) => ({
    heldOn,
    attendances: guardians
      .map(({ person }) => attendanceOf(briefing, person.personId))
      .filter((row) => row.present !== present.has(row.personId))
      .map((row) => ({ ...row, present: !row.present })),
  }));
}

/** Signed on paper, or not after all. @throws Refusal stale-button: no guardian of the class, or briefed otherwise */
export async function tickPaper(
  tx: Tx,
  actor: Actor,
  {
    classId,
    personId,
    signed,
  }: { readonly classId: number; readonly personId: number; readonly signed: boolean },
  moment: Moment,
): Promise<void> {
  await changeBriefing(tx, actor, { classId, action: 'briefing.on-paper' }, moment, (guardians, briefing) => {
    const standing = guardians.find(({ person }) => person.personId === personId)?.standing;
    const expected = signed ? ['owed', 'waiting'] : ['onPaper'];
    if (!standing || !expected.includes(standing)) throw new Refusal('stale-button');
    const row = attendanceOf(briefing, personId);
    return { attendances: [{ ...row, onPaperAt: signed ? moment.now : null }] };
  });
}

/** The class teacher's words below the standard text; null: none. @throws Refusal text-empty, text-too-long */
export async function keepOwnWords(
  tx: Tx,
  actor: Actor,
  { classId, words }: { readonly classId: number; readonly words: string | null },
  moment: Moment,
): Promise<void> {
  const ownWords = words?.trim() ?? null;
  if (ownWords === '') throw new Refusal('text-empty');
  if (ownWords && ownWords.length > LONGEST_WORDS)
    throw new Refusal('text-too-long', { limit: LONGEST_WORDS });
  await changeBriefing(tx, actor, { classId, action: 'briefing.words' }, moment, () => ({ ownWords }));
}

/** A picture or document of the signed sheet, as `sheetReference` keeps it. @throws Refusal briefing-photos-full */
export async function addPhoto(
  tx: Tx,
  actor: Actor,
  { classId, fileId }: { readonly classId: number; readonly fileId: string },
  moment: Moment,
): Promise<void> {
  await changeBriefing(tx, actor, { classId, action: 'briefing.sheet' }, moment, (_guardians, briefing) => {
    if (briefing.sheetFileIds.length >= MOST_PHOTOS)
      throw new Refusal('briefing-photos-full', { limit: MOST_PHOTOS });
    return { sheetFileIds: [...briefing.sheetFileIds, fileId] };
  });
}

/** @throws Refusal stale-button where there are other photos by now */
export async function removePhoto(
  tx: Tx,
  actor: Actor,
  { classId, index, of }: { readonly classId: number; readonly index: number; readonly of: number },
  moment: Moment,
): Promise<void> {
  await changeBriefing(tx, actor, { classId, action: 'briefing.sheet' }, moment, (_guardians, briefing) => {
    if (briefing.sheetFileIds.length !== of || briefing.sheetFileIds[index] === undefined)
      throw new Refusal('stale-button');
    return { sheetFileIds: briefing.sheetFileIds.toSpliced(index, 1) };
  });
}
