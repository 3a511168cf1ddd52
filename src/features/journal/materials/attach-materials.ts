import type { LessonRef } from '../../../regulation/lesson-ref.ts';
import type { MemberRequest, Reply } from '../../../telegram/feature.ts';
import type { SentFile } from '../../../telegram/incoming.ts';
import { changeLessons } from '../change-lesson.ts';
import { findLessons, type JournalDeps } from '../find-lessons.ts';
import { lessonReply } from '../lesson-reply.ts';
import { newMaterials } from './material.ts';

/**
 * Gives these lessons the files that they have not yet; answers with their card.
 * @throws Refusal materials-full, and what `findLessons` refuses
 */
export async function attachMaterials(
  deps: JournalDeps,
  request: MemberRequest,
  refs: readonly LessonRef[],
  files: readonly SentFile[],
): Promise<Reply> {
  const lessons = await findLessons(deps, request.visitor.actor, refs, request.now);
  const changes = lessons.flatMap((lesson) => {
    const materials = newMaterials(lesson.state, files);
    return materials.length > 0 ? [{ lesson, change: { materials } }] : [];
  });
  return changes.length > 0 ? changeLessons(deps, request, changes) : lessonReply(lessons);
}
