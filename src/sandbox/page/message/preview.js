/**
 * A message in one line: its first words, else what it brings.
 *
 * @param {import('../control-api.js').Message} message
 * @param {import('../words/words.js').Words} words
 */
export function preview({ text, file, contact, location }, words) {
  const line = text.split('\n').find((each) => each.trim() !== '');
  if (contact) return `${words.contact}: ${contact.phone}`;
  if (line) return line;
  if (file) return file.kind === 'photo' ? words.picture : file.name;
  return location ? words.location : '';
}
