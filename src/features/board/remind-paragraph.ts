import type { Tx } from '../../db/open.ts';
import { CLOCKED, type ParagraphKey } from '../../regulation/paragraphs.ts';
import type { MemberRequest } from '../../telegram/feature.ts';
import { remindAll } from '../duties/remind-all.ts';
import { recordAudit } from '../history/audit.store.ts';
import type { SchoolFrame } from '../timetable/school-frame.ts';
import type { BoardDeps } from './board-deps.ts';
import { askedOf } from './load-board.ts';

/**
 * `Remind all` of a paragraph, on record: who asked for it, and how many heard of it.
 * @throws Refusal not-allowed
 */
export async function remindParagraph(
  deps: Pick<BoardDeps, 'evidence' | 'settings'>,
  tx: Tx,
  { now, updateId, visitor: { actor } }: MemberRequest,
  paragraph: ParagraphKey,
  frame: SchoolFrame,
) {
  const heard = await remindAll(deps, tx, actor, paragraph, askedOf(paragraph, now, frame));
  await recordAudit(tx, [
    {
      ...{ at: now, actorId: actor.personId, action: 'duty.reminded', updateId, undoUntil: undefined },
      ...{
        subject: 'paragraph',
        subjectId: CLOCKED.indexOf(paragraph),
        before: null,
        after: { paragraph, ...heard },
      },
    },
  ]);
  return heard;
}
