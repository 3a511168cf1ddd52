import type { Tx } from '../../db/open.ts';
import { schoolDateOf } from '../../kernel/school-date.ts';
import { CLOCKED } from '../../regulation/paragraphs.ts';
import { queueTask } from '../../schedule/task.store.ts';
import type { TaskWork } from '../../schedule/task-runner.ts';
import type { Translate } from '../../telegram/i18n.ts';
import type { Screen } from '../../telegram/screen.ts';
import type { BoardDeps } from './board-deps.ts';
import { type Board, loadBoard, partOf } from './load-board.ts';
import { nextLook } from './next-look.ts';
import { type BoardScope, scopeOf } from './scope.ts';
import { loadViewers } from './viewers.store.ts';

export const BOARD_TASK = 'board';
export const BOARD_VIEW = 'board';

/** Somebody looks: the boards are brought up to date at the next full ten minutes, once for all of them. */
export async function lookAgainLater(
  { frames, settings }: Pick<BoardDeps, 'frames' | 'settings'>,
  tx: Tx,
  now: Date,
): Promise<void> {
  const dueAt = nextLook(now, await frames(schoolDateOf(now), tx), settings);
  if (!dueAt) return;
  await queueTask(tx, { dedupeKey: `board:${dueAt.toISOString()}`, kind: BOARD_TASK, params: {}, dueAt });
}

/** How a board is shown. */
export type DrawBoard = (board: Board, scope: BoardScope, context: { now: Date; t: Translate }) => Screen;

/** Brings every board of today that still stands up to date; while there is one, it comes again. */
export function keepCurrent(deps: BoardDeps, draw: DrawBoard): TaskWork {
  const { db, texts, messages, schoolLanguage } = deps;
  return async () => {
    const now = deps.clock.now();
    // Asked first whether anybody looks, and again when all is counted: meanwhile they may have gone elsewhere.
    if ((await loadViewers(db, BOARD_VIEW, now)).length === 0) return;
    await lookAgainLater(deps, db, now);
    const board = await loadBoard(deps, db, { now, keys: CLOCKED, lessons: true });
    for (const { telegramId, messageId, language, actor } of await loadViewers(db, BOARD_VIEW, now)) {
      const scope = scopeOf(actor);
      if (!scope) continue;
      const t = texts[language ?? schoolLanguage];
      await messages.replace(telegramId, messageId, draw(partOf(board, scope), scope, { now, t }));
    }
  };
}
