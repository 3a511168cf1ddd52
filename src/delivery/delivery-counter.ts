import { Counter, type Registry } from 'prom-client';

export type DeliveryCounter = Counter<'kind' | 'outcome'>;

/** How notices ended, by kind; `outcome` is the state of the row. */
export function createDeliveryCounter(registry: Registry): DeliveryCounter {
  return new Counter({
    name: 'zvans_deliveries_total',
    help: 'Notices by kind and how they ended: sent, cancelled, unreachable, dead, maybeSent.',
    labelNames: ['kind', 'outcome'],
    registers: [registry],
  });
}
