import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { type Browser, openBrowser, PHONE } from './browser.ts';
import { violations } from './violations.ts';

let app: RunningApp;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  app = await runApp();
  browser = await openBrowser(app.app.url);
  page = await browser.visit('/#superuser', { viewport: PHONE, colorScheme: 'dark' });
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

async function openUpload(): Promise<string> {
  const { answer } = await app.say('superuser', '/import');
  const url = answer.buttons.flat().find((button) => button.url !== undefined)?.url ?? '';
  await page.goto(url);
  return url;
}

async function send(content: string): Promise<void> {
  await page
    .getByLabel('Fails')
    .setInputFiles({ name: 'skoleni.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Nosūtīt' }).click()]);
}

/** The page's whole width is the phone's, nobody is kept out, and its own rules let its looks through. */
async function looksRight(): Promise<void> {
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  expect(browser.takeFaults().filter((fault) => !/status of 4\d\d/.test(fault))).toEqual([]);
}

test('4.1: the page for one upload, in a browser: a refused file, the mended one, the used link', async () => {
  const url = await openUpload();
  await looksRight();
  await send('Klase;Uzvārds;Vārds\n');
  expect(await page.getByRole('alert').innerText()).toContain('Zem virsrakstiem nav nevienas rindas');
  await looksRight();
  await send('Klase;Uzvārds;Vārds\n1.z;Jaunzeme;Elza\n');
  expect(await page.getByRole('status').innerText()).toContain('Fails saņemts');
  await looksRight();
  await page.goto(url);
  expect(await page.getByRole('alert').innerText()).toContain('Šī saite vairs neder');
  expect(await page.getByLabel('Fails').count()).toBe(0);
  await looksRight();
  await app.settle();
  expect((await app.last('superuser')).text).toContain('Jaunas klases: 1.z');
  await app.press('superuser', 'Atmest');
});

test('8: a page that was left open for a quarter of an hour takes no file', async () => {
  await openUpload();
  await app.forward('PT16M');
  await send('Klase;Uzvārds;Vārds\n1.z;Jaunzeme;Elza\n');
  expect(await page.getByRole('alert').innerText()).toContain('Šī saite vairs neder');
  expect(await app.app.database.db.importBatch.count({ where: { state: 'reading' } })).toBe(0);
  await looksRight();
});
