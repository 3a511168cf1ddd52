import { fold } from './folding.js';

/** @typedef {import('../control-api.js').Persona} Persona */
/** @typedef {import('../words/words.js').Words} Words */
/** @typedef {keyof Words['roles']} GroupName */
/** @typedef {keyof Words['suggestions']} SuggestionName */

/** @type {Record<string, GroupName>} */
const GROUP_OF_ROLE = {
  subjectTeacher: 'teachers',
  hobbyTeacher: 'teachers',
  extendedDayTeacher: 'teachers',
  classTeacher: 'classTeachers',
  superuser: 'leaders',
  recordsManager: 'leaders',
  academicOffice: 'leaders',
  principal: 'leaders',
  guardian: 'guardians',
  student: 'students',
  stranger: 'strangers',
};

/** @type {readonly GroupName[]} */
const GROUPS = ['teachers', 'classTeachers', 'leaders', 'guardians', 'students', 'strangers', 'others'];

/**
 * The people in the order of the list; one with several roles stands in each of their groups.
 *
 * @param {readonly Persona[]} personas
 * @returns {{ name: GroupName, people: Persona[] }[]} without empty groups
 */
export function groupPeople(personas) {
  /** @type {Map<GroupName, Persona[]>} */
  const groups = new Map(GROUPS.map((name) => [name, []]));
  for (const persona of personas) {
    const names = persona.roles.length === 0 ? ['stranger'] : persona.roles;
    for (const name of new Set(names.map((role) => GROUP_OF_ROLE[role] ?? 'others')))
      groups.get(name)?.push(persona);
  }
  return GROUPS.map((name) => ({ name, people: groups.get(name) ?? [] })).filter(
    ({ people }) => people.length > 0,
  );
}

/**
 * The second line of a person: what they are, of which class or child.
 *
 * @param {Persona} persona
 * @param {Words} words
 */
export function describe(persona, words) {
  const roles = persona.roles.length === 0 ? ['stranger'] : persona.roles;
  const parts = [...new Set(roles.map((role) => words.role[role] ?? role))];
  if (persona.class) parts.push(persona.class);
  for (const child of persona.children ?? []) parts.push(`${child.name} (${child.class})`);
  return parts.join(' · ');
}

/**
 * Searches by beginnings of words: name, id, role, class (`5.b`, `5b`), child. All of the terms must fit.
 *
 * @param {readonly Persona[]} personas
 * @param {Words} words
 * @returns {(query: string) => Persona[]}
 */
export function createSearch(personas, words) {
  const entries = personas.map((persona) => {
    const classes = [persona.class, ...(persona.children ?? []).map((child) => child.class)].filter(
      (name) => name,
    );
    const text = [
      persona.name,
      persona.id,
      persona.id.replaceAll('-', ' '),
      describe(persona, words),
      ...persona.roles,
      ...classes.map((name) => name?.replace('.', '')),
    ].join(' ');
    return { persona, text: ` ${fold(text).replace(/[()·]/g, ' ')}` };
  });
  return (query) => {
    const terms = fold(query).split(/\s+/).filter(Boolean);
    return entries
      .filter(({ text }) => terms.every((term) => text.includes(` ${term}`)))
      .map(({ persona }) => persona);
  };
}

/**
 * Five people to begin with, each the wanted one or the nearest that this school has.
 *
 * @param {readonly Persona[]} personas
 * @returns {{ what: SuggestionName, persona: Persona }[]}
 */
export function suggestPeople(personas) {
  /** @type {[SuggestionName, string, (persona: Persona) => boolean][]} */
  const wanted = [
    ['teacher', 'teacher-mat-5', (persona) => persona.roles.includes('subjectTeacher')],
    ['guardian', 'guardian-5b-1', (persona) => persona.linked && persona.id.startsWith('guardian-5b-')],
    ['classTeacher', 'class-teacher-5b', (persona) => persona.roles.includes('classTeacher')],
    ['superuser', 'superuser', (persona) => persona.roles.includes('superuser')],
    ['stranger', 'stranger-1', (persona) => persona.id.startsWith('stranger-')],
  ];
  return wanted.flatMap(([what, id, fits]) => {
    const persona = personas.find((each) => each.id === id) ?? personas.find(fits);
    return persona ? [{ what, persona }] : [];
  });
}

/**
 * Whom the tour's line calls absent: the first guardian's child, by surname unless another student of the
 * class bears it too.
 *
 * @param {readonly Persona[]} personas
 * @returns {string}
 */
export function absentChild(personas) {
  const guardian = suggestPeople(personas).find(({ what }) => what === 'guardian')?.persona;
  const child = guardian?.children?.find((each) => each.class === '5.b') ?? guardian?.children?.[0];
  const surname = child?.name.split(' ')[0] ?? 'Bērziņš';
  const namesakes = personas.filter(
    (each) =>
      each.roles.includes('student') && each.class === child?.class && each.name.split(' ')[0] === surname,
  );
  return namesakes.length > 1 && child ? child.name : surname;
}
