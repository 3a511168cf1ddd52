import type { BotCommand, Chat, Update } from 'grammy/types';
import type { CallbackRecord, Counters, Entry, Standing, StoredFile, Webhook, WorldEvent } from './events.ts';

export interface ChatState {
  readonly chat: Chat;
  readonly standing: Standing;
  readonly entries: Map<number, Entry>;
}

export interface PendingUpdate {
  readonly seq: number;
  readonly update: Update;
  /** An update id that was given out before: it is delivered once whatever was confirmed. */
  readonly replayed?: true;
}

export interface WorldState {
  counters: Counters;
  readonly chats: Map<number, ChatState>;
  readonly pending: Map<number, PendingUpdate>;
  readonly queries: Map<string, CallbackRecord>;
  /** By scope and language: `chat:5000000001/lv`. */
  readonly commands: Map<string, readonly BotCommand[]>;
  /** By file id. */
  readonly files: Map<string, StoredFile>;
  webhook: Webhook | null;
  allowedUpdates: readonly string[];
  clock: { readonly now: string; readonly running: boolean } | undefined;
}

export function emptyState(): WorldState {
  return {
    counters: { messageId: 0, updateId: 0, rev: 0, seq: 0, callId: 0 },
    chats: new Map(),
    pending: new Map(),
    queries: new Map(),
    commands: new Map(),
    files: new Map(),
    webhook: null,
    allowedUpdates: [],
    clock: undefined,
  };
}

/** The only place where the state changes, so that a replayed journal ends in the same state. */
export function applyEvent(state: WorldState, event: WorldEvent): void {
  switch (event.t) {
    case 'counters':
      raise(state, event.counters);
      break;
    case 'chat': {
      const entries = state.chats.get(event.chat.id)?.entries ?? new Map();
      state.chats.set(event.chat.id, { chat: event.chat, standing: event.standing, entries });
      break;
    }
    case 'entry': {
      const { rev, message } = event.entry;
      raise(state, { messageId: message.message_id, rev });
      state.chats.get(message.chat.id)?.entries.set(message.message_id, event.entry);
      break;
    }
    case 'update':
      raise(state, { seq: event.seq, updateId: event.update.update_id });
      state.pending.set(event.seq, event);
      break;
    case 'taken':
      for (const seq of event.seqs) state.pending.delete(seq);
      break;
    case 'query':
      state.queries.set(event.query.id, event.query);
      break;
    case 'commands':
      if (event.commands.length > 0) state.commands.set(event.key, event.commands);
      else state.commands.delete(event.key);
      break;
    case 'webhook':
      state.webhook = event.webhook;
      break;
    case 'allowed':
      state.allowedUpdates = event.types;
      break;
    case 'file':
      state.files.set(event.file.id, event.file);
      break;
    case 'clock':
      state.clock = { now: event.now, running: event.running };
      break;
  }
}

/** The shortest list of events that leads to this state. */
export function snapshotOf(state: WorldState): WorldEvent[] {
  const events: WorldEvent[] = [{ t: 'counters', counters: state.counters }];
  for (const { chat, standing, entries } of state.chats.values()) {
    events.push({ t: 'chat', chat, standing });
    for (const entry of entries.values()) events.push({ t: 'entry', entry });
  }
  for (const pending of state.pending.values()) events.push({ t: 'update', ...pending });
  for (const query of state.queries.values()) events.push({ t: 'query', query });
  for (const [key, commands] of state.commands) events.push({ t: 'commands', key, commands });
  for (const file of state.files.values()) events.push({ t: 'file', file });
  events.push({ t: 'webhook', webhook: state.webhook }, { t: 'allowed', types: state.allowedUpdates });
  if (state.clock) events.push({ t: 'clock', ...state.clock });
  return events;
}

function raise(state: WorldState, seen: Partial<Counters>): void {
  const now = state.counters;
  state.counters = {
    messageId: Math.max(now.messageId, seen.messageId ?? 0),
    updateId: Math.max(now.updateId, seen.updateId ?? 0),
    rev: Math.max(now.rev, seen.rev ?? 0),
    seq: Math.max(now.seq, seen.seq ?? 0),
    callId: Math.max(now.callId, seen.callId ?? 0),
  };
}
