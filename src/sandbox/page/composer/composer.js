import { el, icon, iconButton } from '../dom.js';
import { passing } from '../preferences.js';
import { createAboutBar } from './about-bar.js';
import { createCommandMenu } from './command-menu.js';
import { createReplyKeyboard } from './reply-keyboard.js';

/**
 * @typedef {import('../control-api.js').Message} Message
 * @typedef {{ id: string, words: import('../words/words.js').Words, say(text: string, replyTo: number | undefined): Promise<boolean>,
 *   edit(messageId: number, text: string): Promise<boolean>, pressKey(key: import('../control-api.js').Key): void,
 *   attach(): void, messages(): Message[], commands(): Promise<import('./command-menu.js').Command[]> }} ComposerOptions
 */

/**
 * Where a person writes: Enter sends, Shift+Enter begins a new line, Esc leaves a reply or an edit. In an empty
 * field the arrow up edits the last own message; with Ctrl the arrows choose the message to reply to.
 *
 * @param {ComposerOptions} options
 */
export function createComposer({ id, words, say, edit, pressKey, attach, messages, commands }) {
  const draft = `draft.${id}`;
  const field = el('textarea', {
    rows: 1,
    id: `write-${id}`,
    placeholder: words.write,
    autocomplete: 'off',
    enterkeyhint: 'send',
  });
  field.value = passing.get(draft) ?? '';
  const bar = createAboutBar(words, () => leave());
  const keyboard = createReplyKeyboard({ words, press: pressKey });
  const menu = createCommandMenu({
    field,
    label: words.commands,
    load: commands,
    send(text) {
      field.value = text;
      void send();
    },
  });

  /** The newest message whose wish for a reply was granted. */
  let asked = 0;

  const keep = () => {
    if (bar.about?.kind !== 'edit') passing.set(draft, field.value);
  };

  function leave() {
    if (bar.about?.kind === 'edit') field.value = passing.get(draft) ?? '';
    bar.set(undefined);
    field.focus();
  }

  /** @param {'reply' | 'edit'} kind @param {Message} message */
  function begin(kind, message) {
    if (bar.about?.kind === 'edit' && kind === 'reply') field.value = passing.get(draft) ?? '';
    bar.set({ kind, message });
    if (kind === 'edit') field.value = message.text;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }

  async function send() {
    const text = field.value;
    if (text.trim() === '') return;
    const was = bar.about;
    menu.close();
    field.value = '';
    bar.set(undefined);
    if (was?.kind === 'edit') field.value = passing.get(draft) ?? '';
    else keep();
    const done = await (was?.kind === 'edit' ? edit(was.message.id, text) : say(text, was?.message.id));
    if (done || field.value !== '') return;
    if (was) begin(was.kind, was.message);
    field.value = text;
    keep();
  }

  /** The message to reply to, one further up or down. @param {1 | -1} step */
  function chooseReply(step) {
    const all = messages();
    const { about } = bar;
    const from =
      about?.kind === 'reply' ? all.findIndex((message) => message.id === about.message.id) : all.length;
    const next = all[from + step];
    if (next) begin('reply', next);
    else if (step === 1 && about) leave();
  }

  /** Whether the key was the composer's. @param {KeyboardEvent} event */
  function take(event) {
    const { key } = event;
    if (event.ctrlKey && (key === 'ArrowUp' || key === 'ArrowDown')) chooseReply(key === 'ArrowUp' ? -1 : 1);
    else if (key === 'Enter' && !event.shiftKey) void send();
    else if (key === 'Escape' && bar.about) leave();
    else if (key === 'ArrowUp' && field.value === '') {
      const last = messages().findLast((message) => message.from === 'person' && message.text !== '');
      if (last) begin('edit', last);
    } else return false;
    return true;
  }

  field.addEventListener('input', keep);
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (menu.take(event)) keep();
    else if (!take(event)) return;
    event.preventDefault();
  });

  const form = el(
    'form',
    { class: 'composer' },
    el('label', { for: `write-${id}`, class: 'hidden' }, words.write),
    iconButton('clip', words.attach, attach),
    field,
    keyboard.toggle,
    el(
      'button',
      { type: 'submit', class: 'send', 'aria-label': words.send, title: words.send },
      icon('send'),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
  });

  return {
    element: el('div', { class: 'composer-box' }, menu.element, bar.element, form, keyboard.element),
    begin,
    focus: () => field.focus(),
    /** Which message is answered: by the words, or by files that are sent instead. */
    replyTo: () => (bar.about?.kind === 'reply' ? bar.about.message.id : undefined),
    leaveReply() {
      if (bar.about?.kind === 'reply') bar.set(undefined);
    },
    /** @param {string} text */
    put(text) {
      leave();
      field.value = text;
      keep();
      field.focus();
    },
    /** Takes over what the bot's messages put under and into the field. */
    update() {
      const all = messages();
      const bearer = all.findLast((message) => message.keyboard !== undefined);
      const last = all.at(-1);
      keyboard.set(bearer);
      field.placeholder = last?.forceReply?.placeholder ?? bearer?.keyboardShown?.placeholder ?? words.write;
      if (last?.forceReply && last.id > asked && !bar.about) bar.set({ kind: 'reply', message: last });
      asked = Math.max(asked, last?.id ?? 0);
    },
  };
}
