import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { labels } from '../support/chat-of.ts';
import type { ChatMessage } from '../support/control-client.ts';
import { PICTURE } from '../support/pictures.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { forgetEntered, lessonOf } from './demo-lessons.ts';

const TEACHER = 'teacher-mat-5';
const GUARDIAN = 'guardian-5b-1';
const PHOTO = { fileName: 'lapa.png', content: PICTURE, kind: 'photo' } as const;
const pdf = (fileName: string) => ({ fileName, content: '%PDF-1.7', kind: 'document' }) as const;

let app: RunningApp;
let courseIds: number[];

beforeAll(async () => {
  app = await runApp();
  const lessons = await Promise.all(['5.a', '5.b'].map((name) => lessonOf(app, TEACHER, name)));
  courseIds = lessons.map(({ courseId }) => courseId);
}, 60_000);
afterAll(() => app.stop());

const anew = () => forgetEntered(app, courseIds);
const materials = () =>
  app.app.database.db.lessonMaterial.findMany({ orderBy: { id: 'asc' }, select: { name: true, kind: true } });
/** Messages that came, each once however often it was edited. */
const cards = (answers: readonly ChatMessage[]) => new Set(answers.map(({ id }) => id)).size;

/** Everything that came after a press, files among it. */
async function opened(persona: string, button: string) {
  const { answers } = await app.press(persona, button);
  return answers.flatMap(({ file }) => file?.kind ?? []);
}

describe('4.5: a picture or a file is homework material', () => {
  test('with a line as its caption it is one entry, the guardian opens it, another one cannot', async () => {
    await anew();
    const { answer } = await app.upload(TEACHER, PHOTO, { caption: '5.b Daļas; md; visi klāt' });
    expect(answer.text).toContain('Temats: Daļas');
    expect(answer.text).toContain('📎 1 fails');
    expect(answer.text).toContain('✓ Viss ievadīts');

    const diary = (await app.say(GUARDIAN, '/diary')).answer;
    const button = diary.buttons.flat().find(({ label }) => label.startsWith('📎'))?.data ?? '';
    expect(await opened(GUARDIAN, button)).toEqual(['photo']);
    const homework = (await app.say(GUARDIAN, '/homework')).answer;
    expect(homework.text).toContain('matemātika: pievienotajos failos 📎 1');
    expect(labels(homework).some((label) => label.startsWith('📎'))).toBe(true);

    await app.say('guardian-6a-1', '/menu');
    const { answers } = await app.press('guardian-6a-1', button, { raw: true });
    expect(answers.some(({ file }) => file)).toBe(false);
    expect(answers.at(-1)?.alert ?? answers.at(-1)?.text).toContain('nav tiesību');
  });

  test('an album is one entry with one answer, one Undo takes all of it back', async () => {
    await anew();
    const { answers } = await app.album(TEACHER, [PHOTO, PHOTO, PHOTO], { caption: '5.b Daļas; visi klāt' });
    expect(cards(answers)).toBe(1);
    expect(answers.at(-1)?.text).toContain('📎 3 faili');
    expect(await materials()).toHaveLength(3);
    const { answer } = await app.press(TEACHER, 'Atsaukt');
    expect(answer.text).not.toContain('📎');
    expect(answer.text).not.toContain('Daļas');
    expect(await materials()).toEqual([]);
  });

  test('the words of an album may come with its last file', async () => {
    await anew();
    const message = (n: number, caption?: string) => ({
      media_group_id: '77',
      document: { file_id: `BQAC${n}`, file_unique_id: `${n}`, file_name: `${n}.pdf`, file_size: 10 },
      ...(caption ? { caption } : {}),
    });
    const before = (await app.chat(TEACHER)).at(-1)?.rev ?? 0;
    for (const [n, caption] of [[1], [2], [3, '5.b md pielikumā; visi']] as const)
      await app.control('update', { persona: TEACHER, update: { message: message(n, caption) } });
    await app.settle();
    const answers = (await app.control(`chat?persona=${TEACHER}&after=${before}`)).body as ChatMessage[];
    expect(cards(answers.filter(({ from }) => from === 'bot'))).toBe(1);
    expect((await app.last(TEACHER)).text).toContain('📎 3 faili');
    expect((await materials()).map(({ name }) => name)).toEqual(['1.pdf', '2.pdf', '3.pdf']);
  });

  test('a reply to the card gives it to its lesson, with words or without', async () => {
    await anew();
    const card = (await app.say(TEACHER, '5.b Daļas; visi klāt')).answer;
    await app.upload(TEACHER, pdf('uzdevumi.pdf'), { replyTo: card.id });
    const { answer } = await app.upload(TEACHER, PHOTO, { replyTo: card.id, caption: 'md 45. lpp.' });
    expect(answer.text).toContain('Mājas darbs: 45. lpp.');
    expect(answer.text).toContain('📎 2 faili');
  });

  test('the teacher sees what is there and takes one away', async () => {
    await anew();
    await app.album(TEACHER, [pdf('viens.pdf'), pdf('divi.pdf')], { caption: '5.b' });
    const { answer } = await app.press(TEACHER, '📎 Faili (2)');
    expect(answer.text).toContain('📎 viens.pdf');
    expect(await opened(TEACHER, 'Parādīt failus')).toEqual(['document', 'document']);
    const { answer: card } = await app.press(TEACHER, 'Noņemt: viens.pdf');
    expect(card.text).toContain('📎 1 fails');
    expect(await materials()).toEqual([{ name: 'divi.pdf', kind: 'document' }]);
    await app.press(TEACHER, 'Atsaukt');
    expect(await materials()).toHaveLength(2);
  });

  test('a question about the line keeps its pictures', async () => {
    await anew();
    const { answers } = await app.album(TEACHER, [PHOTO, PHOTO], { caption: '5.b Daļas visi klāt' });
    expect(cards(answers)).toBe(1);
    expect(answers.at(-1)?.text).toContain('kas tas ir?');
    const { answer } = await app.press(TEACHER, 'Klātbūtne');
    expect(answer.text).toContain('📎 2 faili');
    expect(answer.text).toContain('Temats: Daļas');
  });

  test('an edited caption amends the entry, the pictures stay', async () => {
    await anew();
    const { messageId, answer: first } = await app.album(TEACHER, [PHOTO, PHOTO], { caption: '5.b Daļas' });
    const { answer } = await app.edit(TEACHER, messageId, '5.b Procenti; visi klāt');
    expect(answer.id).toBe(first.id);
    expect(answer.text).toContain('Temats: Procenti');
    expect(answer.text).toContain('Visi klāt');
    expect(answer.text).toContain('📎 2 faili');
  });

  test('where nothing names the lesson it is asked about; the words are then the reply’s', async () => {
    await anew();
    const { answers } = await app.album(TEACHER, [PHOTO, PHOTO], { caption: 'md 45. lpp.; visi klāt' });
    expect(cards(answers)).toBe(1);
    expect(answers.at(-1)?.text).toBe('Kurai stundai pievienot?');
    const { answer } = await app.press(TEACHER, '5.b');
    expect(answer.text).toContain('5.b · matemātika');
    expect(answer.text).toContain('Mājas darbs: 45. lpp.');
    expect(answer.text).toContain('📎 2 faili');
  });

  test('it answers the card that asks for the homework; "as in the parallel class" brings it along', async () => {
    await anew();
    const { ref } = await lessonOf(app, TEACHER, '5.a');
    await app.say(TEACHER, '5.a Daļas; visi klāt');
    await app.press(TEACHER, `ls-write:${ref}:homework`, { raw: true });
    const { answers } = await app.album(TEACHER, [PHOTO, PHOTO]);
    expect(cards(answers)).toBe(1);
    expect(answers.at(-1)?.text).toContain('📎 2 faili');
    expect(answers.at(-1)?.text).toContain('✓ Viss ievadīts');
    const { answer } = await app.say(TEACHER, '5.b tāpat; visi klāt');
    expect(answer.text).toContain('Temats: Daļas');
    expect(answer.text).toContain('📎 2 faili');
    expect(answer.text).not.toContain('Mājas darba nav');
  });

  test.each([
    ['too big a file', { file_name: 'grāmata.pdf', file_size: 21 * 1024 * 1024 }, '20 MB'],
    ['a program', { file_name: 'spele.exe', file_size: 10 }, 'Šāda veida failu pievienot nevar'],
    ['a program called a picture', { file_name: 'a.exe', mime_type: 'image/png' }, 'Šāda veida failu'],
  ])('%s is refused, and nothing is entered', async (_what, file, words) => {
    await anew();
    const document = { file_id: 'BQACx', file_unique_id: 'x', ...file };
    await app.control('update', {
      persona: TEACHER,
      update: { message: { document, caption: '5.b Daļas' } },
    });
    await app.settle();
    expect((await app.last(TEACHER)).text).toContain(words);
    expect(
      await app.app.database.db.lesson.count({ where: { courseId: { in: courseIds }, topic: 'Daļas' } }),
    ).toBe(0);
  });

  test('a lesson has ten at most', async () => {
    await anew();
    const ten = Array.from({ length: 10 }, () => PHOTO);
    const { answer: card } = await app.album(TEACHER, ten, { caption: '5.b Daļas' });
    const { answer } = await app.upload(TEACHER, PHOTO, { replyTo: card.id });
    expect(answer.text).toContain('ne vairāk kā 10 failus');
    expect(await materials()).toHaveLength(10);
  });

  test('a guardian who sends a picture to the bot enters nothing', async () => {
    await anew();
    await app.upload(GUARDIAN, PHOTO, { caption: '5.b Daļas' });
    expect(await materials()).toEqual([]);
  });
});

describe('4.5: praise and marks in a line', () => {
  test('praise is the child’s own: on the card, and in its diary alone', async () => {
    await anew();
    const [child] = (await app.control('personas')).body.find(
      ({ id }: { id: string }) => id === GUARDIAN,
    ).children;
    const [familyName] = child.name.split(' ');
    const { answer } = await app.say(TEACHER, `5.b Daļas; visi klāt; md –; + ${child.name}`);
    expect(answer.text).toContain(`Uzslavēti (1): ${familyName}`);
    expect((await app.say(GUARDIAN, '/diary')).answer.text).toContain('uzslava par darbu stundā');
    expect((await app.say('guardian-5b-3', '/diary')).answer.text).not.toContain('uzslava');
  });

  test('marks are not lost silently: the rest is saved without them on a press', async () => {
    await anew();
    const { answer } = await app.say(TEACHER, '5.b Daļas; visi klāt; atz Ozols 8');
    expect(answer.text).toContain('vērtējumus šeit vēl nevar ierakstīt');
    const { answer: card } = await app.press(TEACHER, 'Saglabāt bez vērtējumiem');
    expect(card.text).toContain('Temats: Daļas');
  });
});

describe('4.5: the card teaches the line', () => {
  test('an entry by taps shows once a week the line that would have done it', async () => {
    await anew();
    const lesson = await lessonOf(app, TEACHER, '5.b');
    await app.app.database.db.person.updateMany({ data: { lineHintAt: null } });
    await app.say(TEACHER, '5.b Daļu saskaitīšana');
    await app.press(TEACHER, `ls-present:${lesson.ref}`, { raw: true });
    const { answer } = await app.press(TEACHER, `ls-nohw:${lesson.ref}`, { raw: true });
    expect(answer.text).toContain('5.b Daļu saskaitīšana; md –; visi klāt');
    await anew();
    await app.say(TEACHER, '5.b Daļu saskaitīšana; md –');
    const { answer: second } = await app.press(TEACHER, `ls-present:${lesson.ref}`, { raw: true });
    expect(second.text).toContain('✓ Viss ievadīts');
    expect(second.text).not.toContain('vienu ziņu');
  });

  test('a topic in Cyrillic is entered, with a gentle word', async () => {
    await anew();
    const { answer } = await app.say(TEACHER, '5б Дроби; все; дз нет');
    expect(answer.text).toContain('Temats: Дроби');
    expect(answer.text).toContain('žurnālu raksta latviski');
    expect(answer.text).toContain('✓ Viss ievadīts');
  });
});
