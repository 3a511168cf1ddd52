import { Refusal } from '../kernel/refusal.ts';
import type { Actor } from '../regulation/actor.ts';
import type { Command, Feature, Handler, Reply, Request, View } from './feature.ts';
import { createGates } from './gates.ts';
import type { Incoming } from './incoming.ts';
import { readPayload } from './payload.ts';

const LONGEST_TEXT = 1_000;

/** The features' offers, by name. */
export interface Dispatch {
  readonly commands: readonly Command[];
  /** A command, or a button of the main menu, which is one: what was begun before is left. */
  beginsAnew(incoming: Incoming): boolean;
  handle(incoming: Incoming, request: Request): Promise<Reply>;
  view(name: string): View;
}

type Taker = NonNullable<Feature['file']>;

/** @throws Error if two features claim the same word: found at start, not by a user. */
export function createDispatch(features: readonly Feature[]): Dispatch {
  const commands = features.flatMap((feature) => feature.commands ?? []);
  const byWord = new Map<string, Command>();
  const callbacks = new Map<string, Handler>();
  const payloads = new Map<string, Handler>();
  const views = new Map<string, View>();
  for (const command of commands) {
    for (const word of new Set([command.name, command.latvian ?? command.name])) claim(byWord, word, command);
  }
  for (const feature of features) {
    for (const [prefix, handler] of Object.entries(feature.callbacks ?? {}))
      claim(callbacks, prefix, handler);
    for (const [prefix, handler] of Object.entries(feature.payloads ?? {})) claim(payloads, prefix, handler);
    for (const [name, view] of Object.entries(feature.views ?? {})) claim(views, name, view);
  }
  const texts = features.flatMap((feature) => feature.text ?? []);
  const files = features.flatMap((feature) => feature.file ?? []);
  const captions = features.flatMap((feature) => feature.caption ?? []);
  const contacts = features.flatMap((feature) => feature.contact ?? []);
  const gates = createGates(features);
  const menu = new Set([
    'menu',
    'help',
    ...features.flatMap((feature) => feature.menu ?? []).map(({ data }) => data),
  ]);

  async function handleText(request: Request): Promise<Reply> {
    for (const text of texts) {
      const reply = await text(request);
      if (reply) return reply;
    }
    // A text over Telegram's limit comes in pieces; the later ones are not understood because it was too long.
    if (request.text.length > LONGEST_TEXT) throw new Refusal('text-too-long', { limit: LONGEST_TEXT });
    return { view: 'shell-unknown', params: {} };
  }

  /** The first feature that takes it; what nobody takes cannot be read. */
  async function handOut(takers: readonly Taker[], request: Request): Promise<Reply> {
    for (const take of takers) {
      const reply = await take(request);
      if (reply) return reply;
    }
    return { view: 'shell-unreadable', params: {} };
  }

  return {
    commands,
    beginsAnew: (incoming) =>
      incoming.kind === 'command' || (incoming.kind === 'press' && menu.has(incoming.data)),
    async handle(incoming, request) {
      const first = gates.before(incoming, request.visitor);
      if (first) return first;
      switch (incoming.kind) {
        case 'command': {
          const link = incoming.command === 'start' ? readPayload(incoming.text) : undefined;
          const linked = link && payloads.get(link.prefix);
          if (linked) return linked({ ...request, text: link.rest });
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
        case 'file':
          return handOut(incoming.edited ? captions : files, request);
        case 'contact':
          return handOut(contacts, request);
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
