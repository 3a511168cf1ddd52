import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Context, Hono } from 'hono';

const FOLDER = fileURLToPath(new URL('page', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const FILE_NAME = /^[a-z0-9-]+\.[a-z]+$/;

/** The web chat: `/` and `/page/<file>`. Nothing on it may come from elsewhere. */
export function pageRoutes(): Hono {
  const routes = new Hono();
  routes.get('/', (context) => serve(context, 'index.html'));
  routes.get('/page/:file', (context) => serve(context, context.req.param('file')));
  return routes;
}

async function serve(context: Context, file: string): Promise<Response> {
  const type = TYPES[extname(file)];
  if (!type || !FILE_NAME.test(file)) return context.notFound();
  const content = await readFile(join(FOLDER, file)).catch(() => undefined);
  if (!content) return context.notFound();
  return context.body(new Uint8Array(content), 200, {
    'Content-Type': type,
    'Cache-Control': 'no-cache',
    'Content-Security-Policy': "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
  });
}
