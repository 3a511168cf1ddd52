import { Bot, InlineKeyboard } from 'grammy';
import { Markup, Telegraf } from 'telegraf';
import { message } from 'telegraf/filters';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type RunningSandbox, runSandbox } from '../support/running-sandbox.ts';
import { TEACHER } from '../support/sandbox-school.ts';

const persona = TEACHER.id;

let sandbox: RunningSandbox;
beforeEach(async () => {
  sandbox = await runSandbox();
});
afterEach(() => sandbox.close());

/** What each of the two bots below must do, seen from the person's side. */
async function walkThrough(): Promise<void> {
  await sandbox.control('say', { persona, text: '/start 5b' });
  expect((await sandbox.control('settle', {})).status).toBe(200);
  expect((await sandbox.chat(persona)).at(-1)).toMatchObject({
    from: 'bot',
    html: '<b>Sveiki</b>, 5b!',
    buttons: [[{ label: '✓ Labi', data: 'ok:5b' }]],
  });
  await sandbox.control('press', { persona, button: 'Labi' });
  expect((await sandbox.control('settle', {})).status).toBe(200);
  expect((await sandbox.chat(persona)).at(-1)).toMatchObject({
    text: 'Saglabāts',
    buttons: [],
    alert: 'Labi',
  });
  await sandbox.control('say', { persona, text: 'atbalss' });
  expect((await sandbox.control('settle', {})).status).toBe(200);
  expect((await sandbox.chat(persona)).at(-1)).toMatchObject({ from: 'bot', text: 'atbalss' });
}

test('a bot written with grammY runs against it by long polling, unchanged', async () => {
  const bot = new Bot(sandbox.token, { client: { apiRoot: sandbox.url } });
  bot.command('start', async (context) => {
    const reply_markup = new InlineKeyboard().text('✓ Labi', `ok:${context.match}`);
    await context.reply(`<b>Sveiki</b>, ${context.match}!`, { parse_mode: 'HTML', reply_markup });
  });
  bot.callbackQuery(/^ok:/, async (context) => {
    await context.editMessageText('Saglabāts');
    await context.answerCallbackQuery('Labi');
  });
  bot.on('message:text', (context) => context.reply(context.msg.text));
  const running = bot.start();
  await walkThrough();
  expect(bot.botInfo).toMatchObject({ first_name: 'Skolas zvans', username: 'skolas_zvans_bot' });
  await bot.stop();
  await running;
});

test('a bot written with Telegraf runs against it by long polling, unchanged', async () => {
  const bot = new Telegraf(sandbox.token, { telegram: { apiRoot: sandbox.url } });
  bot.start(async (context) => {
    const buttons = Markup.inlineKeyboard([Markup.button.callback('✓ Labi', `ok:${context.payload}`)]);
    await context.replyWithHTML(`<b>Sveiki</b>, ${context.payload}!`, buttons);
  });
  bot.action(/^ok:/, async (context) => {
    await context.editMessageText('Saglabāts');
    await context.answerCbQuery('Labi');
  });
  bot.on(message('text'), (context) => context.reply(context.message.text));
  const running = bot.launch();
  await walkThrough();
  bot.stop();
  await running;
});
