import type { World } from '../../world/world.ts';
import { badRequest } from '../api-error.ts';
import { defineMethod } from '../method.ts';
import { flag, integer, json, type Reader, text } from '../parameters.ts';

const SECRET = /^[\w-]{1,256}$/;
const MOST_CONNECTIONS = 100;

/** Which kinds of update the bot wants; not sent: as before. */
export const allowedUpdates: Reader<readonly string[] | undefined> = (raw, name) => {
  const read = json(raw, name);
  return Array.isArray(read) ? read.map(String) : undefined;
};

export const setWebhook = defineMethod({
  name: 'setWebhook',
  parameters: {
    url: text,
    secret_token: text,
    max_connections: integer,
    allowed_updates: allowedUpdates,
    drop_pending_updates: flag,
  },
  run({ world }, call) {
    if (call.allowed_updates) world.record({ t: 'allowed', types: call.allowed_updates });
    if (call.drop_pending_updates) dropPending(world);
    if (!call.url) {
      world.record({ t: 'webhook', webhook: null });
      return true;
    }
    if (!URL.canParse(call.url) || !/^https?:/.test(call.url))
      throw badRequest('bad webhook: invalid webhook URL specified');
    if (call.secret_token && !SECRET.test(call.secret_token))
      throw badRequest('secret token contains unallowed characters');
    const maxConnections = Math.min(Math.max(call.max_connections ?? 40, 1), MOST_CONNECTIONS);
    const secret = call.secret_token ? { secretToken: call.secret_token } : {};
    world.record({ t: 'webhook', webhook: { url: call.url, maxConnections, ...secret } });
    return true;
  },
});

export const deleteWebhook = defineMethod({
  name: 'deleteWebhook',
  parameters: { drop_pending_updates: flag },
  run({ world }, call) {
    if (call.drop_pending_updates) dropPending(world);
    if (world.state.webhook) world.record({ t: 'webhook', webhook: null });
    return true;
  },
});

function dropPending(world: World): void {
  if (world.state.pending.size > 0) world.record({ t: 'taken', seqs: [...world.state.pending.keys()] });
}
