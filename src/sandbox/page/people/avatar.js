import { el } from '../dom.js';

const SHADES = 6;

/** @param {string} id @returns {number} the same each time for one person */
function shade(id) {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) % 997;
  return sum % SHADES;
}

/** A person's initials on their colour. @param {import('../control-api.js').Persona} persona */
export function avatar(persona) {
  const [family = '', given = ''] = persona.name.split(' ');
  return el(
    'span',
    { class: `avatar shade-${shade(persona.id)}`, 'aria-hidden': 'true' },
    family.charAt(0) + given.charAt(0),
  );
}
