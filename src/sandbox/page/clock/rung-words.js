/**
 * `slot 2026-11-23T14:30 journal-nudge` or `delivery 12 absence` for people to read: what kind of thing rang,
 * and what it was about, each once. A name that the page has no word for stands as it is.
 *
 * @param {string} what
 * @param {import('../words/words.js').Words} words
 */
export function rungWords(what, words) {
  const [kind = '', ...rest] = what.split(' ');
  const known = words.rungKinds[kind];
  if (!known) return what;
  const names = rest.filter((part) => !/^\d/.test(part)).map((part) => part.split(/[:,]/, 1)[0] ?? '');
  const about = names.map((name) => words.rungNames[name.split('-', 1)[0] ?? ''] ?? name);
  return about.length > 0 ? `${known}: ${[...new Set(about)].join(', ')}` : known;
}
