import { unixTime } from '../../world/entries.ts';
import { defineMethod } from '../method.ts';

export const getWebhookInfo = defineMethod({
  name: 'getWebhookInfo',
  parameters: {},
  run({ world, webhook: { lastError } }) {
    const { webhook, pending, allowedUpdates } = world.state;
    return {
      url: webhook?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: pending.size,
      ...(webhook ? { max_connections: webhook.maxConnections } : {}),
      ...(lastError
        ? { last_error_date: unixTime(lastError.at), last_error_message: lastError.message }
        : {}),
      ...(allowedUpdates.length > 0 ? { allowed_updates: allowedUpdates } : {}),
    };
  },
});
