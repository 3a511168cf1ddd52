import { Refusal } from '../kernel/refusal.ts';
import type { Actor } from '../regulation/actor.ts';
import type { Command, Feature, Handler, Reply, Request, View } from './feature.ts';
import type { Incoming } from './incoming.ts';

const LONGEST_TEXT = 1_000;

/** The features' offers, by name. */
export interface Dispatch {
  readonly commands: readonly Command[];
  handle(incoming: Incoming, request: Request): Promise<Reply>;
  view(name: string): View;
}

/** @throws Error if two features claim the same word: found at start, not by a user. */
export function createDispatch(features: readonly Feature[]): Dispatch {
  const commands = features.flatMap((feature) => feature.commands ?? []);
  const byWord = new Map<string, Command>();
  const callbacks = new Map<string, Handler>();
  const views = new Map<string, View>();
  for (const command of commands) {
    for (const word of new Set([command.name, command.latvian ?? command.name])) claim(byWord, word, command);
  }
  for (const feature of features) {
    for (const [prefix, handler] of Object.entries(feature.callbacks ?? {}))
      claim(callbacks, prefix, handler);
    for (const [name, view] of Object.entries(feature.views ?? {})) claim(views, name, view);
  }
  const texts = features.flatMap((feature) => feature.text ?? []);

  async function handleText(request: Request): Promise<Reply> {
    for (const text of texts) {
      const reply = await text(request);
      if (reply) return reply;
    }
    // A text over Telegram's limit comes in pieces; the later ones are not understood because it was too long.
    if (request.text.length > LONGEST_TEXT) throw new Refusal('text-too-long', { limit: LONGEST_TEXT });
    return { view: 'shell-unknown', params: {} };
  }

  return {
    commands,
    async handle(incoming, request) {
      switch (incoming.kind) {
        case 'command': {
          const command = byWord.get(incoming.command);
          if (!command) return { view: 'shell-unknown', params: {} };
          if (!command.audience(request.visitor.actor)) throw lacking(request.visitor.actor);
          return command.handle(request);
        }
        case 'press': {
          const [prefix = ''] = incoming.data.split(':');
          const handler = callbacks.get(prefix);
          if (!handler) throw new Refusal('stale-button');
          return handler(request);
        }
        case 'text':
          return handleText(request);
        default:
          return { view: 'shell-unreadable', params: {} };
      }
    },
    view(name) {
      const view = views.get(name);
      if (!view) throw new Error(`no view ${name}`);
      return view;
    },
  };
}

function lacking(actor: Actor | undefined): Refusal {
  return new Refusal(actor ? 'not-your-command' : 'not-connected');
}

function claim<T>(map: Map<string, T>, word: string, value: T): void {
  if (map.has(word)) throw new Error(`two features claim ${word}`);
  map.set(word, value);
}
