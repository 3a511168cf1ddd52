import type { Prisma } from '../../db/generated/client.ts';
import type { Tx } from '../../db/open.ts';
import type { Actor } from '../../regulation/actor.ts';
import { recordAudit } from '../history/audit.store.ts';
import { type LockedGroup, saveStandings } from './group-book.store.ts';
import { type Standing, standingOf } from './group-book.ts';
import { tellFamilies, tellTeachers } from './group-notices.ts';

export type StandingAction =
  | 'group.applied'
  | 'group.entered'
  | 'group.decided'
  | 'group.withdrawn'
  | 'group.left';

interface ChangeContext {
  readonly actor: Actor;
  readonly action: StandingAction;
  readonly now: Date;
  readonly updateId: number;
  /** Until then the change may be taken back, and whoever is told hears of it then; none: at once. */
  readonly undoUntil?: Date;
  /** The application that has just come. */
  readonly added?: number;
}

/** As the audit keeps it. */
export type KeptStanding = Standing & { readonly groupId: number };

/** Saves what becomes of a group's applications with its audit, and tells whom it concerns. */
export async function changeStandings(
  tx: Tx,
  { book, teacherIds }: LockedGroup,
  changes: readonly Standing[],
  { actor, action, now, updateId, undoUntil, added }: ChangeContext,
): Promise<void> {
  const { groupId } = book;
  const rows = changes.map((after) => {
    const known = book.applications.find(({ id }) => id === after.application.id);
    return { before: known && known.id !== added ? standingOf(book, known) : null, after };
  });
  await saveStandings(tx, groupId, rows);
  const kept = (standing: Standing | null) =>
    (standing && { groupId, ...standing }) as unknown as Prisma.InputJsonValue | null;
  await recordAudit(
    tx,
    rows.map(({ before, after }) => ({
      at: now,
      actorId: actor.personId,
      action,
      subject: 'groupApplication',
      subjectId: after.application.id,
      before: kept(before),
      after: kept(after),
      updateId,
      undoUntil,
    })),
  );
  const told = { by: actor.personId, updateId, at: undoUntil ?? now, now };
  const news = changes.map(({ application: { id, studentId, state } }) => ({
    applicationId: id,
    studentId,
    state,
  }));
  await tellFamilies(tx, news, told);
  await tellTeachers(tx, { groupId, teacherIds, news }, told);
}
