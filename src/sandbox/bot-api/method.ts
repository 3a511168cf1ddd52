import type { UserFromGetMe } from 'grammy/types';
import type { TurnableClock } from '../../kernel/clock.ts';
import type { LongPoll } from '../delivery/long-poll.ts';
import type { WebhookDelivery } from '../delivery/webhook-delivery.ts';
import type { People } from '../people.ts';
import type { World } from '../world/world.ts';
import { type Readers, readParameters } from './parameters.ts';

/** What a method works with. */
export interface Telegram {
  readonly world: World;
  readonly people: People;
  readonly clock: TurnableClock;
  readonly me: UserFromGetMe;
  readonly longPoll: LongPoll;
  readonly webhook: WebhookDelivery;
}

export interface Method {
  readonly name: string;
  /** Counts against the limits of messages a second. */
  readonly sends: boolean;
  /** Throws ApiError where Telegram refuses. `gone`: the caller has hung up. */
  run(telegram: Telegram, parameters: Record<string, unknown>, gone: AbortSignal): Promise<unknown>;
}

/** A method of the table: the parameters that it knows and what it does with them. */
export function defineMethod<P>(definition: {
  readonly name: string;
  readonly sends?: true;
  readonly parameters: Readers<P>;
  readonly run: (telegram: Telegram, parameters: P, gone: AbortSignal) => unknown;
}): Method {
  return {
    name: definition.name,
    sends: definition.sends ?? false,
    run: async (telegram, raw, gone) =>
      definition.run(telegram, readParameters(definition.name, definition.parameters, raw), gone),
  };
}
