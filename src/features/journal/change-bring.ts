import type { Tx } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { mayRecordLesson } from '../../regulation/access.ts';
import { encodeRef } from '../../regulation/lesson-ref.ts';
import { undoWindowEnd } from '../../regulation/undo-window.ts';
import type { MemberRequest, Reply } from '../../telegram/feature.ts';
import { undoOffer } from '../../telegram/undo-offer.ts';
import { recordAudit } from '../history/audit.store.ts';
import type { Undoer } from '../history/undo.ts';
import type { DayLesson } from './day-lesson.ts';
import type { JournalDeps } from './find-lessons.ts';

export const BRING_CHANGED = 'course.bring-changed';

/** Characters */
export const BRING_LIMIT = 200;

/** As the audit keeps it; `lesson`: from whose card it was changed. */
interface KeptBring {
  readonly bring: string | null;
  readonly lesson: string;
}

/** What the students bring to every lesson of the course; said by its own teacher. @throws Refusal not-allowed */
export async function changeBring(
  { settings }: Pick<JournalDeps, 'settings'>,
  request: MemberRequest,
  lesson: DayLesson,
  text: string | undefined,
  also: (tx: Tx) => Promise<void> = async () => undefined,
): Promise<Reply> {
  const { now, updateId } = request;
  const { actor } = request.visitor;
  const { course } = lesson;
  if (course.teacherId !== actor.personId || !mayRecordLesson(actor, { ...lesson, substitution: undefined }))
    throw new Refusal('not-allowed');
  const undoUntil = undoWindowEnd(settings, now);
  const ref = encodeRef(lesson.ref);
  const kept = (bring: string | null): KeptBring & { readonly [key: string]: string | null } => ({
    bring,
    lesson: ref,
  });
  return request.write(async (tx) => {
    await tx.course.update({ where: { id: course.id }, data: { bring: text ?? null } });
    await recordAudit(tx, [
      {
        at: now,
        actorId: actor.personId,
        action: BRING_CHANGED,
        subject: 'course-bring',
        subjectId: course.id,
        before: kept(course.bring ?? null),
        after: kept(text ?? null),
        updateId,
        undoUntil,
      },
    ]);
    await also(tx);
    return { view: 'lesson-bring', params: { lessons: [ref], ...undoOffer({ updateId, undoUntil }) } };
  });
}

export const undoBring: Undoer = async (tx, actor, [entry]) => {
  if (!entry) return undefined;
  const { bring, lesson } = entry.before as KeptBring;
  const undone = await tx.course.updateMany({
    where: { id: entry.subjectId, teacherId: actor.personId },
    data: { bring },
  });
  if (undone.count === 0) throw new Refusal('not-allowed');
  return { view: 'lesson', params: { lessons: [lesson] }, alert: { key: 'undone', params: {} } };
};
