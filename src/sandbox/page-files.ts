import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Context, Hono } from 'hono';

const FOLDER = fileURLToPath(new URL('page', import.meta.url));

/** The page reads QR codes with the decoder of the package `qr`, taken as it is. */
const QR_FOLDER = fileURLToPath(new URL('.', import.meta.resolve('qr/decode.js')));

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const FILE_PATH = /^(?:[a-z0-9-]+\/)?[a-z0-9-]+\.[a-z]+$/;

/** The web chat: `/` and `/page/<file>`. Nothing on it may come from elsewhere. */
export function pageRoutes(): Hono {
  const routes = new Hono();
  routes.get('/', (context) => serve(context, FOLDER, 'index.html'));
  routes.get('/page/package-qr/:file{(?:decode|index)\\.js}', (context) =>
    serve(context, QR_FOLDER, context.req.param('file')),
  );
  routes.get('/page/:file{.+}', (context) => serve(context, FOLDER, context.req.param('file')));
  return routes;
}

async function serve(context: Context, folder: string, file: string): Promise<Response> {
  const type = TYPES[extname(file)];
  if (!type || !FILE_PATH.test(file)) return context.notFound();
  const content = await readFile(join(folder, file)).catch(() => undefined);
  if (!content) return context.notFound();
  return context.body(new Uint8Array(content), 200, {
    'Content-Type': type,
    'Cache-Control': 'no-cache',
    'Content-Security-Policy': "default-src 'self'; img-src 'self' data: blob:; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
  });
}
