import type { Actor } from '../../regulation/actor.ts';
import type { Feature } from '../../telegram/feature.ts';
import type { BoardDeps } from './board-deps.ts';
import { boardPresses, showBoard } from './chat/board-presses.ts';
import { drawBoard } from './chat/board-screen.ts';
import { boardViews } from './chat/board-views.ts';
import { historyViews } from './chat/history-views.ts';
import { BOARD_TASK, keepCurrent } from './keep-current.ts';
import { hasBoard, scopeOf } from './scope.ts';

const seesSchool = (actor: Actor | undefined) => scopeOf(actor)?.all === true;

/** `/board`: how the school, a class, the superuser's queues stand against the clocks. */
export function createBoard(deps: BoardDeps): Feature {
  const draw = drawBoard(deps.settings);
  return {
    name: 'board',
    commands: [{ name: 'board', latvian: 'tablo', audience: hasBoard, handle: showBoard(deps) }],
    menu: [{ labelKey: 'button-board', data: 'board', rank: 12, audience: seesSchool }],
    callbacks: boardPresses(deps),
    views: { ...boardViews(deps, draw), ...historyViews(deps) },
    tasks: { [BOARD_TASK]: keepCurrent(deps, draw) },
  };
}
