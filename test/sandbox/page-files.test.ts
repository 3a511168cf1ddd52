import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningSandbox, runSandbox } from '../support/running-sandbox.ts';

let sandbox: RunningSandbox;

beforeAll(async () => {
  sandbox = await runSandbox();
});
afterAll(() => sandbox.close());

/** What a page's file asks for in its turn; the rest of it is not fetched. */
const ASKS = /(?:\bhref="|\bsrc="|from '|import '|url\()([^'")\s]+)/g;

const get = (path: string) => fetch(`${sandbox.url}${path}`);

/** All that a browser loads, found by following what each file asks for. */
async function loadPage() {
  const files = new Map<string, { type: string; text: string }>();
  const waiting = ['/'];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const response = await get(path);
    expect(response.status, path).toBe(200);
    const text = await response.text();
    files.set(path, { type: response.headers.get('content-type') ?? '', text });
    for (const [, asked = ''] of text.matchAll(ASKS)) {
      const target = new URL(asked, `${sandbox.url}${path}`);
      expect(target.origin, `${asked} in ${path}`).toBe(sandbox.url);
      if (!files.has(target.pathname)) waiting.push(target.pathname);
    }
  }
  return files;
}

describe('the page', () => {
  test('has all that it asks for, and asks nobody else', async () => {
    const files = await loadPage();
    expect(files.size).toBeGreaterThan(40);
    for (const [path, { type }] of files) {
      const kind = path === '/' ? 'html' : path.split('.').at(-1);
      expect(type, path).toContain({ html: 'html', js: 'javascript', css: 'css', svg: 'svg' }[kind ?? '']);
    }
  });

  test('may load from this server alone, whatever a message brings', async () => {
    const policy = (await get('/')).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  test('brings the QR decoder as its package has it, with what that imports', async () => {
    const decoder = await (await get('/page/package-qr/decode.js')).text();
    expect(decoder).toContain('decodeQR');
    const imported = [...decoder.matchAll(/from '\.\/([^']+)'/g)].map(([, file]) => file);
    for (const file of imported) expect((await get(`/page/package-qr/${file}`)).status).toBe(200);
  });
});

test.each([
  '/page/..%2fsandbox.ts',
  '/page/%2e%2e/sandbox.ts',
  '/page/chat/..%2f..%2fsandbox.ts',
  '/page/tsconfig.json',
  '/page/package-qr/package.json',
  '/page/package-qr/dom.js',
  '/page/package-qr/..%2f..%2fgrammy%2fpackage.json',
  '/page/nothing.js',
])('nothing beside the page is served: %s', async (path) => {
  expect((await get(path)).status).toBe(404);
});
