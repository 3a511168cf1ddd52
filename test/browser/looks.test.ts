import { beforeAll, describe, expect, test } from 'vitest';
import { PHONE } from './browser.ts';
import { chatColumn } from './chat-column.ts';
import { openSchool } from './open-school.ts';
import { violations } from './violations.ts';

const school = openSchool();

const LESSON = '5.b Daļas; md 45. lpp.; n 0';

beforeAll(async () => {
  await school.inEnglish('teacher-mat-5');
  await school.app.say('teacher-mat-5', LESSON);
  await school.app.say('guardian-5b-1', '/diary');
});

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test('list, chats, clock and panel are in the colours that the device wishes, and axe finds no serious fault', async () => {
    const page = await school.visit('/#teacher-mat-5,guardian-5b-1', { colorScheme });
    await chatColumn(page, 'teacher-mat-5').message('Topic: Daļas').waitFor();
    await page.getByRole('button', { name: 'For developers' }).click();
    await page.getByText('sendMessage').first().waitFor();
    await page.getByText('Guardians', { exact: true }).click();
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', { name: /^What rang/ }).click();
    await page.getByRole('list', { name: 'What rang' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await page.getByRole('searchbox', { name: /^Search/ }).fill('nobody');
    await chatColumn(page, 'teacher-mat-5').choose('Scan a QR code or open a link');
    expect(await violations(page)).toEqual([]);

    const brightness = await page.evaluate(() => {
      const [red = 0, green = 0, blue = 0] =
        getComputedStyle(document.body).backgroundColor.match(/\d+/g)?.map(Number) ?? [];
      return (red + green + blue) / 3;
    });
    if (colorScheme === 'dark') expect(brightness).toBeLessThan(80);
    else expect(brightness).toBeGreaterThan(200);
  });
});

describe('390 pixels wide', () => {
  test('list, chat and clock each have the whole width, and nothing sticks out', async () => {
    const page = await school.visit('/', { viewport: PHONE, hasTouch: true, isMobile: true });
    const expectToFit = async () =>
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        PHONE.width,
      );
    const row = page.locator('.people-lists [data-persona="teacher-mat-5"]').first();
    await row.waitFor();
    await expectToFit();
    await row.tap();
    const teacher = chatColumn(page, 'teacher-mat-5');
    await teacher.message('Topic: Daļas').waitFor();
    expect(await row.isVisible()).toBe(false);
    expect((await teacher.element.boundingBox())?.width).toBe(PHONE.width);
    await expectToFit();
    const clock = page.getByRole('region', { name: 'School clock' });
    await clock.getByRole('button', { name: '+10 min' }).tap();
    await clock.getByText('13:15', { exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
    await teacher.element.getByRole('button', { name: 'Back to people' }).tap();
    await row.waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

test.each([
  ['lv', 'Skolas pulkstenis'],
  ['ru', 'Школьные часы'],
])('in %s the page has its own words', async (locale, clock) => {
  const page = await school.visit('/', { locale });
  await page.getByRole('region', { name: clock }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe(locale);
});
