import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ChatColumn, chatColumn } from './chat-column.ts';
import { openSchool } from './open-school.ts';
import { picture } from './picture.ts';

const school = openSchool({ fresh: true });

let page: Page;
let teacher: ChatColumn;
let guardian: ChatColumn;
/** The given name of the guardian's child. */
let child: string;

beforeAll(async () => {
  page = await school.visit('/', { viewport: { width: 1120, height: 840 } });
  teacher = chatColumn(page, 'teacher-mat-5');
  guardian = chatColumn(page, 'guardian-5b-1');
  const personas: { id: string; children?: { name: string }[] }[] = (await school.app.control('personas'))
    .body;
  child = personas.find(({ id }) => id === 'guardian-5b-1')?.children?.[0]?.name.split(' ')[1] ?? '';
});

/** Each step goes on where the one before ended. */
describe("the README's tour", () => {
  test('1: a teacher and a guardian stand side by side; the clock stands at 13:05', async () => {
    await teacher.element.waitFor();
    await guardian.element.waitFor();
    const clock = page.getByRole('region', { name: 'School clock' });
    expect(await clock.getByRole('time').innerText()).toMatch(/Monday 23 November[\s,]+13:05/);
    for (const chat of [teacher, guardian]) {
      await chat.write('/language en');
      await chat.message('English').waitFor();
    }
  });

  test('2: the teacher sends one line, the card shows what was understood', async () => {
    await page.getByRole('button', { name: 'Put the line in' }).click();
    expect(await teacher.field.inputValue()).toMatch(/^5\.b Daļu saskaitīšana; md .+; n \p{L}+/u);
    await teacher.field.press('Enter');
    const card = teacher.message(/Topic: *Daļu saskaitīšana/);
    await card.waitFor();
    expect(await card.innerText()).toContain('45. lpp. 3.–6. uzd.');
    for (const label of ['Undo', 'Change', 'Send now'])
      expect(await card.getByRole('button', { name: label }).count(), label).toBe(1);
  });

  test('3: the diary has the lesson at once, the absence is not told yet', async () => {
    await guardian.write('/diary');
    const diary = guardian.message('Daļu saskaitīšana');
    await diary.waitFor();
    expect(await guardian.messages.filter({ hasText: `${child}: absence` }).count()).toBe(0);
    await picture(page, 'one-line');
    await page.getByRole('button', { name: 'Hide the steps' }).click();
  });

  test('4: ten minutes later the guardian is told: given name and kind, no more', async () => {
    const clock = page.getByRole('region', { name: 'School clock' });
    await clock.getByRole('button', { name: '+10 min' }).click();
    const notice = guardian.message(`${child}: absence`);
    await notice.waitFor();
    expect(await notice.innerText()).not.toMatch(/Daļu|matemātika|Briede/);
    await clock.getByText('13:15', { exact: true }).waitFor();
    await clock.getByRole('button', { name: /^What rang/ }).click();
    const rang = page.getByRole('list', { name: 'What rang' });
    await rang.getByText(/^Notice: /).waitFor();
    await page.keyboard.press('Escape');
    await guardian.press('Show');
    await guardian.message('matemātika: absent').waitFor();
    await picture(page, 'notice');
  });

  test('5: it is too late to undo; the day shows what is still missing', async () => {
    await teacher.press('Undo');
    await page.getByText('It is too late to undo.').waitFor();
    await page.keyboard.press('Enter');
    await teacher.write('/today');
    await teacher.message(/5\.a Mat – topic, roll, homework/).waitFor();
  });

  test('6: a stranger scans the invitation on the class teacher’s screen and is a guardian', async () => {
    await teacher.element.getByRole('button', { name: /^Close: / }).click();
    await guardian.element.getByRole('button', { name: /^Close: / }).click();
    await page.getByRole('searchbox').fill('class teacher 5.b');
    await page.getByRole('button', { name: /class teacher.*5\.b/ }).click();
    const classTeacher = chatColumn(page, 'class-teacher-5b');
    await classTeacher.write('/language en');
    await classTeacher.write('/invites');
    await classTeacher.press('✉️ Dambe Ilona');
    await classTeacher.element.getByRole('button', { name: /^Open picture: / }).waitFor();

    await page.getByRole('searchbox').fill('stranger');
    await page.locator('.people-lists [data-persona="stranger-1"]').click();
    const stranger = chatColumn(page, 'stranger-1');
    await stranger.write('/language en');
    await stranger.choose('Scan a QR code or open a link');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Scan the QR code: / })
      .click();
    await stranger.message('Your Telegram account is connected').waitFor();
    await picture(page, 'invitation');
    await stranger.write('/diary');
    await stranger.press('I accept');
    await stranger.write('/diary');
    await stranger.message('Dambe Laura, 5.b').waitFor();
  });
});
