import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveBench } from './server-process.ts';

/** The least that any Bot API server does: reads JSON, answers JSON. */
const server = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ ok: true, result: JSON.parse(body) }));
});

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  serveBench({ root: `http://127.0.0.1:${port}/bot1:bare`, chats: [1, 2, 3, 4, 5, 6] });
});
