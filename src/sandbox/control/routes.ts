import { Hono } from 'hono';
import { setBlocked } from './block.ts';
import * as bodies from './bodies.ts';
import { viewChat } from './chat-view.ts';
import { setClock } from './clock-request.ts';
import { commandMenu } from './command-menu.ts';
import { type Control, ControlError, personaNamed, readBody } from './control.ts';
import { clockView, streamEvents } from './event-stream.ts';
import { press } from './press.ts';
import { sendRawUpdate } from './raw-update.ts';
import { inTurn } from './school-clock.ts';
import { settle } from './settle.ts';
import { edit, say } from './speak.ts';
import { upload } from './upload.ts';

/** The control API, JSON in and out; every error is `{error}`. */
export function controlRoutes(control: Control, closing: AbortSignal): Hono {
  const routes = new Hono();
  const turn = inTurn();
  const { world, people } = control.telegram;

  routes.use(async (context, next) => {
    const origin = context.req.header('origin');
    const own =
      origin === undefined || (URL.canParse(origin) && new URL(origin).host === context.req.header('host'));
    if (!own) throw new ControlError(403, "only the sandbox's own page may ask");
    await next();
  });

  routes.get('/personas', async (context) => context.json(await people.all()));

  routes.get('/chat', async (context) => {
    const persona = await personaNamed(control, context.req.query('persona') ?? '');
    return context.json(viewChat(world, persona.telegramId, numberOf(context.req.query('after'))));
  });

  routes.get('/commands', async (context) => {
    const persona = await personaNamed(control, context.req.query('persona') ?? '');
    return context.json(commandMenu(world, persona));
  });

  routes.post('/say', async (context) => {
    const { persona, text, replyTo } = await readBody(context, bodies.SAY);
    const message = say(control, await personaNamed(control, persona), text, replyTo);
    return context.json({ messageId: message.message_id });
  });

  routes.post('/edit', async (context) => {
    const { persona, messageId, text } = await readBody(context, bodies.EDIT);
    edit(control, await personaNamed(control, persona), messageId, text);
    return context.json({ messageId });
  });

  routes.post('/upload', async (context) => {
    const { persona, ...file } = await readBody(context, bodies.UPLOAD);
    const message = upload(control, await personaNamed(control, persona), file);
    return context.json({ messageId: message.message_id });
  });

  routes.post('/update', async (context) => {
    const { persona, update } = await readBody(context, bodies.UPDATE);
    return context.json(sendRawUpdate(control, await personaNamed(control, persona), update));
  });

  routes.post('/press', async (context) => {
    const { persona, ...wanted } = await readBody(context, bodies.PRESS);
    return context.json(press(control, await personaNamed(control, persona), wanted));
  });

  routes.post('/settle', async (context) => {
    const { timeoutMs } = await readBody(context, bodies.SETTLE);
    await settle(control, timeoutMs);
    return context.json({ settled: true });
  });

  routes.get('/clock', (context) => context.json(clockView(control.school.clock)));

  routes.post('/clock', async (context) => {
    const wanted = await readBody(context, bodies.CLOCK);
    return context.json(await turn(() => setClock(control, wanted)));
  });

  routes.post('/fault', async (context) => {
    const { persona, ...fault } = await readBody(context, bodies.FAULT);
    const chat = persona === undefined ? undefined : (await personaNamed(control, persona)).telegramId;
    control.faults.add({ ...fault, chat });
    return context.json({ added: fault.times > 0 });
  });

  routes.post('/block', async (context) => {
    const { persona, blocked } = await readBody(context, bodies.BLOCK);
    setBlocked(control, await personaNamed(control, persona), blocked);
    return context.json({ blocked });
  });

  routes.post('/limits', async (context) => {
    control.limits.set(await readBody(context, bodies.LIMITS));
    return context.json(control.limits.limits);
  });

  routes.get('/calls', (context) => context.json(control.calls.after(numberOf(context.req.query('after')))));

  routes.get('/events', (context) => streamEvents(control, context, closing));

  routes.get('/files/:id', (context) => {
    const id = context.req.param('id');
    const file = [...world.state.files.values()].find((stored) => stored.uniqueId === id);
    const content = file && control.contents.get(file.uniqueId);
    if (!content) throw new ControlError(404, 'no such file');
    // Never as a page of our own: what people send may be HTML.
    const shown = file.mimeType.startsWith('image/') ? 'inline' : 'attachment';
    return context.body(new Uint8Array(content), 200, {
      'Content-Type': file.mimeType,
      'Content-Disposition': `${shown}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'X-Content-Type-Options': 'nosniff',
    });
  });

  routes.all('*', () => {
    throw new ControlError(404, 'the control API has no such call');
  });

  routes.onError((error, context) => {
    if (error instanceof ControlError)
      return context.json({ error: error.message, ...error.details }, error.status);
    control.logger.error({ err: error }, 'a control call failed');
    return context.json({ error: error.message }, 500);
  });
  return routes;
}

function numberOf(given: string | undefined): number {
  const number = Number(given ?? 0);
  if (!Number.isFinite(number)) throw new ControlError(400, 'after: expected a number');
  return number;
}
