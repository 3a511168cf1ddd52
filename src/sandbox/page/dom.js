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
  clip: 'M20 11.5 12 19.5a5 5 0 0 1-7-7l8.5-8.5a3.4 3.4 0 0 1 4.8 4.8L10 17a1.7 1.7 0 0 1-2.4-2.4L15 7.5',
  more: 'M12 5.5v.01M12 12v.01M12 18.5v.01',
  file: 'M6 3h8l5 5v13H6ZM14 3v5h5',
  download: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  copy: 'M9 9h11v11H9ZM5 15H4V4h11v1',
  qr: 'M4 4h6v6H4ZM14 4h6v6h-6ZM4 14h6v6H4ZM14 14h2v2h-2ZM18 14h2M20 18v2M14 18v2h2M18 18v.01',
  pin: 'M9 4h6l-1 6 3 3v2H7v-2l3-3ZM12 15v6',
  phone: 'M6 3h4l2 5-2.5 1.5a11 11 0 0 0 5 5L16 12l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 4 5a2 2 0 0 1 2-2Z',
  place: 'M12 21s7-6.5 7-11.5a7 7 0 0 0-14 0C5 14.5 12 21 12 21ZM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  picture: 'M4 5h16v14H4ZM4 16l5-5 4 4 2-2 5 4M15 9h.01',
  code: 'M8 7l-5 5 5 5M16 7l5 5-5 5',
  forth: 'M9 5l7 7-7 7',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l2 2H4ZM10 21h4M12 3v2',
};

/**
 * @param {keyof typeof ICONS} name
 * @returns {SVGSVGElement} decoration: the button around it bears the words
 */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
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
