import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { PARAGRAPHS, type ParagraphKey } from '../../../regulation/paragraphs.ts';
import { idOf } from '../../../telegram/button-id.ts';
import { type Handler, memberOf } from '../../../telegram/feature.ts';
import type { BoardDeps } from '../board-deps.ts';
import { BOARD_VIEW, lookAgainLater } from '../keep-current.ts';
import { remindParagraph } from '../remind-paragraph.ts';
import { viewerOf } from './board-views.ts';

/** `/board`, its entry in the menu, `Refresh`. */
export function showBoard(deps: BoardDeps): Handler {
  return async ({ visitor, now }) => {
    viewerOf(visitor);
    await lookAgainLater(deps, deps.db, now);
    return { view: BOARD_VIEW, params: {} };
  };
}

/**
 * `board-list`, `board-of:<paragraph>:<page>`, `board-who:<paragraph>:<person>:<page>`, `board-ask:<paragraph>`,
 * `board-ring:<paragraph>`
 */
export function boardPresses(deps: BoardDeps): Record<string, Handler> {
  return {
    board: showBoard(deps),
    'board-list': async () => ({ view: 'board-list', params: {} }),
    'board-of': async ({ args: [key, page] }) => ({
      view: 'board-people',
      params: { paragraph: paragraphOf(key), page: idOf(page) },
    }),
    'board-who': async ({ args: [key, personId, page] }) => ({
      view: 'board-person',
      params: { paragraph: paragraphOf(key), personId: idOf(personId), page: idOf(page) },
    }),
    'board-ask': async ({ args: [key] }) => ({ view: 'board-ask', params: { paragraph: paragraphOf(key) } }),
    'board-ring': async (request) => {
      const member = memberOf(request);
      const paragraph = paragraphOf(request.args[0]);
      const frame = await deps.frames(schoolDateOf(request.now));
      return member.write(async (tx) => {
        const { reminded, justReminded } = await remindParagraph(deps, tx, member, paragraph, frame);
        return {
          view: 'board-people',
          params: { paragraph, page: 0 },
          alert: { key: 'board-reminded', params: { reminded, justReminded } },
        };
      });
    },
    'board-weeks': async () => ({ view: 'board-weeks', params: {}, anew: true }),
    'board-sheet': async () => ({ view: 'board-sheet', params: {}, anew: true }),
  };
}

/** @throws Refusal stale-button */
function paragraphOf(text: string | undefined): ParagraphKey {
  if (text === undefined || !Object.hasOwn(PARAGRAPHS, text)) throw new Refusal('stale-button');
  return text as ParagraphKey;
}
