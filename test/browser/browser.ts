import { existsSync } from 'node:fs';
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Where distributions put it. */
const CHROMIUMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Milliseconds that the page may take for anything. */
const PATIENCE = 10_000;

const WIDE = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

export interface Browser {
  /** Opens the page as somebody who was never there, in English, on a wide screen unless told otherwise. */
  visit(path?: string, options?: BrowserContextOptions): Promise<Page>;
  /** What pages asked of others than their own server, or complained of in the console, since it was asked last. */
  takeFaults(): readonly string[];
  close(): Promise<void>;
}

/** A Chromium before the product at that address. */
export async function openBrowser(url: string): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: FLAGS });
  const faults: string[] = [];
  const listenTo = (page: Page) => {
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (origin !== url && protocol !== 'data:' && protocol !== 'blob:')
        faults.push(`asked for ${request.url()}`);
    });
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`));
  };
  return {
    async visit(path = '/', options = {}) {
      const context = await browser.newContext({
        locale: 'en-GB',
        viewport: WIDE,
        reducedMotion: 'reduce',
        ...options,
      });
      context.setDefaultTimeout(PATIENCE);
      const page = await context.newPage();
      listenTo(page);
      await page.goto(`${url}${path}`);
      await page.locator('.page').waitFor();
      return page;
    },
    takeFaults: () => faults.splice(0),
    close: () => browser.close(),
  };
}

function findChromium(): string {
  const found = [process.env.CHROMIUM ?? '', ...CHROMIUMS].find((path) => existsSync(path));
  if (!found) throw new Error('No Chromium: apt-get install chromium, or name one with CHROMIUM=<path>');
  return found;
}
