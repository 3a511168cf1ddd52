import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
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
  const personas: { id: string; children?: unknown[] }[] = (await app.control('personas')).body;
  const single = new Set(personas.filter(({ children }) => children?.length === 1).map(({ id }) => id));
  child = (await familiesOf(app, '5.b')).find(({ guardians }) => single.has(guardians[0] ?? '')) as Family;
  parent = child.guardians[0] ?? '';
}, 60_000);
afterAll(() => app.stop());

const db = () => app.app.database.db;
const press = async (persona: string, button: string) => (await app.press(persona, button)).answer;

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
