import { listen } from '../../src/http/server.ts';
import { turnableClock } from '../../src/kernel/clock.ts';
import { createLogger } from '../../src/kernel/logger.ts';
import { madeUpPeople } from '../../src/sandbox/made-up-people.ts';
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import { serveBench } from './server-process.ts';

const school = madeUpPeople(turnableClock(new Date('2026-11-23T13:05:00+02:00')));
const sandbox = createSandbox({ school, logger: createLogger('warn') });
const { url } = await listen({ host: '127.0.0.1', port: 0 }, sandbox.routes);

const post = (path: string, body: object) =>
  fetch(`${url}/sandbox/${path}`, { method: 'POST', body: JSON.stringify(body) });
await post('limits', { perSecond: 1e9, perChat: 1e9 });
const personas = await school.personas();
for (const persona of personas) await post('say', { persona: persona.id, text: '/start' });
serveBench({
  root: `${url}/bot${sandbox.token}`,
  chats: personas.map(({ telegramId }) => telegramId),
});
