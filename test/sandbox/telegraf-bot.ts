import { Markup, Telegraf } from 'telegraf';
import { message } from 'telegraf/filters';

/** A shopping list: a bot like any other, which knows of the simulator nothing but the address. */
const { BOT_TOKEN = '', BOT_API_ROOT = '' } = process.env;
const bot = new Telegraf(BOT_TOKEN, { telegram: { apiRoot: BOT_API_ROOT } });
const wanted = new Set<string>();

const list = () => Markup.inlineKeyboard([...wanted].map((item) => [Markup.button.callback(item, item)]));
const keys = Markup.keyboard([['Bread', 'Milk'], ['/list']]).resize();

bot.start((context) => context.replyWithHTML(`Hello, <b>${context.from.first_name}</b>!`, keys));
bot.command('list', (context) => context.reply(`${wanted.size} to buy`, list()));
bot.command('file', (context) =>
  context.replyWithDocument({ source: Buffer.from([...wanted].join('\n')), filename: 'list.txt' }),
);
bot.on(message('document'), async (context) => {
  const link = await context.telegram.getFileLink(context.message.document.file_id);
  for (const line of (await (await fetch(link)).text()).split('\n')) wanted.add(line);
  await context.reply('Added', { reply_parameters: { message_id: context.message.message_id } });
});
bot.on(message('text'), (context) => context.reply(`Noted: ${wanted.add(context.text).size}`));
bot.action(/.+/, async (context) => {
  wanted.delete(context.match[0]);
  await context.editMessageText(`${wanted.size} to buy`, list());
  await context.answerCbQuery(`Bought: ${context.match[0]}`);
});
process.once('SIGTERM', () => bot.stop('SIGTERM'));
await bot.launch();
