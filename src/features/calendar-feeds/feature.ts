import { newToken } from '../../kernel/one-time-token.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { schoolDateOf } from '../../kernel/school-date.ts';
import { diariesOf } from '../../regulation/actor.ts';
import { idOf } from '../../telegram/button-id.ts';
import { type Feature, type Handler, memberOf } from '../../telegram/feature.ts';
import { checkFeed, endFeed, type FeedSubject, newFeed, teaches } from './change-feed.ts';
import { type FeedDeps, feedScreen, feedViews } from './chat/feed-views.ts';
import { feedRoutes } from './routes.ts';

/** The school's week in a person's own calendar: a private address, or a file. */
export function createCalendarFeeds(deps: FeedDeps): Feature {
  const show: Handler = async (request) => {
    const { actor } = memberOf(request).visitor;
    const own = [...diariesOf(actor).map(({ studentId }) => studentId), ...(teaches(actor) ? [0] : [])];
    if (own.length === 0) throw new Refusal('not-allowed');
    return request.args[0] === undefined && own.length > 1
      ? { view: 'feeds', params: {} }
      : {
          view: 'feed',
          params: { of: request.args[0] === undefined ? (own[0] ?? 0) : subjectId(request.args[0]) },
        };
  };
  return {
    name: 'calendar-feeds',
    callbacks: {
      feed: show,
      'feed-new': async (request) => {
        const member = memberOf(request);
        const of = subjectId(request.args[0]);
        const { publicUrl } = deps.address();
        if (publicUrl === undefined) throw new Refusal('stale-button');
        const { actor } = member.visitor;
        const token = newToken();
        const reply = await request.write(async (tx) => {
          await newFeed(tx, actor, { studentId: subject(of), token }, request);
          return { view: 'feed', params: { of } };
        });
        // Shown this once: what is stored of the answer shows the feed without its address.
        const made = { studentId: subject(of), open: true, address: `${publicUrl}/calendar/${token}.ics` };
        return { ...reply, ready: ({ t }) => feedScreen(deps, actor, made, t) };
      },
      'feed-off': async (request) => {
        const member = memberOf(request);
        const of = subjectId(request.args[0]);
        return request.write(async (tx) => {
          await endFeed(tx, member.visitor.actor, subject(of), request);
          return { view: 'feed', params: { of }, alert: { key: 'feed-ended', params: {} } };
        });
      },
      'feed-file': async (request) => {
        const { actor } = memberOf(request).visitor;
        const of = subjectId(request.args[0]);
        checkFeed(actor, subject(of));
        return { view: 'feed-file', params: { of, day: schoolDateOf(request.now) }, anew: true };
      },
    },
    views: feedViews(deps),
    routes: feedRoutes(deps),
  };
}

/** `0` stands for one's own lessons as a teacher. */
function subjectId(argument: string | undefined): number {
  return argument === '0' ? 0 : idOf(argument);
}

const subject = (of: number): FeedSubject => (of === 0 ? undefined : of);
