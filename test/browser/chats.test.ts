import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { chatColumn } from './chat-column.ts';
import { openSchool } from './open-school.ts';

const school = openSchool();

beforeAll(() => school.inEnglish('teacher-mat-5', 'guardian-6a-1'));

/** Milliseconds: on each day that is turned over, the whole staff is reminded. */
const DAYS_RING = 40_000;

describe('two people at two computers', () => {
  test('see what is theirs at once, and a mark for who is not in front of them', async () => {
    const [ofTeacher, ofGuardian] = await Promise.all([
      school.visit('/#teacher-mat-5'),
      school.visit('/#guardian-6a-1'),
    ]);
    const [teacher, guardian] = [
      chatColumn(ofTeacher, 'teacher-mat-5'),
      chatColumn(ofGuardian, 'guardian-6a-1'),
    ];
    await Promise.all([teacher.write('5.b Daļas un to nosaukumi'), guardian.write('/diary')]);
    await teacher.message('Topic: Daļas un to nosaukumi').waitFor();
    await guardian.message(/, 6\.a/).waitFor();
    expect(await guardian.messages.filter({ hasText: 'nosaukumi' }).count()).toBe(0);

    const mark = ofGuardian.locator('[data-persona="teacher-mat-5"] .unread');
    await expect.poll(() => mark.first().textContent()).toMatch(/\d unread/);
    expect(await ofGuardian.title()).toMatch(/^\(\d+\) /);
    await ofGuardian.locator('[data-persona="teacher-mat-5"]').first().click();
    await chatColumn(ofGuardian, 'teacher-mat-5').message('Daļas un to nosaukumi').waitFor();
    await expect.poll(() => ofGuardian.title()).not.toContain('(');
  });

  test('both see the clock that one of them turns', async () => {
    const [one, other] = await Promise.all([school.visit(), school.visit()]);
    const clockOf = (page: typeof one) => page.getByRole('region', { name: 'School clock' });
    await clockOf(one).getByRole('button', { name: 'to 15:00' }).click();
    await clockOf(other).getByText('15:00', { exact: true }).waitFor();
    await clockOf(other).getByRole('button', { name: 'next school day' }).click();
    await clockOf(one).getByText('Tuesday 24 November').waitFor({ timeout: DAYS_RING });
    await clockOf(one)
      .getByRole('button', { name: /^Other time/ })
      .click();
    await one.getByLabel('Day and time (in Riga)').fill('2026-11-27T09:30');
    await one.getByRole('button', { name: 'Turn', exact: true }).click();
    await clockOf(other).getByText('Friday 27 November').waitFor({ timeout: DAYS_RING });
    await clockOf(other).getByRole('button', { name: 'Run the clock' }).click();
    await clockOf(one).getByRole('button', { name: 'Freeze the clock' }).click();
    await clockOf(other).getByRole('button', { name: 'Run the clock' }).waitFor();
    await school.app.reset();
  }, 120_000);
});

test('a reload keeps who is open, what was said, what was begun and what rang', async () => {
  await school.inEnglish('teacher-mat-5');
  const page = await school.visit('/#teacher-mat-5,guardian-6a-1');
  const teacher = chatColumn(page, 'teacher-mat-5');
  await teacher.write('5.b Paliek pēc pārlādes');
  await teacher.message('Topic: Paliek pēc pārlādes').waitFor();
  await teacher.field.fill('5.a iesākts');
  await page.getByRole('button', { name: 'Light or dark' }).click();
  await page.getByRole('region', { name: 'School clock' }).getByRole('button', { name: 'to 15:00' }).click();
  const clock = page.getByRole('region', { name: 'School clock' });
  await clock.getByText('15:00', { exact: true }).waitFor();
  await teacher.message('Still to be entered by 15:30').waitFor();
  const texts = await teacher.messages.allInnerTexts();
  await page.getByRole('button', { name: /^What rang/ }).click();
  const rang = await page.getByRole('list', { name: 'What rang' }).innerText();

  await page.reload();
  await teacher.message('Topic: Paliek pēc pārlādes').waitFor();
  expect(await teacher.messages.allInnerTexts()).toEqual(texts);
  expect(await teacher.field.inputValue()).toBe('5.a iesākts');
  expect(await chatColumn(page, 'guardian-6a-1').element.isVisible()).toBe(true);
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  await page.getByRole('button', { name: /^What rang/ }).click();
  expect(await page.getByRole('list', { name: 'What rang' }).innerText()).toBe(rang);
});

describe('the list of people', () => {
  let page: Page;
  beforeAll(async () => {
    page = await school.visit('/#people');
  });

  test.each([
    ['5.b', /\b5\.b\b/],
    ['5b guardian', /guardian.*5\.b/s],
    ['superuser', /superuser/],
    ['terauda', /Tērauda/],
    ['Терауда', /Tērauda/],
  ])('finds people by “%s”', async (query, fits) => {
    await page.getByRole('searchbox').fill(query);
    const rows = page.locator('.people-lists > ul button.person');
    await rows.first().waitFor();
    for (const row of await rows.allInnerTexts()) expect(row).toMatch(fits);
  });

  test('says so when it finds nobody', async () => {
    await page.getByRole('searchbox').fill('nav tāda');
    await page.getByText('Nobody found.').waitFor();
  });
});

test('a link to the bot is followed, one that leads elsewhere is not', async () => {
  const page = await school.visit('/#stranger-3');
  const stranger = chatColumn(page, 'stranger-3');
  await stranger.choose('Scan a QR code or open a link');
  const link = page.getByLabel('Or paste a link');
  await link.fill('https://example.org/?start=invite-x');
  await link.press('Enter');
  await page.getByText('This link does not lead to the school’s bot.').waitFor();
  await link.fill('https://t.me/skolas_zvans_bot?start=invite-wrong');
  await link.press('Enter');
  await stranger.message('/start invite-wrong').waitFor();
  await stranger.message('Šī saite neko neatver').waitFor();
});
