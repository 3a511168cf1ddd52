import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import type { Clock } from '../../kernel/clock.ts';
import { type SchoolDate, schoolDateOf } from '../../kernel/school-date.ts';
import { findOpenFeed } from './feed.store.ts';
import { type CalendarDeps, makeCalendar } from './make-calendar.ts';

/** Milliseconds of machine time for which a made calendar is given again, however often it is asked for. */
const FRESH_MS = 60_000;
const REMEMBERED = 500;

interface Made {
  readonly on: SchoolDate;
  readonly at: number;
  readonly body: Promise<string>;
}

/** `/calendar/<token>.ics`. Its address is its key: the right behind it is asked at each reading. */
export function feedRoutes(deps: CalendarDeps & { readonly clock: Clock }): Hono {
  const { db, clock } = deps;
  const made = new Map<string, Made>();

  return new Hono().get('/calendar/:file{[A-Za-z0-9_-]+\\.ics}', async (context) => {
    const token = context.req.param('file').slice(0, -'.ics'.length);
    const today = schoolDateOf(clock.now());
    const feed = await findOpenFeed(db, token, today);
    if (!feed) return context.body(null, 404);
    const known = made.get(token);
    const at = clock.monotonic();
    const fresh = known?.on === today && at - known.at < FRESH_MS;
    const { body } = fresh ? known : keep(token, { on: today, at, body: makeCalendar(deps, feed, today) });
    const text = await body;
    const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
    const headers = { etag, 'cache-control': 'private, max-age=900', 'x-robots-tag': 'noindex' };
    if (context.req.header('if-none-match') === etag) return context.body(null, 304, headers);
    return context.body(text, 200, { ...headers, 'content-type': 'text/calendar; charset=utf-8' });
  });

  function keep(token: string, one: Made): Made {
    // What could not be made is tried again at the next reading.
    one.body.catch(() => made.delete(token));
    made.delete(token);
    made.set(token, one);
    const [oldest] = made.keys();
    if (made.size > REMEMBERED && oldest !== undefined) made.delete(oldest);
    return one;
  }
}
