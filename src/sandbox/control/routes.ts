import { Hono } from 'hono';
import { setBlocked } from './block.ts';
import * as bodies from './bodies.ts';
import { viewChat } from './chat-view.ts';
import { setClock } from './clock-request.ts';
import { commandMenu } from './command-menu.ts';
import { type Control, ControlError, personaNamed, readBody } from './control.ts';
import { clockView, streamEvents } from './event-stream.ts';
import { nextSchoolDay } from './next-school-day.ts';
import { openLink } from './open-link.ts';
import { press } from './press.ts';
import { viewQueue } from './queue.ts';
import { sendRawUpdate } from './raw-update.ts';
import { inTurn } from './school-clock.ts';
import { settle } from './settle.ts';
import { edit, say } from './speak.ts';
import { sendAlbum, upload } from './upload.ts';

/** Shown in the page; SVG, which may carry scripts, is not among them. */
const PICTURES = new Set(['image/gif', 'image/jpeg', 'image/png', 'image/webp']);

/** The control API, JSON in and out; every error is `{error}`. */
export function controlRoutes(control: Control, closing: AbortSignal): Hono {
  const routes = new Hono();
  const turn = inTurn();
  const { world, people } = control.telegram;

  routes.use(async (context, next) => {
    if (!isOwnPage(context.req.header('host') ?? '', context.req.header('origin')))
      throw new ControlError(403, "only the sandbox's own page may ask");
    await next();
  });

  routes.get('/personas', async (context) => context.json(await people.all()));

  routes.get('/bot', (context) => {
    const { username, first_name: name } = control.telegram.me;
    return context.json({ username, name });
  });

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

  routes.post('/album', async (context) => {
    const { persona, ...album } = await readBody(context, bodies.ALBUM);
    const messages = sendAlbum(control, await personaNamed(control, persona), album);
    return context.json({ messageIds: messages.map(({ message_id }) => message_id) });
  });

  routes.post('/open', async (context) => {
    const { persona, url } = await readBody(context, bodies.OPEN);
    const message = openLink(control, await personaNamed(control, persona), url);
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

  routes.get('/next-school-day', async (context) =>
    context.json({ day: await nextSchoolDay(control.school) }),
  );

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

  routes.get('/calls', (context) => {
    const { after, last } = context.req.query();
    const calls = control.calls.after(numberOf(after));
    return context.json(last === undefined ? calls : calls.slice(-Math.max(1, numberOf(last))));
  });

  routes.get('/strays', (context) =>
    context.json(control.calls.straysAfter(numberOf(context.req.query('after')))),
  );

  routes.get('/queue', async (context) => context.json(await viewQueue(control)));

  routes.get('/events', (context) => streamEvents(control, context, closing));

  routes.get('/files/:id', (context) => {
    const id = context.req.param('id');
    const file = [...world.state.files.values()].find((stored) => stored.uniqueId === id);
    const content = file && control.telegram.contents.get(file.uniqueId);
    if (!content) throw new ControlError(404, 'no such file');
    // Never as a page of our own: what people send may be HTML.
    const shown = PICTURES.has(file.mimeType) ? 'inline' : 'attachment';
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

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * A page of somebody else in this machine's browser may not drive the school: neither from its own address
 * nor under a name that it lets point here.
 */
function isOwnPage(host: string, origin: string | undefined): boolean {
  if (!URL.canParse(`http://${host}`) || !LOOPBACK.has(new URL(`http://${host}`).hostname)) return false;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}

function numberOf(given: string | undefined): number {
  const number = Number(given ?? 0);
  if (!Number.isFinite(number)) throw new ControlError(400, `expected a number, not ${given}`);
  return number;
}
