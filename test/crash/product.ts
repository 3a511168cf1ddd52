// The whole product as a process of its own that ends itself as `kill -9` would, at the moment it is told.

import { subscribe } from 'node:diagnostics_channel';
import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { flushCompileCache } from 'node:module';
import { startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { turnableClock } from '../../src/kernel/clock.ts';
import { createLogger } from '../../src/kernel/logger.ts';
import type { DeadlyMoment, FromProduct, ToProduct } from './product-messages.ts';

let armed: { readonly moment: DeadlyMoment; left: number } | undefined;

const die = () => void process.kill(process.pid, 'SIGKILL');

function passed(...moments: DeadlyMoment['at'][]): void {
  if (!armed || !moments.includes(armed.moment.at)) return;
  armed.left -= 1;
  if (armed.left > 0) return;
  if (armed.moment.laterMs === undefined) die();
  else setTimeout(die, armed.moment.laterMs);
}

// The simulator is in this process: its response has left, the bot's client has not read it yet.
subscribe('http.server.response.finish', (message) => {
  const { url = '' } = (message as { request: IncomingMessage }).request;
  if (url.endsWith('/sendMessage')) passed('message taken');
});

const config = readConfig(process.env);
const { CRASH_DATA_FOLDER: dataFolder, CRASH_SNAPSHOT: snapshot, CRASH_NOW: startsAt } = process.env;
const clock = startsAt ? turnableClock(new Date(startsAt)) : undefined;
const app = await startApp({
  config,
  logger: createLogger(config.logLevel),
  trace: (step) => passed(step, 'any step'),
  ...(clock ? { clock } : {}),
  ...(dataFolder ? { dataFolder } : {}),
  ...(snapshot ? { snapshot: readFileSync(snapshot) } : {}),
});

const tell = (message: FromProduct) => void process.send?.(message);

process.on('message', (asked: ToProduct) => {
  if (asked.kind === 'arm') {
    armed = { moment: asked.moment, left: asked.moment.count };
    tell({ kind: 'done', id: asked.id, rows: [] });
    return;
  }
  if (asked.kind === 'turn') {
    clock?.turnTo(new Date(asked.to));
    tell({ kind: 'done', id: asked.id, rows: [] });
    return;
  }
  app.database.db.$queryRawUnsafe<unknown[]>(asked.sql, ...asked.values).then(
    (rows) => tell({ kind: 'done', id: asked.id, rows }),
    (error) => tell({ kind: 'failed', id: asked.id, why: String(error) }),
  );
});
process.on('disconnect', () => process.exit());

// Otherwise written when a process ends, which this one does not live to do.
flushCompileCache();

tell({ kind: 'running', url: app.url });
