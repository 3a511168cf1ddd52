import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { toDbDate } from '../../src/kernel/school-date.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { csv, ROSTER_HEADINGS, rosterOf } from './import-files.ts';

let app: RunningApp;
let roster: string[][];

beforeAll(async () => {
  app = await runApp();
  roster = await rosterOf(app, '5.b');
}, 60_000);
beforeEach(() => app.reset());
afterAll(() => app.stop());

const db = () => app.app.database.db;
const content = () =>
  csv(ROSTER_HEADINGS, [...roster, ['', '5.b', 'Jaunzeme', 'Elza', '', '', '', '', '', '', '', '']]);

async function openPage(persona = 'superuser'): Promise<string> {
  const { answer } = await app.say(persona, '/import');
  return answer.buttons.flat().find(({ url }) => url !== undefined)?.url ?? '';
}

async function post(url: string, text: string, headers: Record<string, string> = {}): Promise<Response> {
  const form = new FormData();
  form.set('file', new File([text], 'skoleni.csv'));
  return fetch(url, { method: 'POST', body: form, headers });
}

test('4.1: a file is uploaded on a page of its own, and followed in the chat', async () => {
  const url = await openPage();
  const page = await fetch(url);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect(await page.text()).toMatch(
    /<html lang="lv">[\s\S]*<label for="file">[\s\S]*<input id="file"[^>]*type="file"/,
  );

  const sent = await post(url, content(), { origin: new URL(url).origin });
  expect(sent.status).toBe(200);
  expect(await sent.text()).toContain('Atgriezieties Telegram sarunā');
  await app.settle();
  expect((await app.last('superuser')).text).toContain('Jaunas rindas: 1');
});

test('4.1: the page is for one file', async () => {
  const url = await openPage();
  await post(url, content());
  await app.settle();
  await app.press('superuser', 'Atmest');
  const again = await post(url, content());
  expect(again.status).toBe(404);
  expect(await again.text()).toContain('Šī saite vairs neder');
  expect((await fetch(url)).status).toBe(404);
});

test('4.1: a refused file leaves it open for the mended one', async () => {
  const url = await openPage();
  const refused = await post(url, 'Klase;Uzvārds;Vārds\n');
  expect(refused.status).toBe(400);
  expect(await refused.text()).toMatch(/<p role="alert">Zem virsrakstiem nav nevienas rindas[\s\S]*<form/);
  expect((await post(url, content())).status).toBe(200);
});

test('4.1: while one waits, another is refused', async () => {
  const first = await openPage();
  expect((await post(first, content())).status).toBe(200);
  await app.settle();
  await db().uploadLink.updateMany({ data: { usedAt: null } });
  expect((await post(first, content())).status).toBe(409);
  expect(await db().importBatch.count()).toBe(1);
});

test('8: it lasts 15 minutes, and a newer one ends it', async () => {
  const url = await openPage();
  await app.forward('PT14M');
  expect((await fetch(url)).status).toBe(200);
  await app.forward('PT2M');
  expect((await fetch(url)).status).toBe(404);
  expect((await post(url, content())).status).toBe(404);

  const earlier = await openPage();
  const newer = await openPage();
  expect((await fetch(earlier)).status).toBe(404);
  expect((await fetch(newer)).status).toBe(200);
});

test('8: it is its owner’s alone, for as long as they may import', async () => {
  const url = await openPage('records');
  await db().staffRole.updateMany({
    where: { role: 'recordsManager' },
    data: { until: toDbDate('2026-11-22') },
  });
  expect((await post(url, content())).status).toBe(404);
  expect(await db().importBatch.count()).toBe(0);
});

test('8: a form on another site cannot send a file', async () => {
  const url = await openPage();
  expect((await post(url, content(), { origin: 'https://example.org' })).status).toBe(403);
  expect(await db().importBatch.count()).toBe(0);
});

test('8: its address is kept nowhere, only its hash', async () => {
  const token = (await openPage()).split('/').at(-1) ?? '';
  const kept = await db().inbox.findMany({ select: { reply: true } });
  const links = await db().uploadLink.findMany({ select: { tokenHash: true } });
  expect(token).toHaveLength(32);
  expect(JSON.stringify([kept, links])).not.toContain(token);
  expect((await fetch(new URL('/upload/wrong', app.app.url))).status).toBe(404);
});

test('4.1: more than 20 MB is cut off', async () => {
  const url = await openPage();
  const { status } = await post(url, 'x'.repeat(20 * 1024 * 1024 + 100_000));
  expect(status).toBe(413);
  expect(await db().importBatch.count()).toBe(0);
});
