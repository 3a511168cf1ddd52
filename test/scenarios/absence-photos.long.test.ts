import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { chatOf } from '../support/chat-of.ts';
import { type Family, familiesOf } from '../support/families.ts';
import { PICTURE } from '../support/pictures.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';

const CLASS_TEACHER = 'class-teacher-5b';

let app: RunningApp;
let child: Family;
let parent: string;

/** A school that keeps photos of notes. */
beforeAll(async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'zvans-')), 'regulation.yaml');
  writeFileSync(file, readFileSync('regulation.yaml', 'utf8').replace('photos: false', 'photos: true'));
  app = await runApp({
    config: readConfig({ DATABASE_URL: 'pglite:memory', PORT: '0', REGULATION_FILE: file }),
  });
  child = (await familiesOf(app, '5.b')).find(({ onlyChild }) => onlyChild) as Family;
  parent = child.guardians[0] ?? '';
}, 60_000);
afterAll(() => app.stop());

const db = () => app.app.database.db;
const { press } = chatOf(() => app);

async function upload(persona: string, caption?: string): Promise<number> {
  const contentBase64 = Buffer.from(PICTURE).toString('base64');
  const photo = {
    persona,
    fileName: 'zime.jpg',
    contentBase64,
    kind: 'photo',
    ...(caption ? { caption } : {}),
  };
  const { messageId } = (await app.control('upload', photo)).body;
  await app.settle();
  return messageId;
}

const pictures = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    fileName: `zime-${index}.png`,
    content: PICTURE,
    kind: 'photo' as const,
  }));

/** Which of the person's messages from that one on are still in the chat. */
const left = async (persona: string, since: number) =>
  (await app.chat(persona)).filter(
    ({ id, from, deleted, file }) => id >= since && from === 'person' && file !== undefined && !deleted,
  );

const isGone = async (persona: string, messageId: number) =>
  (await app.chat(persona)).find(({ id }) => id === messageId)?.deleted === true;

test('4.10: a guardian’s photo sends the note; it is kept here, gone from the chat, shown to the class teacher', async () => {
  await app.say(parent, '/absence');
  await press(parent, 'Šodien, 23.11.');
  await press(parent, 'Slimība');
  const messageId = await upload(parent, 'temperatūra');
  expect((await app.last(parent)).text).toContain('1 foto');
  expect(await isGone(parent, messageId)).toBe(true);
  expect(await db().absenceNotePhoto.count()).toBe(1);
  await app.say(CLASS_TEACHER, '/notes');
  await press(CLASS_TEACHER, child.name);
  const shown = await press(CLASS_TEACHER, 'Zīmes foto');
  expect(shown.file).toBeDefined();
  expect(shown.text).toContain('Zīmes foto 1 no 1');
});

test('4.10: all pictures of an album join the note that the first one sent, and none stays in the chat', async () => {
  const before = await db().absenceNotePhoto.count();
  await app.say(parent, '/absence');
  await press(parent, 'Rīt, 24.11.');
  await press(parent, 'Slimība');
  const { messageId, answer } = await app.album(parent, pictures(3), { caption: 'abas puses un recepte' });
  expect(answer.text).toContain('abas puses un recepte');
  expect(answer.text).toContain('3 foto');
  expect(await left(parent, messageId)).toEqual([]);
  expect(await db().absenceNotePhoto.count()).toBe(before + 3);
  expect(await db().absenceNote.count({ where: { words: 'abas puses un recepte' } })).toBe(1);
});

test('4.10, 9: what is no picture is refused, and does not stay in the chat either', async () => {
  await app.say(parent, '/absence');
  await press(parent, 'Rīt, 24.11.');
  await press(parent, 'Slimība');
  const before = await db().absenceNotePhoto.count();
  const { messageId, answer } = await app.upload(parent, {
    fileName: 'izraksts.pdf',
    content: '%PDF-1.4',
    kind: 'document',
  });
  expect(answer.text).toContain('Atsūtiet zīmes foto');
  expect(await left(parent, messageId)).toEqual([]);
  expect(await db().absenceNotePhoto.count()).toBe(before);
});

test.each([
  ['under the first picture', true],
  ['after them', false],
])('4.10: an album of a paper slip, its line %s', async (_where, captioned) => {
  const line = `${child.name} 12.11.-13.11. slimība, saņemta šodien`;
  const before = await db().absenceNotePhoto.count();
  await app.say(CLASS_TEACHER, '/notes');
  await press(CLASS_TEACHER, 'Papīra zīme');
  const { messageId, answer } = await app.album(
    CLASS_TEACHER,
    pictures(2),
    captioned ? { caption: line } : {},
  );
  if (!captioned) {
    expect(answer.text).toContain('Saņēmu 2 foto');
    await app.say(CLASS_TEACHER, line);
  }
  const card = await app.last(CLASS_TEACHER);
  expect(card.text).toContain('Papīra zīme, saņemta 23.11.');
  expect(card.text).toContain('2 foto');
  expect(await left(CLASS_TEACHER, messageId)).toEqual([]);
  expect(await db().absenceNotePhoto.count()).toBe(before + 2);
});

test('4.10: a line that cannot be read leaves the picture of the slip waiting for another', async () => {
  await app.say(CLASS_TEACHER, '/notes');
  await press(CLASS_TEACHER, 'Papīra zīme');
  const before = await db().absenceNotePhoto.count();
  const messageId = await upload(CLASS_TEACHER, `${child.name} slimība`);
  expect((await app.last(CLASS_TEACHER)).text).toContain('Neatradu datumus');
  expect(await isGone(CLASS_TEACHER, messageId)).toBe(true);
  await app.say(CLASS_TEACHER, `${child.name} 5.11. slimība, saņemta šodien`);
  expect((await app.last(CLASS_TEACHER)).text).toContain('1 foto');
  expect(await db().absenceNotePhoto.count()).toBe(before + 1);
});

test.each([
  ['with its line as the caption', true],
  ['and its line after it', false],
])('4.10: a paper slip by photo, %s', async (_what, captioned) => {
  const line = `${child.name} 19.11.-20.11. slimība, saņemta šodien`;
  const before = await db().absenceNotePhoto.count();
  await app.say(CLASS_TEACHER, '/notes');
  await press(CLASS_TEACHER, 'Papīra zīme');
  const messageId = await upload(CLASS_TEACHER, captioned ? line : undefined);
  if (!captioned) await app.say(CLASS_TEACHER, line);
  expect((await app.last(CLASS_TEACHER)).text).toContain('Papīra zīme, saņemta 23.11.');
  expect(await isGone(CLASS_TEACHER, messageId)).toBe(true);
  expect(await db().absenceNotePhoto.count()).toBe(before + 1);
});
