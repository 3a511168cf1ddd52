import { test } from 'vitest';
import { chatColumn } from './chat-column.ts';
import { openSchool } from './open-school.ts';

const school = openSchool();

test('the developers’ panel shows each call as it happens, with what was sent and answered', async () => {
  const page = await school.visit('/#stranger-4');
  await page.getByRole('button', { name: 'For developers' }).click();
  const panel = page.getByRole('complementary', { name: 'For developers' });
  await panel.getByRole('region', { name: 'Queue' }).getByText('Nothing: all is done.').waitFor();
  const stranger = chatColumn(page, 'stranger-4');
  await stranger.write('/language en');

  const name = await stranger.element.getByRole('heading', { level: 2 }).innerText();
  const calls = panel.getByRole('list', { name: 'Bot API calls' });
  const call = calls
    .getByRole('listitem')
    .filter({ hasText: 'sendMessage' })
    .filter({ hasText: name })
    .first();
  await call.locator('summary').click();
  await call.getByRole('region', { name: 'Parameters' }).getByText('chat_id').waitFor();
  await call.getByRole('region', { name: 'Result' }).getByText('message_id').waitFor();
  await panel.getByRole('searchbox').fill('no such method');
  await call.waitFor({ state: 'hidden' });
});
