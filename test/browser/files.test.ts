import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { readSheet } from 'read-excel-file/node';
import { beforeAll, expect, test } from 'vitest';
import { PICTURE } from '../support/pictures.ts';
import { type ChatColumn, chatColumn } from './chat-column.ts';
import { openSchool } from './open-school.ts';

const school = openSchool();

let page: Page;
let superuser: ChatColumn;

beforeAll(async () => {
  await school.inEnglish('superuser');
  page = await school.visit('/#superuser');
  superuser = chatColumn(page, 'superuser');
});

test('a file of the bot comes down as it was sent', async () => {
  await superuser.write('/import');
  await superuser.press('Template: Students');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    superuser.element
      .getByRole('link', { name: /^Download: template-students\.xlsx/ })
      .last()
      .click(),
  ]);
  expect(download.suggestedFilename()).toBe('template-students.xlsx');
  const rows = await readSheet(await readFile(await download.path()));
  expect(rows[0]).toEqual(expect.arrayContaining(['Class', 'Surname', 'Given name']));
});

test('a file that a person chooses goes to the bot with its caption, as the person that the window names', async () => {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    superuser.element.getByRole('button', { name: 'Attach a file' }).click(),
  ]);
  await chooser.setFiles({
    name: 'nothing.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Hobijs\nšahs\n'),
  });
  const window = page.getByRole('dialog', { name: /^Sending as / });
  await window.getByLabel('Caption').fill('students');
  await window.getByRole('button', { name: 'Send', exact: true }).click();
  await window.waitFor({ state: 'detached' });
  await superuser.message('I found no row of headings').waitFor();
});

test('pictures that are dropped on a chat go as an album, and open large', async () => {
  const files = ['pirma.png', 'otra.png'].map((name) => ({ name, content: PICTURE.toString('base64') }));
  const dropped = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, content } of given) {
      const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type: 'image/png' }));
    }
    return transfer;
  }, files);
  for (const event of ['dragover', 'drop'])
    await superuser.element.dispatchEvent(event, { dataTransfer: dropped });
  const window = page.getByRole('dialog', { name: /^Sending as / });
  await window.getByRole('button', { name: 'Leave out: pirma.png' }).waitFor();
  await window.getByRole('button', { name: 'Send', exact: true }).click();
  await window.waitFor({ state: 'detached' });

  const second = page.getByRole('button', { name: 'Open picture: otra.png' });
  const album = superuser.messages.filter({ has: second });
  expect(await album.getByRole('button', { name: /^Open picture: / }).count()).toBe(2);
  await second.click();
  const viewer = page.getByRole('dialog', { name: 'Picture' });
  await viewer.getByText('2 / 2').waitFor();
  await page.keyboard.press('ArrowLeft');
  await viewer.getByRole('img', { name: 'pirma.png' }).waitFor();
  await page.keyboard.press('Escape');
});
