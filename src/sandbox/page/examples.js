import { absentChild, suggestPeople } from './people/people.js';

/**
 * A first message to try, by person's id: the teacher's line and the guardian's diary.
 *
 * @param {readonly import('./control-api.js').Persona[]} personas
 * @param {import('./words/words.js').Words} words
 * @returns {Map<string, string>}
 */
export function examplesFor(personas, words) {
  /** @type {Map<string, string>} */
  const examples = new Map();
  for (const { what, persona } of suggestPeople(personas)) {
    if (what === 'teacher') examples.set(persona.id, words.tourLine(absentChild(personas)));
    if (what === 'guardian') examples.set(persona.id, '/diary');
  }
  return examples;
}

/**
 * What makes the demo school's bot speak the page's language; undefined: it does so from the beginning.
 *
 * @param {import('./words/words.js').Language} language
 */
export function speakCommand(language) {
  return language === 'lv' ? undefined : `/language ${language}`;
}
