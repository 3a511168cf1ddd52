import type { UserFromGetMe } from 'grammy/types';
import type { TurnableClock } from '../../kernel/clock.ts';
import type { LongPoll } from '../delivery/long-poll.ts';
import type { WebhookDelivery } from '../delivery/webhook-delivery.ts';
import type { People } from '../people.ts';
import type { FileContents } from '../world/file-contents.ts';
import type { World } from '../world/world.ts';
import { type Readers, readParameters } from './parameters.ts';
import type { UploadedFile } from './request-parameters.ts';

/** What a method works with. */
export interface Telegram {
  readonly world: World;
  readonly people: People;
  readonly contents: FileContents;
  readonly clock: TurnableClock;
  readonly me: UserFromGetMe;
  readonly longPoll: LongPoll;
  readonly webhook: WebhookDelivery;
}

/** What comes with a call besides its parameters. */
export interface Arrival {
  /** By the name that `attach://` gives. */
  readonly files: ReadonlyMap<string, UploadedFile>;
  /** The caller has hung up. */
  readonly gone: AbortSignal;
}

/** A call whose parameters have been read. */
interface Prepared {
  /** How many it counts against the limits of messages a second. */
  readonly messages: number;
  /** Does what the call asks. */
  effect(telegram: Telegram, arrival: Arrival): Promise<unknown>;
}

export interface Method {
  readonly name: string;
  /** The names of those that are simulated. */
  readonly parameters: readonly string[];
  /** Reads a call's parameters. It and the effect throw ApiError where Telegram refuses. */
  prepare(parameters: Record<string, unknown>): Prepared;
}

/** A method of the table: the parameters that it knows and what it does with them. */
export function defineMethod<P>(definition: {
  readonly name: string;
  /** One message, or how many. */
  readonly sends?: true | ((parameters: P) => number);
  readonly parameters: Readers<P>;
  readonly run: (telegram: Telegram, parameters: P, arrival: Arrival) => unknown;
}): Method {
  const { name, parameters: readers, run, sends } = definition;
  return {
    name,
    parameters: Object.keys(readers),
    prepare(raw) {
      const parameters = readParameters(name, readers, raw);
      return {
        messages: typeof sends === 'function' ? sends(parameters) : sends ? 1 : 0,
        effect: async (telegram, arrival) => run(telegram, parameters, arrival),
      };
    },
  };
}
