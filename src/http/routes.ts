import { timingSafeEqual } from 'node:crypto';
import type { Update } from 'grammy/types';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Registry } from 'prom-client';
import type { Db } from '../db/open.ts';
import type { Logger } from '../kernel/logger.ts';

/** Telegram's updates are a few kilobytes; files come by their own way. */
const UPDATE_LIMIT = 1024 * 1024;

export interface HttpDeps {
  readonly db: Db;
  readonly logger: Logger;
  readonly registry: Registry;
  /** None: the bot polls. */
  readonly webhook:
    | {
        readonly path: string;
        readonly secret: string;
        readonly accept: (updates: readonly Update[]) => Promise<void>;
      }
    | undefined;
}

/** `/health` for the one who runs it, `/metrics` for Prometheus, the webhook for Telegram. */
export function httpRoutes({ db, logger, registry, webhook }: HttpDeps): Hono {
  const routes = new Hono();

  routes.get('/health', async (context) => {
    try {
      await db.$queryRaw`SELECT 1`;
      return context.json({ status: 'ok' });
    } catch (error) {
      logger.error({ err: error }, 'the database does not answer');
      return context.json({ status: 'database does not answer' }, 503);
    }
  });

  routes.get('/metrics', async (context) =>
    context.text(await registry.metrics(), 200, { 'content-type': registry.contentType }),
  );

  if (webhook) {
    routes.post(webhook.path, bodyLimit({ maxSize: UPDATE_LIMIT }), async (context) => {
      if (!sameSecret(context.req.header('x-telegram-bot-api-secret-token'), webhook.secret)) {
        return context.json({ error: 'wrong secret' }, 401);
      }
      const update = await context.req.json<Update>().catch(() => undefined);
      if (!update || !Number.isSafeInteger(update.update_id))
        return context.json({ error: 'not an update' }, 400);
      // Stored before it is acknowledged: what we answer 200 to, Telegram forgets.
      await webhook.accept([update]);
      return context.body(null, 200);
    });
  }
  return routes;
}

/** Takes the same time whether the first or the last sign differs. */
function sameSecret(given: string | undefined, secret: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}
