import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Call } from '../bot-api/call-log.ts';
import type { Entry } from '../world/events.ts';
import type { Control } from './control.ts';

/** Milliseconds of machine time between signs of life. */
const HEARTBEAT = 15_000;

interface ServerEvent {
  readonly event: 'chat' | 'clock' | 'rang' | 'call';
  readonly data: unknown;
}

/**
 * Server-sent events for the page: `chat {persona, rev, messageId, from}` after a message came or changed,
 * `clock {now, running}`, `rang {at, what}` when something came due, and `call {id, method, persona?}` after a call of the Bot API.
 */
export function streamEvents(control: Control, context: Context, closing: AbortSignal): Response {
  return streamSSE(context, async (stream) => {
    const send = ({ event, data }: ServerEvent) =>
      void stream.writeSSE({ event, data: JSON.stringify(data) });
    const unsubscribe = subscribe(control, send);
    const heartbeat = setInterval(() => void stream.write(': alive\n\n'), HEARTBEAT);
    await stream.write(': alive\n\n');
    await new Promise<void>((resolve) => {
      const end = () => resolve();
      stream.onAbort(() => {
        closing.removeEventListener('abort', end);
        end();
      });
      closing.addEventListener('abort', end);
      if (closing.aborted) end();
    });
    clearInterval(heartbeat);
    unsubscribe();
  });
}

function subscribe(
  { telegram, school, bell, calls }: Control,
  send: (event: ServerEvent) => void,
): () => void {
  const ends = [
    telegram.world.onChange((event) => {
      if (event.t === 'entry') void sendChat(event.entry);
    }),
    school.clock.onTurn(() => send({ event: 'clock', data: clockView(school.clock) })),
    bell.onRing((rung) => send({ event: 'rang', data: rung })),
    calls.onCall((call) => void sendCall(call)),
  ];
  const sendChat = async ({ rev, message }: Entry) => {
    const persona = await telegram.people.byTelegramId(message.chat.id);
    const from = message.from?.is_bot ? 'bot' : 'person';
    if (persona)
      send({ event: 'chat', data: { persona: persona.id, rev, messageId: message.message_id, from } });
  };
  const sendCall = async ({ id, method, params }: Call) => {
    const chat = Number(params.chat_id ?? 0);
    const persona = chat > 0 ? await telegram.people.byTelegramId(chat) : undefined;
    send({ event: 'call', data: { id, method, ...(persona ? { persona: persona.id } : {}) } });
  };
  return () => {
    for (const end of ends) end();
  };
}

/** School time as the control API gives it. */
export function clockView({ now, running }: { now(): Date; readonly running: boolean }) {
  return { now: now().toISOString(), running };
}
