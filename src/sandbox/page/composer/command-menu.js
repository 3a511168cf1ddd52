import { arrange, el } from '../dom.js';

/** @typedef {{ command: string, description: string }} Command */

/**
 * The bot's commands for this person, shown while one is typed: arrows choose, Enter or a press sends, Tab
 * writes it into the field, Esc hides the menu.
 *
 * @param {{ field: HTMLTextAreaElement, label: string, load(): Promise<Command[]>, send(text: string): void }} options
 * @returns {{ element: HTMLElement, take(event: KeyboardEvent): boolean, close(): void }} `take`: whether the
 *   key was the menu's
 */
export function createCommandMenu({ field, label, load, send }) {
  const id = `commands-${field.id}`;
  const element = el('div', {
    id,
    class: 'command-menu',
    role: 'listbox',
    'aria-label': label,
    hidden: true,
  });
  /** @type {Command[]} */
  let commands = [];
  /** @type {Command[]} */
  let fitting = [];
  let chosen = -1;
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', id);

  const option = (/** @type {Command} */ { command, description }, /** @type {number} */ index) =>
    el(
      'div',
      {
        id: `${id}-${index}`,
        role: 'option',
        'aria-selected': String(index === chosen),
        onmousedown: (event) => event.preventDefault(),
        onclick: () => send(`/${command}`),
      },
      el('b', {}, `/${command}`),
      el('span', {}, description),
    );

  function draw() {
    element.hidden = fitting.length === 0;
    const options = fitting.map(option);
    arrange(element, options);
    if (options[chosen]) field.setAttribute('aria-activedescendant', `${id}-${chosen}`);
    else field.removeAttribute('aria-activedescendant');
    options[chosen]?.scrollIntoView({ block: 'nearest' });
  }

  function narrowDown() {
    const typed = /^\/\w*$/.exec(field.value)?.[0].slice(1).toLowerCase();
    fitting = typed === undefined ? [] : commands.filter(({ command }) => command.startsWith(typed));
    chosen = -1;
    draw();
  }

  function close() {
    fitting = [];
    chosen = -1;
    draw();
  }

  field.addEventListener('input', async () => {
    // Anew each time it opens: the bot shows other commands after a change of role or language.
    if (field.value === '/') commands = await load().catch(() => []);
    if (document.activeElement === field) narrowDown();
  });
  field.addEventListener('blur', close);
  draw();

  return {
    element,
    close,
    take(event) {
      const picked = fitting[chosen];
      if (fitting.length === 0) return false;
      if (event.key === 'ArrowDown') chosen = (chosen + 1) % fitting.length;
      else if (event.key === 'ArrowUp') chosen = (Math.max(chosen, 0) - 1 + fitting.length) % fitting.length;
      else if (event.key === 'Escape') fitting = [];
      else if (event.key === 'Enter' && !event.shiftKey && picked) send(`/${picked.command}`);
      else if (event.key === 'Tab' && picked) {
        field.value = `/${picked.command} `;
        fitting = [];
      } else return false;
      draw();
      return true;
    },
  };
}
