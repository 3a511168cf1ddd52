import { wallTime } from '../clock/school-time.js';
import { el, icon, iconButton } from '../dom.js';
import { under } from '../menu.js';
import { createBody } from './body.js';
import { createInlineKeyboard } from './inline-keyboard.js';
import { createCard, createMedia } from './media.js';
import { openMessageMenu } from './message-menu.js';
import { preview } from './preview.js';

/**
 * @typedef {import('../control-api.js').Message} Message
 * @typedef {import('../control-api.js').Button} Button
 * @typedef {{ words: import('../words/words.js').Words, language: import('../words/words.js').Language,
 *   persona: import('../control-api.js').Persona, botName: string, username: string,
 *   quoted(id: number): Message | undefined, press(message: Message, button: Button): Promise<void>,
 *   say(text: string): void, openLink(url: string): void, reply(message: Message): void,
 *   edit(message: Message): void, show(id: number): void,
 *   view(pictures: readonly import('../control-api.js').SentFile[], first: number, scan?: boolean): void }} BubbleOptions
 */

/**
 * A message, or the messages of one album, as they stand in the chat.
 *
 * @param {readonly [Message, ...Message[]]} messages
 * @param {BubbleOptions} options
 * @returns {HTMLElement}
 */
export function createBubble(messages, options) {
  const { words, persona, botName } = options;
  const [first] = messages;
  const lead = messages.find(({ text }) => text !== '') ?? first;
  const own = first.from === 'person';
  if (first.pins !== undefined) return serviceLine(first.id, first.pins, options);
  const menu = (/** @type {{ x: number, y: number }} */ point) =>
    openMessageMenu(point, lead, messages, options);
  const more = iconButton('more', words.actions, () => menu(under(more)), { 'aria-haspopup': 'menu' });

  const element = el(
    'article',
    { class: `message ${own ? 'own' : 'bot'}`, 'data-id': first.id, tabindex: -1 },
    el('span', { class: 'hidden' }, `${words.you} ${own ? persona.name : botName}:`),
    el(
      'div',
      { class: 'bubble' },
      first.replyTo !== undefined && quoteOf(first.replyTo, options),
      createMedia(messages, options),
      createCard(lead),
      !lead.contact && lead.html !== '' && createBody(lead, options),
      footerOf(messages, words),
    ),
    el(
      'div',
      { class: 'message-actions' },
      iconButton('reply', words.reply, () => options.reply(lead)),
      more,
    ),
    (lead.buttons ?? []).length > 0 && createInlineKeyboard(lead, options),
  );
  element.addEventListener('contextmenu', (event) => {
    // A link's own menu and that of marked words are the browser's.
    const target = /** @type {Element} */ (event.target);
    if (target.closest('a') || !(getSelection()?.isCollapsed ?? true)) return;
    event.preventDefault();
    menu(event.clientX > 0 ? { x: event.clientX, y: event.clientY } : under(element));
  });
  return element;
}

/** Tells that the bot pinned a message; a press goes to it. @param {number} id @param {number} pinned @param {BubbleOptions} options */
function serviceLine(id, pinned, { words, botName, show }) {
  return el(
    'article',
    { class: 'message service', 'data-id': id, tabindex: -1 },
    el('button', { type: 'button', onclick: () => show(pinned) }, words.pinnedIt(botName)),
  );
}

/** @param {number} id @param {BubbleOptions} options */
function quoteOf(id, { words, persona, botName, quoted, show }) {
  const message = quoted(id);
  const who = message && (message.from === 'person' ? persona.name : botName);
  return el(
    'button',
    { type: 'button', class: 'quote', onclick: () => show(id) },
    who && el('b', {}, who),
    el('span', {}, message ? preview(message, words) : words.deletedReply),
  );
}

/** @param {readonly Message[]} messages @param {import('../words/words.js').Words} words */
function footerOf(messages, words) {
  const reactions = [...new Set(messages.flatMap((message) => message.reactions ?? []))];
  const last = /** @type {Message} */ (messages.at(-1));
  return el(
    'footer',
    {},
    reactions.length > 0 &&
      el(
        'span',
        { class: 'reactions' },
        el('span', { class: 'hidden' }, `${words.reactions}: `),
        ...reactions.map((sign) => el('span', { class: 'reaction' }, sign)),
      ),
    messages.some(({ pinned }) => pinned) &&
      el('span', { class: 'pinned-sign', title: words.pinned }, icon('pin')),
    messages.some(({ editedAt }) => editedAt) && el('span', { class: 'edited' }, words.edited),
    el('time', { datetime: last.at }, wallTime(last.at).time),
  );
}
