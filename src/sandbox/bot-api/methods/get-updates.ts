import { defineMethod } from '../method.ts';
import { integer } from '../parameters.ts';
import { allowedUpdates } from './webhook.ts';

const MOST_UPDATES = 100;

/** Seconds. */
const LONGEST_WAIT = 50;

export const getUpdates = defineMethod({
  name: 'getUpdates',
  parameters: { offset: integer, limit: integer, timeout: integer, allowed_updates: allowedUpdates },
  run({ world, longPoll }, call, { gone }) {
    const { webhook, allowedUpdates: before } = world.state;
    if (!webhook && call.allowed_updates && call.allowed_updates.join() !== before.join())
      world.record({ t: 'allowed', types: call.allowed_updates });
    return longPoll.poll({
      offset: call.offset ?? 0,
      limit: Math.min(Math.max(call.limit ?? MOST_UPDATES, 1), MOST_UPDATES),
      timeout: Math.min(Math.max(call.timeout ?? 0, 0), LONGEST_WAIT),
      gone,
    });
  },
});
