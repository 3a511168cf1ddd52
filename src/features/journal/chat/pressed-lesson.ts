import { Refusal } from '../../../kernel/refusal.ts';
import { decodeRef } from '../../../regulation/lesson-ref.ts';
import { type MemberRequest, memberOf, type Request } from '../../../telegram/feature.ts';
import type { DayLesson } from '../day-lesson.ts';
import { findLessons, type JournalSources } from '../find-lessons.ts';

export interface PressedLesson {
  readonly member: MemberRequest;
  readonly lesson: DayLesson;
}

/** The connected person and the lesson that a button names. @throws Refusal of `findLessons`, stale-button */
export async function pressedLesson(sources: JournalSources, request: Request): Promise<PressedLesson> {
  const member = memberOf(request);
  const ref = decodeRef(request.args[0]);
  if (!ref) throw new Refusal('stale-button');
  const [lesson] = await findLessons(sources, member.visitor.actor, [ref], request.now);
  if (!lesson) throw new Refusal('lesson-gone');
  return { member, lesson };
}
