import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const FOLDER = fileURLToPath(new URL('../../docs/pictures', import.meta.url));

/** Draws a picture of the README anew, where PICTURES is set; as WebP, a third of the size of a PNG. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!process.env.PICTURES) return;
  const chromium = await page.context().newCDPSession(page);
  const { data } = await chromium.send('Page.captureScreenshot', { format: 'webp', quality: 85 });
  await chromium.detach();
  await writeFile(`${FOLDER}/${name}.webp`, data, 'base64');
}
