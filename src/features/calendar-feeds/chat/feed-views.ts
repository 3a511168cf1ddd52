import type { Clock } from '../../../kernel/clock.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { type Actor, diariesOf } from '../../../regulation/actor.ts';
import type { BotAddress, Params, View, ViewContext } from '../../../telegram/feature.ts';
import { blocks, html } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import type { Screen } from '../../../telegram/screen.ts';
import { checkFeed, teaches } from '../change-feed.ts';
import { ownFeeds } from '../feed.store.ts';
import { type CalendarDeps, makeCalendar } from '../make-calendar.ts';

export interface FeedDeps extends CalendarDeps {
  readonly clock: Clock;
  readonly address: () => BotAddress;
}

const subjectOf = ({ of }: Params) => (Number(of) > 0 ? Number(of) : undefined);

function memberIn({ visitor: { actor } }: ViewContext): Actor {
  if (!actor) throw new Refusal('not-connected');
  return actor;
}

function titleOf(actor: Actor, studentId: number | undefined, t: Translate): string {
  const child = diariesOf(actor).find((own) => own.studentId === studentId);
  return child ? child.calledName : t('feed-own-lessons');
}

interface ShownFeed {
  readonly studentId: number | undefined;
  readonly open: boolean;
  /** Just made: it is shown this once and kept nowhere. */
  readonly address?: string;
}

export function feedScreen(
  deps: Pick<FeedDeps, 'address'>,
  actor: Actor,
  { studentId, open, address }: ShownFeed,
  t: Translate,
): Screen {
  const of = studentId ?? 0;
  const reachable = deps.address().publicUrl !== undefined;
  return {
    html: blocks(
      html`<b>${t('feed-title')}: ${titleOf(actor, studentId, t)}</b>`,
      t.html('feed-content'),
      address !== undefined && t.html('feed-address'),
      address !== undefined && html`<code>${address}</code>`,
      address === undefined && open && t.html('feed-open'),
      !reachable && t.html('feed-file-only'),
    ),
    buttons: [
      reachable ? [{ label: t(open ? 'button-feed-anew' : 'button-feed-new'), data: `feed-new:${of}` }] : [],
      [
        { label: t('button-feed-file'), data: `feed-file:${of}` },
        ...(open ? [{ label: t('button-feed-off'), data: `feed-off:${of}` }] : []),
      ],
      [{ label: t('button-back'), data: 'settings' }],
    ],
  };
}

export function feedViews(deps: FeedDeps): Record<string, View> {
  return {
    feeds: async (_params, context) => {
      const actor = memberIn(context);
      const { t } = context;
      const children = diariesOf(actor).map(({ studentId, calledName }) => [
        { label: calledName, data: `feed:${studentId}` },
      ]);
      const own = teaches(actor) ? [[{ label: t('feed-own-lessons'), data: 'feed:0' }]] : [];
      return {
        html: blocks(html`<b>${t('feed-title')}</b>`, t.html('feed-whose')),
        buttons: [...children, ...own, [{ label: t('button-back'), data: 'settings' }]],
      };
    },
    feed: async (params, context) => {
      const actor = memberIn(context);
      const studentId = subjectOf(params);
      checkFeed(actor, studentId);
      const open = (await ownFeeds(deps.db, actor.personId)).some(
        (feed) => feed.studentId === (studentId ?? null),
      );
      return feedScreen(deps, actor, { studentId, open }, context.t);
    },
    'feed-file': async (params, context) => {
      const actor = memberIn(context);
      const studentId = subjectOf(params);
      checkFeed(actor, studentId);
      const today = schoolDateOf(context.now);
      const of = { personId: actor.personId, studentId: studentId ?? null };
      const content = await makeCalendar(deps, of, today);
      return {
        html: context.t.html('feed-file-hint'),
        file: { name: 'skola.ics', content: Buffer.from(content), kind: 'document' },
      };
    },
  };
}
