import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Control } from './control.ts';

/** Milliseconds of machine time between signs of life. */
const HEARTBEAT = 15_000;

interface ServerEvent {
  readonly event: 'chat' | 'clock' | 'call';
  readonly data: unknown;
}

/** Server-sent events for the page: `chat {persona, rev}`, `clock {now, running}`, `call {id}`. */
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

function subscribe({ telegram, school, calls }: Control, send: (event: ServerEvent) => void): () => void {
  const ends = [
    telegram.world.onChange((event) => {
      if (event.t === 'entry') void sendChat(event.entry.message.chat.id, event.entry.rev);
    }),
    school.clock.onTurn(() => send({ event: 'clock', data: clockView(school.clock) })),
    calls.onCall((id) => send({ event: 'call', data: { id } })),
  ];
  const sendChat = async (chat: number, rev: number) => {
    const persona = await telegram.people.byTelegramId(chat);
    if (persona) send({ event: 'chat', data: { persona: persona.id, rev } });
  };
  return () => {
    for (const end of ends) end();
  };
}

/** School time as the control API gives it. */
export function clockView({ now, running }: { now(): Date; readonly running: boolean }) {
  return { now: now().toISOString(), running };
}
