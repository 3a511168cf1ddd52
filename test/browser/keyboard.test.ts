import { beforeAll, describe, expect, test } from 'vitest';
import { chatColumn } from './chat-column.ts';
import { openSchool } from './open-school.ts';

const school = openSchool();

beforeAll(() => school.inEnglish('class-teacher-5b', 'teacher-mat-5'));

describe('with the keyboard alone', () => {
  test('one finds a person, writes, reads, answers and presses a button', async () => {
    const page = await school.visit('/#people');
    const { keyboard } = page;
    const focused = page.locator(':focus');
    /** From the field back to the buttons of the newest card. */
    const backTo = async (label: string) => {
      for (let presses = 0; presses < 10; presses += 1) {
        await keyboard.press('Shift+Tab');
        if ((await focused.innerText()) === label) return;
      }
      throw new Error(`Shift+Tab does not reach ${label}`);
    };

    await keyboard.press('Tab');
    expect(await focused.innerText()).toBe('To the chats');
    await keyboard.press('Shift+Tab');
    await page.getByRole('searchbox').focus();
    await keyboard.type('skuja marite');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');

    const teacher = chatColumn(page, 'teacher-mat-5');
    await expect.poll(() => focused.getAttribute('id')).toBe('write-teacher-mat-5');
    await keyboard.type('5.b Ar tastatūru');
    await keyboard.press('Enter');
    await teacher.message('Topic: Ar tastatūru').waitFor();

    await keyboard.press('Control+ArrowUp');
    await page.getByText('Reply to').waitFor();
    await keyboard.type('md 12. lpp.');
    await keyboard.press('Enter');
    await teacher.message(/Homework: 12\. lpp/).waitFor();

    await backTo('Undo');
    await keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Skolas zvans' }).getByText('Undone:').waitFor();
    await keyboard.press('Enter');
    await expect.poll(() => teacher.message('Topic: Ar tastatūru').innerText()).not.toContain('12. lpp');
  });

  test('one walks from message to message and opens what can be done with one', async () => {
    const page = await school.visit('/#teacher-mat-5');
    const { keyboard } = page;
    const teacher = chatColumn(page, 'teacher-mat-5');
    await teacher.write('/today');
    await teacher.message('Monday 23 November').waitFor();
    await school.app.settle();
    await page.getByRole('log', { name: /^Chat: / }).focus();
    await keyboard.press('ArrowUp');
    await keyboard.press('ArrowUp');
    expect(await page.locator(':focus').innerText()).toContain('/today');
    await keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Reply' }).waitFor();
    await keyboard.press('ArrowDown');
    expect(await page.locator(':focus').innerText()).toBe('Edit');
    await keyboard.press('Enter');
    expect(await teacher.field.inputValue()).toBe('/today');
    await keyboard.press('Escape');
    expect(await teacher.field.inputValue()).toBe('');
  });

  test('one chooses a command from those that the bot has for this person', async () => {
    const page = await school.visit('/#teacher-mat-5,class-teacher-5b');
    const teacher = chatColumn(page, 'teacher-mat-5');
    await teacher.field.focus();
    await page.keyboard.type('/');
    const menu = teacher.element.getByRole('listbox', { name: 'Commands' });
    await menu.getByRole('option').first().waitFor();
    expect(await menu.innerText()).not.toContain('/imports');
    await page.keyboard.type('sod');
    expect(await menu.getByRole('option').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    expect(await menu.getByRole('option', { selected: true }).innerText()).toMatch(/^\/sodien/);
    await page.keyboard.press('Enter');
    await teacher.message('/sodien').waitFor();
    await menu.waitFor({ state: 'hidden' });
  });

  test('one turns the clock and reads what rang', async () => {
    const page = await school.visit('/#people');
    const clock = page.getByRole('region', { name: 'School clock' });
    await clock.getByRole('button', { name: '+10 min' }).focus();
    await page.keyboard.press('Enter');
    await clock.getByText('13:15', { exact: true }).waitFor();
    await clock.getByRole('button', { name: /^What rang/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: 'What rang' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('list', { name: 'What rang' }).waitFor({ state: 'hidden' });
  });
});
