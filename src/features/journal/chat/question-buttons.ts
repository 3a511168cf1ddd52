import { Refusal } from '../../../kernel/refusal.ts';
import { clashingValues, differingValues, mergedRoll, withValues } from '../../../regulation/lesson-clash.ts';
import { CORRECTION_REASONS } from '../../../regulation/lesson-correction.ts';
import { decodeRef, encodeRef } from '../../../regulation/lesson-ref.ts';
import type { LessonState } from '../../../regulation/lesson-state.ts';
import { type Handler, memberOf } from '../../../telegram/feature.ts';
import { dropDraft, openDraft } from '../../../telegram/forms.ts';
import { type DayLesson, ownState } from '../day-lesson.ts';
import { findLessons, type JournalDeps } from '../find-lessons.ts';
import { type HeldEdits, heldForm } from '../held-edits.ts';
import type { PlannedEdit } from '../judge-edits.ts';
import { lessonReply } from '../lesson-reply.ts';
import { saveEdits } from '../save-edits.ts';
import { canBeBoth } from './question-view.ts';

const VERSIONS = ['mine', 'theirs', 'both'] as const;
type Version = (typeof VERSIONS)[number];

/**
 * `lq:<draft>:<revision>:<answer>`: the held edits are entered by the answer, or dropped. What has changed
 * once more since the question is asked about anew.
 */
export function answerQuestion(deps: JournalDeps): Handler {
  return async (request) => {
    const member = memberOf(request);
    const [key = '', revision, answer] = request.args;
    const type = heldForm(key);
    const open = openDraft(request.visitor, type);
    if (!open || String(open.revision) !== revision) throw new Refusal('stale-question');
    const held = open.draft;
    const lessons = await loadHeld(deps, member, held);
    const also = (tx: Parameters<typeof dropDraft>[0]) => dropDraft(tx, type, request.visitor);
    const drop = () =>
      member.write(async (tx) => {
        await also(tx);
        return lessonReply(lessons);
      });
    if (answer === 'none') return drop();

    if (held.kind === 'reason') {
      const reason = CORRECTION_REASONS.find((one) => one === answer);
      if (!reason) throw new Refusal('stale-question');
      return saveEdits(deps, member, edited(lessons, held, 'mine'), { also, reason });
    }
    const version = VERSIONS.find((one) => one === answer);
    if (!version) throw new Refusal('stale-question');
    const edits = edited(lessons, held, version);
    const changes = edits.some(({ lesson, next }) => differingValues(ownState(lesson), next).length > 0);
    return changes ? saveEdits(deps, member, edits, { also }) : drop();
  };
}

async function loadHeld(
  deps: JournalDeps,
  member: ReturnType<typeof memberOf>,
  { edits }: HeldEdits,
): Promise<DayLesson[]> {
  const refs = edits.map(({ lesson }) => decodeRef(lesson)).filter((ref) => ref !== undefined);
  return findLessons(deps, member.visitor.actor, refs, member.now);
}

/** The lessons as they are now, with what the held edits change of them. */
function edited(lessons: readonly DayLesson[], { edits }: HeldEdits, version: Version): PlannedEdit[] {
  return edits.flatMap((edit) => {
    const lesson = lessons.find(({ ref }) => encodeRef(ref) === edit.lesson);
    if (!lesson) return [];
    const wanted = byVersion(edit, version);
    const touched = differingValues(edit.present, wanted);
    return [{ lesson, next: withValues(ownState(lesson), wanted, touched), seen: edit.present }];
  });
}

function byVersion(edit: HeldEdits['edits'][number], version: Version): LessonState {
  if (version === 'mine') return edit.next;
  const clashing = clashingValues(edit);
  const theirs = withValues(edit.next, edit.present, clashing);
  if (version === 'theirs' || !canBeBoth(edit)) return theirs;
  return { ...theirs, roll: mergedRoll(edit) ?? theirs.roll };
}
