/** @typedef {string | Node | undefined | false} Child */

/**
 * Makes an element. An attribute `on…` is a listener; `undefined` and `false` are left out, `true` is set
 * empty. Text is text: nothing is parsed as HTML.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string | number | boolean | undefined | ((event: any) => void)>} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children) if (child) element.append(child);
  return element;
}

const ICONS = {
  reply: 'M9 7 4 12l5 5M4 12h9a6 6 0 0 1 6 6v1',
  edit: 'M4 20h4L19 9l-4-4L4 16v4ZM13 7l4 4',
  close: 'M6 6l12 12M18 6 6 18',
  back: 'M15 5l-7 7 7 7',
  down: 'M12 5v14M6 13l6 6 6-6',
  send: 'M4 12 20 4l-6 16-3-7-7-1Z',
  keys: 'M4 6h16v12H4ZM8 10h.01M12 10h.01M16 10h.01M8 14h8',
  play: 'M8 5l11 7-11 7Z',
  pause: 'M8 5v14M16 5v14',
  moon: 'M20 14A8 8 0 1 1 10 4a6.5 6.5 0 0 0 10 10Z',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l2 2H4ZM10 21h4M12 3v2',
};

/**
 * @param {keyof typeof ICONS} name
 * @returns {SVGSVGElement} decoration: the button around it bears the words
 */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

/**
 * A button that shows an icon and says `label`.
 *
 * @param {keyof typeof ICONS} name
 * @param {string} label
 * @param {() => void} onclick
 * @param {Record<string, string | boolean | undefined>} [attributes]
 */
export function iconButton(name, label, onclick, attributes = {}) {
  return el(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': label, title: label, onclick, ...attributes },
    icon(name),
  );
}

/**
 * Makes `parent` hold exactly `wanted`, moving nothing that already stands right: focus and scroll stay.
 *
 * @param {Element} parent
 * @param {readonly Node[]} wanted
 */
export function arrange(parent, wanted) {
  const keep = new Set(wanted);
  for (const child of [...parent.childNodes]) if (!keep.has(child)) child.remove();
  let place = parent.firstChild;
  for (const node of wanted) {
    if (node === place) place = place.nextSibling;
    else parent.insertBefore(node, place);
  }
}
