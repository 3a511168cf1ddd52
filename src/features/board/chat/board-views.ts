import { Refusal } from '../../../kernel/refusal.ts';
import { may } from '../../../regulation/access.ts';
import type { Actor } from '../../../regulation/actor.ts';
import type { OpenDuty } from '../../../regulation/duty.ts';
import type { ParagraphKey } from '../../../regulation/paragraphs.ts';
import type { Params, View, ViewContext } from '../../../telegram/feature.ts';
import { html, lines } from '../../../telegram/html.ts';
import { namesOf } from '../../people/names.store.ts';
import type { BoardDeps } from '../board-deps.ts';
import { byPerson, owes } from '../count-duties.ts';
import { BOARD_VIEW, type DrawBoard } from '../keep-current.ts';
import { loadBoard, owedNow, partOf } from '../load-board.ts';
import { type BoardScope, paragraphsOf, scopeOf, seesDuty, seesLessons } from '../scope.ts';
import { paragraphHeading } from './board-screen.ts';
import { listScreen, PAGE, peopleScreen, personScreen } from './duty-screens.ts';

export interface Viewer {
  readonly actor: Actor;
  readonly scope: BoardScope;
}

/** @throws Refusal not-allowed */
export function viewerOf({ actor }: { readonly actor: Actor | undefined }): Viewer {
  const scope = scopeOf(actor);
  if (!actor || !scope) throw new Refusal('not-allowed');
  return { actor, scope };
}

export function boardViews(deps: BoardDeps, draw: DrawBoard): Record<string, View> {
  return {
    [BOARD_VIEW]: async (_params, { db, visitor, now, t }) => {
      const { scope } = viewerOf(visitor);
      const asked = { now, keys: paragraphsOf(scope), lessons: seesLessons(scope) };
      return draw(partOf(await loadBoard(deps, db, asked), scope), scope, { now, t });
    },

    'board-list': async (_params, { db, visitor, now, t }) => {
      const { scope } = viewerOf(visitor);
      const open = await owedNow(deps, db, paragraphsOf(scope), now);
      const duties = open.filter((duty) => seesDuty(scope, duty));
      return listScreen(duties, { now, t });
    },

    'board-people': async (params, context) => {
      const { db, now, t, visitor } = context;
      const { paragraph, duties } = await dutiesOf(deps, params, context);
      const people = byPerson(duties, now);
      const page = pageWithin(params, people.length);
      const shown = people.slice(page * PAGE, (page + 1) * PAGE).map(({ personId }) => personId);
      const names = await namesOf(db, shown);
      const mayRemind = may(visitor.actor, 'duty.remind');
      return peopleScreen({ paragraph, page, people, names, mayRemind, now, t });
    },

    'board-person': async (params, context) => {
      const { db, now, t, visitor } = context;
      const personId = Number(params['personId']);
      const { paragraph, duties } = await dutiesOf(deps, params, context);
      const own = duties.filter((duty) => owes(duty, personId));
      const page = pageWithin(params, own.length);
      const name = (await namesOf(db, own.length > 0 ? [personId] : [])).get(personId);
      const viewer = viewerOf(visitor).actor;
      return personScreen({ paragraph, page, name, duties: own, viewer, now, t }, personId);
    },

    'board-ask': async (params, context) => {
      const { now, t, visitor } = context;
      if (!may(visitor.actor, 'duty.remind')) throw new Refusal('not-allowed');
      const { paragraph, duties } = await dutiesOf(deps, params, context);
      const count = byPerson(duties, now).length;
      return {
        html: lines(html`<b>${paragraphHeading(paragraph, t)}</b>`, t.html('board-ask', { count })),
        buttons: [
          [{ label: t('button-board-remind-now'), data: `board-ring:${paragraph}` }],
          [{ label: t('button-back'), data: `board-of:${paragraph}:0` }],
        ],
      };
    },
  };
}

/** What the viewer sees of a paragraph. @throws Refusal not-allowed */
async function dutiesOf(
  deps: BoardDeps,
  params: Params,
  { db, visitor, now }: ViewContext,
): Promise<{ readonly paragraph: ParagraphKey; readonly duties: readonly OpenDuty[] }> {
  const { scope } = viewerOf(visitor);
  const paragraph = String(params['paragraph']) as ParagraphKey;
  const open = await owedNow(deps, db, [paragraph], now);
  return { paragraph, duties: open.filter((duty) => seesDuty(scope, duty)) };
}

/** The page asked for, or the last that there is: meanwhile it may have become shorter. */
function pageWithin({ page }: Params, count: number): number {
  return Math.min(Number(page ?? 0), Math.max(0, Math.ceil(count / PAGE) - 1));
}
