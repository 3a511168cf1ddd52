import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { type Browser, openBrowser } from './browser.ts';

/** The product and a browser before it, for the tests of one file. */
export interface OpenSchool {
  readonly app: RunningApp;
  /** In a test: until its end. Before all: for the whole file. */
  visit(path?: string, options?: BrowserContextOptions): Promise<Page>;
  /** Lets the bot speak English to them. */
  inEnglish(...personas: readonly string[]): Promise<void>;
}

/**
 * Opens them before the file's tests and closes them after; each test fails if a page complained in the
 * console or asked for anything beside its own server. `fresh`: with chats that nobody wrote into yet.
 */
export function openSchool({ fresh = false } = {}): OpenSchool {
  let app: RunningApp;
  let browser: Browser;
  /** Opened by the test that runs. */
  let pages: Page[] = [];
  beforeAll(async () => {
    app = await (fresh ? runApp({}) : runApp());
    browser = await openBrowser(app.app.url);
  }, 60_000);
  beforeEach(() => {
    pages = [];
  });
  afterEach(async () => {
    expect(browser.takeFaults()).toEqual([]);
    await Promise.all(pages.map((page) => page.context().close()));
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });
  return {
    get app() {
      return app;
    },
    async visit(path, options) {
      const page = await browser.visit(path, options);
      pages.push(page);
      return page;
    },
    async inEnglish(...personas) {
      await Promise.all(personas.map((persona) => app.control('say', { persona, text: '/language en' })));
      await app.settle();
    },
  };
}
