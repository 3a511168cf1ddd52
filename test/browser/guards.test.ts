import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { type Browser, openBrowser } from './browser.ts';
import { violations } from './violations.ts';

let app: RunningApp;
let browser: Browser;

beforeAll(async () => {
  app = await runApp();
  browser = await openBrowser(app.app.url);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

test('planted faults are found: a picture without words, an error, a request to outside', async () => {
  const page = await browser.visit('/#people');
  expect(await violations(page)).toEqual([]);
  expect(browser.takeFaults()).toEqual([]);
  await page.evaluate(() => {
    const picture = document.createElement('img');
    picture.src = '/page/bell.svg';
    document.body.append(picture);
    setTimeout(() => {
      throw new Error('planted');
    });
    return fetch('http://127.0.0.1:9/').catch(String);
  });
  expect(await violations(page)).toEqual([expect.stringMatching(/^image-alt: /)]);
  const faults = browser.takeFaults();
  expect(faults).toContainEqual('thrown: planted');
  expect(faults).toContainEqual(expect.stringMatching(/^console: .*127\.0\.0\.1:9.*Content Security Policy/));
});
