import type { Locator, Page } from 'playwright-core';

/** One person's chat on the page, by what people see and hear of it. */
export interface ChatColumn {
  readonly element: Locator;
  readonly field: Locator;
  readonly messages: Locator;
  /** The newest message with these words. */
  message(words: string | RegExp): Locator;
  /** Types it and presses Enter. */
  write(text: string): Promise<void>;
  /** Presses the newest button of that label under a message. */
  press(label: string | RegExp): Promise<void>;
  /** Chooses from the menu of the chat's head. */
  choose(item: string): Promise<void>;
}

export function chatColumn(page: Page, persona: string): ChatColumn {
  const element = page.locator(`[data-column="${persona}"]`);
  const field = element.getByRole('textbox', { name: 'Message' });
  const messages = element.locator('.message');
  return {
    element,
    field,
    messages,
    message: (words) => messages.filter({ hasText: words }).last(),
    async write(text) {
      await field.fill(text);
      await field.press('Enter');
    },
    press: (label) => element.locator('.inline-keyboard').getByRole('button', { name: label }).last().click(),
    async choose(item) {
      await element.getByRole('button', { name: /^Menu: / }).click();
      await page.getByRole('menuitem', { name: item }).click();
    },
  };
}
