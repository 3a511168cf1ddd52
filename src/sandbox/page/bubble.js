import { el, iconButton } from './dom.js';
import { wallTime } from './school-time.js';

/**
 * @typedef {import('./control-api.js').Message} Message
 * @typedef {import('./control-api.js').Button} Button
 * @typedef {{ words: import('./words.js').Words, persona: import('./control-api.js').Persona, quoted(id: number): Message | undefined,
 *   press(message: Message, button: Button): Promise<void>, say(text: string): void, reply(message: Message): void,
 *   edit(message: Message): void, show(id: number): void }} BubbleOptions
 */

const COMMAND = /(?<![\p{L}\p{N}/<])\/[a-z][a-z0-9_]{0,31}(?![\p{L}\p{N}/>])/gu;

/**
 * Commands in the bot's words can be tapped, as in Telegram.
 *
 * @param {HTMLElement} body
 * @param {(text: string) => void} say
 */
function linkCommands(body, say) {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */
  const texts = [];
  while (walker.nextNode()) texts.push(/** @type {Text} */ (walker.currentNode));
  for (const text of texts) {
    if (text.parentElement?.closest('a, code, pre')) continue;
    const pieces = [];
    let from = 0;
    for (const match of text.data.matchAll(COMMAND)) {
      pieces.push(text.data.slice(from, match.index));
      pieces.push(el('button', { type: 'button', class: 'command', onclick: () => say(match[0]) }, match[0]));
      from = match.index + match[0].length;
    }
    if (from > 0) text.replaceWith(...pieces, text.data.slice(from));
  }
}

/**
 * @param {Message} message
 * @param {BubbleOptions} options
 */
function bodyOf(message, { words, say }) {
  const body = el('div', { class: 'words' });
  // The server escapes what people typed and lets Telegram's few tags through.
  body.innerHTML = message.html;
  for (const link of body.querySelectorAll('a')) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    link.title = words.link;
  }
  for (const spoiler of body.querySelectorAll('tg-spoiler, .tg-spoiler')) {
    spoiler.addEventListener('click', () => spoiler.classList.add('shown'));
  }
  if (message.from === 'bot') linkCommands(body, say);
  return body;
}

/** `https://t.me/<bot>?start=<payload>` is a command, as a tapped deep link is. @param {string} url */
function startPayload(url) {
  const link = URL.canParse(url) ? new URL(url) : undefined;
  return link?.hostname === 't.me' ? link.searchParams.get('start') : null;
}

/**
 * @param {Message} message
 * @param {BubbleOptions} options
 */
function keyboardOf(message, { words, press, say }) {
  const one = (/** @type {Button} */ button, /** @type {number} */ index) => {
    const key = `${button.data ?? button.url ?? button.label}#${index}`;
    if (button.url !== undefined && startPayload(button.url) === null)
      return el(
        'a',
        {
          href: button.url,
          target: '_blank',
          rel: 'noopener noreferrer',
          title: words.link,
          'data-key': key,
        },
        button.label,
        ' ↗',
      );
    const element = el('button', { type: 'button', 'data-key': key }, button.label);
    element.addEventListener('click', async () => {
      if (button.url !== undefined) return say(`/start ${startPayload(button.url)}`);
      if (element.getAttribute('aria-busy')) return;
      element.setAttribute('aria-busy', 'true');
      await press(message, button);
      element.removeAttribute('aria-busy');
    });
    return element;
  };
  return el(
    'div',
    { class: 'inline-keyboard' },
    ...(message.buttons ?? []).map((row) => el('div', { class: 'button-row' }, ...row.map(one))),
  );
}

/** @param {NonNullable<Message['file']>} file */
function fileOf(file) {
  const picture = /\.(jpe?g|png|webp|gif)$/i.test(file.name);
  return el(
    'a',
    { class: 'file', href: file.url, download: file.name },
    picture ? el('img', { src: file.url, alt: file.name, loading: 'lazy' }) : file.name,
  );
}

/**
 * A message as it stands in the chat.
 *
 * @param {Message} message
 * @param {BubbleOptions} options
 * @returns {HTMLElement}
 */
export function createBubble(message, options) {
  const { words, persona } = options;
  const own = message.from === 'person';
  const quoted = message.replyTo === undefined ? undefined : options.quoted(message.replyTo);
  return el(
    'article',
    { class: `message ${own ? 'own' : 'bot'}`, 'data-id': message.id, tabindex: -1 },
    el('span', { class: 'hidden' }, `${words.you} ${own ? persona.name : words.botName}:`),
    el(
      'div',
      { class: 'bubble' },
      message.replyTo !== undefined &&
        el(
          'button',
          {
            type: 'button',
            class: 'quote',
            onclick: () => message.replyTo !== undefined && options.show(message.replyTo),
          },
          el('span', {}, quoted?.text.split('\n')[0] ?? words.deletedReply),
        ),
      message.file && fileOf(message.file),
      bodyOf(message, options),
      el(
        'footer',
        {},
        message.editedAt && el('span', { class: 'edited' }, words.edited),
        el('time', { datetime: message.at }, wallTime(message.at).time),
      ),
    ),
    el(
      'div',
      { class: 'message-actions' },
      iconButton('reply', words.reply, () => options.reply(message)),
      own && iconButton('edit', words.edit, () => options.edit(message)),
    ),
    (message.buttons ?? []).length > 0 && keyboardOf(message, options),
  );
}
