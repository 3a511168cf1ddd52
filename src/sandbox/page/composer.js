import { createCommandMenu } from './command-menu.js';
import { arrange, el, icon, iconButton } from './dom.js';
import { passing } from './preferences.js';

/**
 * @typedef {import('./control-api.js').Message} Message
 * @typedef {{ id: string, words: import('./words.js').Words, say(text: string, replyTo: number | undefined): Promise<boolean>,
 *   edit(messageId: number, text: string): Promise<boolean>, lastOwn(): Message | undefined,
 *   commands(): Promise<import('./command-menu.js').Command[]> }} ComposerOptions
 */

/**
 * Where a person writes: Enter sends, Shift+Enter begins a new line, Esc leaves a reply or an edit, the arrow
 * up in an empty field edits the last own message.
 *
 * @param {ComposerOptions} options
 */
export function createComposer({ id, words, say, edit, lastOwn, commands }) {
  const draft = `draft.${id}`;
  /** @type {{ kind: 'reply' | 'edit', message: Message } | undefined} */
  let about;
  let hideKeys = false;
  /** @type {string[][]} */
  let keys = [];

  const field = el('textarea', {
    rows: 1,
    id: `write-${id}`,
    placeholder: words.write,
    autocomplete: 'off',
    enterkeyhint: 'send',
  });
  field.value = passing.get(draft) ?? '';
  const aboutText = el('span', {});
  const bar = el(
    'div',
    { class: 'about', hidden: true },
    aboutText,
    iconButton('close', words.cancel, () => leave()),
  );
  const keyGrid = el('div', {
    class: 'reply-keyboard',
    role: 'group',
    'aria-label': words.keyboard,
    hidden: true,
  });
  const keyToggle = iconButton('keys', words.keyboard, () => {
    hideKeys = !hideKeys;
    showKeys();
  });
  const sendButton = el(
    'button',
    { type: 'submit', class: 'send', 'aria-label': words.send, title: words.send },
    icon('send'),
  );

  const menu = createCommandMenu({
    field,
    label: words.commands,
    load: commands,
    send(text) {
      field.value = text;
      void send();
    },
  });

  const keep = () => {
    if (about?.kind !== 'edit') passing.set(draft, field.value);
  };

  function leave() {
    if (about?.kind === 'edit') field.value = passing.get(draft) ?? '';
    about = undefined;
    bar.hidden = true;
    field.focus();
  }

  /** @param {'reply' | 'edit'} kind @param {Message} message */
  function begin(kind, message) {
    about = { kind, message };
    if (kind === 'edit') field.value = message.text;
    const quote = message.text.split('\n')[0] ?? '';
    arrange(aboutText, [
      el('b', {}, kind === 'edit' ? words.editing : words.replying),
      document.createTextNode(` ${quote}`),
    ]);
    bar.hidden = false;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }

  async function send() {
    const text = field.value;
    if (text.trim() === '') return;
    const was = about;
    menu.close();
    field.value = '';
    about = undefined;
    bar.hidden = true;
    if (was?.kind === 'edit') field.value = passing.get(draft) ?? '';
    else keep();
    const done = await (was?.kind === 'edit' ? edit(was.message.id, text) : say(text, was?.message.id));
    if (done || field.value !== '') return;
    if (was) begin(was.kind, was.message);
    field.value = text;
    keep();
  }

  function showKeys() {
    keyToggle.hidden = keys.length === 0;
    keyToggle.setAttribute('aria-expanded', String(!hideKeys));
    keyGrid.hidden = keys.length === 0 || hideKeys;
    const press = (/** @type {string} */ label) =>
      el('button', { type: 'button', onclick: () => void say(label, undefined) }, label);
    arrange(
      keyGrid,
      keys.map((row) => el('div', { class: 'button-row' }, ...row.map(press))),
    );
  }

  field.addEventListener('input', keep);
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (menu.take(event)) {
      keep();
      event.preventDefault();
      return;
    }
    const lastMessage = event.key === 'ArrowUp' && field.value === '' ? lastOwn() : undefined;
    if (event.key === 'Enter' && !event.shiftKey) void send();
    else if (event.key === 'Escape' && about) leave();
    else if (lastMessage) begin('edit', lastMessage);
    else return;
    event.preventDefault();
  });

  const form = el(
    'form',
    { class: 'composer' },
    el('label', { for: `write-${id}`, class: 'hidden' }, words.write),
    keyToggle,
    field,
    sendButton,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
  });
  showKeys();

  return {
    element: el('div', { class: 'composer-box' }, menu.element, bar, form, keyGrid),
    begin,
    focus: () => field.focus(),
    /** @param {string} text */
    put(text) {
      leave();
      field.value = text;
      keep();
      field.focus();
    },
    /** @param {Message['keyboard']} keyboard the reply keyboard in force */
    setKeyboard(keyboard) {
      const next = (keyboard ?? []).map((row) => row.map(({ label }) => label));
      if (JSON.stringify(next) === JSON.stringify(keys)) return;
      keys = next;
      hideKeys = false;
      showKeys();
    },
  };
}
