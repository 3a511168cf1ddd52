import { createComposer } from '../composer/composer.js';
import { openDialog } from '../dialog.js';
import { el } from '../dom.js';
import { openAttachDialog } from '../files/attach-dialog.js';
import { sendFiles } from '../files/send-files.js';
import { takeFiles } from '../files/take-files.js';
import { openViewer } from '../pictures/viewer.js';
import { openScanDialog } from '../qr/scan-dialog.js';
import { createAlerts } from './alerts.js';
import { createColumnHead } from './column-head.js';
import { createEmptyChat } from './empty-chat.js';
import { createLog } from './log.js';
import { createPinnedBar } from './pinned-bar.js';

/**
 * @typedef {import('../control-api.js').Message} Message
 * @typedef {{ persona: import('../control-api.js').Persona, chat: import('./chat.js').Chat,
 *   api: import('../control-api.js').ControlApi, bot: { username: string, name: string },
 *   words: import('../words/words.js').Words, language: import('../words/words.js').Language,
 *   example: string | undefined, speak: string | undefined, unreadAfter: number | undefined,
 *   complain(error: unknown): void, used(): void, close(): void, back(): void, visitors(): { id: string, name: string }[],
 *   pictures(): import('../pictures/pictures-of-others.js').OthersPicture[],
 *   openAs(id: string, url: string): Promise<boolean> }} ColumnOptions `openAs` lets a person follow a link to the bot
 */

/**
 * One person's chat with the bot: head, messages, composer.
 *
 * @param {ColumnOptions} options
 */
export function createColumn(options) {
  const { persona, chat, api, bot, words, language, complain } = options;
  const title = `name-${persona.id}`;

  /** Does a call and shows what it changed; whether it went well. @param {() => Promise<unknown>} act */
  const perform = async (act) => {
    try {
      await act();
      await chat.refresh();
      return true;
    } catch (error) {
      complain(error);
      return false;
    }
  };
  const say = async (/** @type {string} */ text, /** @type {number | undefined} */ replyTo) => {
    const done = await perform(() => api.say(persona.id, text, replyTo));
    if (done) log.toEnd();
    return done;
  };
  const openLink = (/** @type {string} */ url) => void options.openAs(persona.id, url);

  /** A phone number and a place are shared only after a question. @param {import('../control-api.js').Key} key */
  const pressKey = (key) => {
    if (!key.requests) return void say(key.label, undefined);
    const share = el('button', { type: 'button', class: 'primary', autofocus: true }, words.share);
    const question = key.requests === 'contact' ? words.shareContact : words.shareLocation;
    const dialog = openDialog(
      { title: bot.name, close: words.cancel },
      el('p', {}, question(bot.name)),
      share,
    );
    share.addEventListener('click', () => {
      dialog.close();
      void perform(() => api.press(persona.id, key.label));
    });
  };
  const attach = (/** @type {File[]} */ files) =>
    openAttachDialog(persona.name, files, {
      words,
      language,
      async send(chosen) {
        const done = await perform(() => sendFiles(api, persona.id, chosen, composer.replyTo()));
        if (!done) return false;
        composer.leaveReply();
        log.toEnd();
        return true;
      },
    });
  const chooseFiles = () => {
    const chooser = el('input', { type: 'file', multiple: true });
    chooser.addEventListener('change', () => chooser.files?.length && attach([...chooser.files]));
    chooser.click();
  };
  const scan = () =>
    openScanDialog(persona.name, {
      words,
      username: bot.username,
      pictures: options.pictures(),
      open: (url) => options.openAs(persona.id, url),
    });

  const composer = createComposer({
    id: persona.id,
    words,
    say,
    edit: (messageId, text) => perform(() => api.edit(persona.id, messageId, text)),
    pressKey,
    attach: chooseFiles,
    commands: () => api.commands(persona.id),
    messages: chat.list,
  });
  const log = createLog({
    chat,
    unreadAfter: options.unreadAfter,
    empty: createEmptyChat({
      words,
      example: options.example,
      speak: options.speak,
      say: (text) => void say(text, undefined),
    }),
    bubble: {
      words,
      language,
      persona,
      botName: bot.name,
      username: bot.username,
      quoted: chat.find,
      say: (text) => void say(text, undefined),
      openLink,
      async press(message, button) {
        await perform(() => api.press(persona.id, button.data ?? button.label, message.id));
      },
      reply: (message) => composer.begin('reply', message),
      edit: (message) => composer.begin('edit', message),
      show: (id) => log.show(id),
      view: (pictures, first, scanAtOnce) =>
        openViewer(pictures, first, { ...options, username: bot.username }, scanAtOnce),
    },
  });
  const pinned = createPinnedBar(words, log.show);
  const alerts = createAlerts({ words, botName: bot.name });
  const head = createColumnHead(title, { ...options, scan, attach: chooseFiles });

  const draw = () => {
    log.draw();
    pinned.set(chat.list());
    composer.update();
  };
  const unsubscribe = chat.subscribe((fresh) => {
    draw();
    head.setTyping(false);
    fresh.forEach(alerts.show);
  });
  draw();
  chat.refresh().catch(complain);

  const element = el(
    'section',
    { class: 'column', 'aria-labelledby': title, 'data-column': persona.id, onfocusin: options.used },
    head.element,
    pinned.element,
    el(
      'div',
      { class: 'log-box' },
      log.element,
      alerts.element,
      log.newest,
      el('p', { class: 'drop-hint', 'aria-hidden': 'true' }, words.dropHere),
    ),
    composer.element,
  );
  takeFiles(element, attach);
  return {
    element,
    put: composer.put,
    say: (/** @type {string} */ text) => say(text, undefined),
    typing: () => head.setTyping(true),
    describe: head.describe,
    /** Not into the field where that opens a keyboard over half of the chat. */
    focus: () => (matchMedia('(hover: none)').matches ? log.focus() : composer.focus()),
    remove() {
      unsubscribe();
      log.remove();
    },
  };
}

/** @typedef {ReturnType<typeof createColumn>} Column */
