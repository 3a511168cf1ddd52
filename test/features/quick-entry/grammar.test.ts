import { describe, expect, test } from 'vitest';
import { readHead } from '../../../src/features/quick-entry/grammar/head.ts';
import { readEntry } from '../../../src/features/quick-entry/grammar/read-entry.ts';
import { renderEntry } from '../../../src/features/quick-entry/grammar/render-entry.ts';
import type { EntryContext } from '../../../src/features/quick-entry/grammar/types.ts';
import { compact } from './compact.ts';
import { CONTEXTS, context, lesson } from './contexts.ts';
import { EXAMPLES } from './examples.ts';

/** Reads on, answering each question in turn with the given values; what it asked stands before the result. */
function converse(text: string, situation: EntryContext, ...values: readonly string[]): readonly string[] {
  const said: string[] = [];
  let answers: Record<string, string> = {};
  for (const value of [...values, undefined]) {
    const reading = readEntry(text, { ...situation, answers });
    said.push(compact(reading, situation));
    if (reading.kind !== 'ask' || value === undefined) break;
    answers = { ...answers, [reading.question.key]: value };
  }
  return said;
}

const last = (text: string, situation: EntryContext, ...values: readonly string[]) =>
  converse(text, situation, ...values).at(-1);

describe.each(Object.entries(EXAMPLES))('%s', (_rule, examples) => {
  const rows = examples.map(([typed, reading, name = 'monday']) => ({ typed, reading, name }) as const);
  test.each(rows)('$typed', ({ typed, reading, name }) => {
    expect(compact(readEntry(typed, CONTEXTS[name]), CONTEXTS[name])).toBe(reading);
  });
});

describe('an answer goes on where it was asked', () => {
  test('5в is the class that was chosen', () => {
    expect(last('5в Дроби; все', CONTEXTS.monday, '*0')).toBe('5b-Mat-4 | «Дроби» | n 0');
    expect(last('5в Дроби; все', CONTEXTS.monday, '*1')).toBe('! not-your-class «5в»');
  });

  test('a double lesson: one of them, or the same entry for both', () => {
    expect(last('5.b Daļas', CONTEXTS.double, '=5b-Mat-3')).toBe('5b-Mat-3 | «Daļas»');
    expect(last('5.b Daļas; n Ozols', CONTEXTS.double, '*all')).toBe(
      '5b-Mat-3 | «Daļas» | n Ozols & 5b-Mat-4 | «Daļas» | n Ozols',
    );
  });

  test('4.11: classes or groups that are taught together: one of them, or one entry for both', () => {
    expect(last('5.b Food; n Ozols', CONTEXTS.joinedHalves, '*all')).toBe(
      '5b-Ang1-3 | «Food» | n Ozols & 5b-Ang2-3 | «Food» | n Ozols',
    );
    expect(last('5.b Daļas; n Briedis', CONTEXTS.joined, '*all')).toBe(
      '5b-Mat-4 | «Daļas» | n Briedis & 5a-Mat-4 | «Daļas»',
    );
    expect(last('5.b Daļas', CONTEXTS.joined, '=5b-Mat-4')).toBe('5b-Mat-4 | «Daļas»');
  });

  test('a lesson outside the timetable is the course that was chosen', () => {
    expect(last('6.a Daļas; visi', CONTEXTS.monday, '=course-6a-Mat')).toBe('course-6a-Mat | «Daļas» | n 0');
  });

  test('two classes in one line: what is asked is asked for each', () => {
    const text = '5.a un 5.b tēma Daļas';
    expect(last(text, CONTEXTS.twoSubjects, '=5b-Dat-5')).toBe('5a-Mat-1 | «Daļas» & 5b-Dat-5 | «Daļas»');
    const both = context(['5.b Mat 3 ended', '5.b Mat 4 ended', '5.a Mat 1 ended', '5.a Mat 2 ended']);
    expect(last('5.b un 5.a Daļas', both, '=5b-Mat-4', '*all')).toBe(
      '5b-Mat-4 | «Daļas» & 5a-Mat-1 | «Daļas» & 5a-Mat-2 | «Daļas»',
    );
    expect(last('5.b un 5.a mat daļas', CONTEXTS.monday, 'topic', 'topic')).toBe(
      '5b-Mat-4 | «mat daļas» & 5a-Mat-2 | «mat daļas»',
    );
  });

  test('two classes in a reply mean both, not only the lesson of the card', () => {
    expect(last('5.b un 5.a Daļas', CONTEXTS.reply)).toBe('5b-Mat-4 | «Daļas» & 5a-Mat-2 | «Daļas»');
  });

  test("a subject that is not the teacher's there: the words of the topic, or one of the lessons", () => {
    expect(last('5.b matemātika: Daļas', CONTEXTS.group, 'topic')).toBe('5b-KS-1 | «matemātika: Daļas»');
    expect(last('5.b matemātika: Daļas', CONTEXTS.group, '=5b-KS-1')).toBe('5b-KS-1 | «Daļas»');
  });

  test('a number that may be the lesson or the topic', () => {
    expect(last('7.a 2. pasaules karš', CONTEXTS.secondLesson, 'topic', '#1')).toBe(
      '7a-Vēst-5 | «2. pasaules karš»',
    );
    expect(last('5.b 3 daļas', CONTEXTS.double, '=5b-Mat-3')).toBe('5b-Mat-3 | «daļas»');
    expect(last('5.b 3 daļas', CONTEXTS.double, 'topic', '=5b-Mat-4')).toBe('5b-Mat-4 | «3 daļas»');
  });

  test('homework for a name that the class does not have: the near one, or the words stay in the text for all', () => {
    expect(last('5.b md Ozolz: 45. lpp.', CONTEXTS.monday, '3')).toBe('5b-Mat-4 | md[Ozols] 45. lpp.');
    expect(last('5.b md Ozolz: 45. lpp.', CONTEXTS.monday, 'everyone')).toBe('5b-Mat-4 | md Ozolz: 45. lpp.');
    expect(last('5.b Daļas; md 45. lpp.; Andersonei: 46. lpp.', CONTEXTS.monday, 'everyone')).toBe(
      '5b-Mat-4 | «Daļas» | md 45. lpp. | md Andersonei: 46. lpp.',
    );
  });

  test('two students of one name: the chosen one, or none of them and the name is quoted back', () => {
    expect(last('5.b n Ivanova', CONTEXTS.monday, '5')).toBe('5b-Mat-4 | n Ivanova');
    expect(last('5.b n Ivanova', CONTEXTS.monday, 'nobody')).toBe('! unknown-student «Ivanova»');
    expect(last('5.b n Skujiņš, Zariņa', CONTEXTS.monday, '19', '15')).toBe(
      '5b-Mat-4 | n Skujiņš Artūrs, Zariņa',
    );
  });

  test('4.5: "kavē" is absent or late, as answered', () => {
    expect(last('5.b kavē Ozols', CONTEXTS.monday, 'absent')).toBe('5b-Mat-4 | n Ozols');
    expect(last('5.b kavē Ozols', CONTEXTS.monday, 'late')).toBe('5b-Mat-4 | nok Ozols');
  });

  test('a possible keyword in the topic divides the text, or stays in the topic', () => {
    expect(last('5.b Daļas n Ozols', CONTEXTS.monday, 'absent')).toBe('5b-Mat-4 | «Daļas» | n Ozols');
    expect(last('5.b Daļas md 45. lpp.', CONTEXTS.monday, 'homework')).toBe(
      '5b-Mat-4 | «Daļas» | md 45. lpp.',
    );
    expect(last('5.b Mājas dzīvnieki', CONTEXTS.monday, 'topic')).toBe('5b-Mat-4 | «Mājas dzīvnieki»');
    expect(last('5.b Visi piemēri', CONTEXTS.monday, 'topic')).toBe('5b-Mat-4 | «Visi piemēri»');
    expect(last('5.b Daļas visi klāt', CONTEXTS.monday, 'roll')).toBe('5b-Mat-4 | «Daļas» | n 0');
  });

  test("a student's name in the topic is the topic's, or says who was absent or late", () => {
    expect(last('5.b Ozols – Latvijas koks', CONTEXTS.monday, 'topic')).toBe(
      '5b-Mat-4 | «Ozols – Latvijas koks»',
    );
    expect(last('5.b Daļas; Ozols', CONTEXTS.monday, 'absent')).toBe('5b-Mat-4 | «Daļas» | n Ozols');
    expect(last('5.b Daļas; Ozols', CONTEXTS.monday, 'late')).toBe('5b-Mat-4 | «Daļas» | nok Ozols');
  });

  test('a line that may be another lesson or homework', () => {
    const text = '5.b Daļas; md 45. lpp.\n5.a Procenti';
    expect(last(text, CONTEXTS.monday, 'new-lesson')).toBe(
      '5b-Mat-4 | «Daļas» | md 45. lpp. & 5a-Mat-2 | «Procenti»',
    );
    expect(last(text, CONTEXTS.monday, 'homework')).toBe('5b-Mat-4 | «Daļas» | md 45. lpp.\n5.a Procenti');
  });

  test('homework that begins with a name is for that student, or for all', () => {
    expect(last('5.b md Egles stāsts', CONTEXTS.monday, 'homework')).toBe('5b-Mat-4 | md Egles stāsts');
    expect(last('5.b md Ozolam izlasīt 45. lpp.', CONTEXTS.monday, '3')).toBe(
      '5b-Mat-4 | md[Ozols] izlasīt 45. lpp.',
    );
  });

  test('one thing is asked at a time, in the order of the text', () => {
    expect(
      converse('5.b Daļas md 5 uzd.; n Ivanova; k Ozols', CONTEXTS.double, '*all', 'homework', '4', 'late'),
    ).toEqual([
      '? which-lesson «5.b» 5b-Mat-3 / 5b-Mat-4 / 5b-Mat-3+5b-Mat-4',
      '? topic-or-other «md 5 uzd.» homework / topic',
      '? which-student «Ivanova» Ivanovs Ivans / Ivanova Jeļena / nobody',
      '? absent-or-late «k Ozols» absent / late',
      '5b-Mat-3 | «Daļas» | md 5 uzd. | n Ivanovs | nok Ozols & 5b-Mat-4 | «Daļas» | md 5 uzd. | n Ivanovs | nok Ozols',
    ]);
  });

  test('an answer that is no option is asked again', () => {
    expect(converse('5.b k Ozols', CONTEXTS.monday, 'maybe').at(-1)).toBe(
      '? absent-or-late «k Ozols» absent / late',
    );
  });
});

describe('limits', () => {
  test('more than 4000 characters are not read', () => {
    const reading = readEntry(`5.b ${'daļas '.repeat(2000)}`, CONTEXTS.monday);
    expect(reading).toMatchObject({ kind: 'unclear', code: 'too-long' });
    expect(readEntry(`5.b ${'daļas '.repeat(600)}`, CONTEXTS.monday).kind).toBe('entry');
  });

  test('at most eight options, and values that a button can carry', () => {
    const lessons = Array.from({ length: 12 }, (_, i) =>
      lesson(`5.b Mat ${i + 1} ended`, `stunda-ļoti-gara-atslēga-${i}`),
    );
    const reading = readEntry('5.b Daļas', { ...context([]), lessons });
    const options = reading.kind === 'ask' ? reading.question.options : [];
    expect(options).toHaveLength(8);
    expect(options.every(({ value }) => /^[\x21-\x7e]{1,24}$/.test(value))).toBe(true);
  });
});

describe('readHead: what stands in front decides what to load', () => {
  const today = '2026-11-23';
  test.each([
    ['5.b Daļas', { namesClass: true }],
    ['20.11 5.b Daļas', { day: '2026-11-20', namesClass: true }],
    ['20.11., 5б Дроби', { day: '2026-11-20', namesClass: true }],
    ['2026-11-20 5b Daļas', { day: '2026-11-20', namesClass: true }],
    ['20. novembrī 5.b', { day: '2026-11-20', namesClass: true }],
    ['20 ноября 5б', { day: '2026-11-20', namesClass: true }],
    ['vakar 5.b', { day: '2026-11-22', namesClass: true }],
    ['piektdien 5.b', { day: '2026-11-20', namesClass: true }],
    ['в пятницу 5б Дроби', { day: '2026-11-20', namesClass: true }],
    ['pirmdien 5.b', { day: '2026-11-23', namesClass: true }],
    ['5.b 20.11. Daļas; visi', { day: '2026-11-20', namesClass: true }],
    ['5.b un 5.a 20.11. Daļas', { day: '2026-11-20', namesClass: true }],
    ['5.b vakar Daļas', { day: '2026-11-22', namesClass: true }],
    ['5.b 25.11. Daļas', { day: '2026-11-25', namesClass: true }],
    ['5.b 3. daļa', { namesClass: true }],
    ['5.b 2.1. Daļas', { namesClass: true }],
    ['31.02 5.b', { namesClass: true }],
    ['5.b 31.02', { namesClass: true }],
    ['20.11 Daļas', { namesClass: false }],
    ['5. uzdevums', { namesClass: false }],
    ['Labdien!', { namesClass: false }],
    ['', { namesClass: false }],
  ] as const)('%j', (text, head) => {
    expect(readHead(text, today)).toEqual(head);
  });

  test('a date is a day of the school year, September to August', () => {
    expect(readHead('20.11 5.b', '2027-02-01').day).toBe('2026-11-20');
    expect(readHead('12.01 5.b', '2027-02-01').day).toBe('2027-01-12');
  });
});

describe('renderEntry: the one line that says an entry', () => {
  test('names lesson and students as shortly as is clear', () => {
    const homework = [{ kind: 'given', text: '12. lpp.', dueOn: '2027-01-12', studentIds: [3] }] as const;
    const entry = { lesson: '5b-Mat-4', topic: 'Daļas', homework, absent: [2, 5, 14], late: [19] };
    expect(renderEntry(entry, CONTEXTS.monday)).toBe(
      '5.b Daļas; md Ozols: uz 12.01: 12. lpp.; n Kalniņa, Ivanova Jeļena, Zariņš; nok Skujiņš Artūrs',
    );
    expect(renderEntry({ lesson: '5b-Mat-3', absent: [] }, CONTEXTS.double)).toBe('5.b Mat 3: visi klāt');
    expect(
      renderEntry({ lesson: '5a-Mat-2', asParallel: true, homework: [{ kind: 'none' }] }, CONTEXTS.monday),
    ).toBe('5.a tāpat; md –');
  });

  test('what the table reads at once reads the same when rendered', () => {
    // Many examples are the same entry, typed otherwise.
    const entries = new Map(
      Object.values(EXAMPLES)
        .flat()
        .map(([typed, reading, name = 'monday']) => [`${name} ${reading}`, { typed, name }]),
    );
    for (const { typed, name } of entries.values()) {
      const reading = readEntry(typed, CONTEXTS[name]);
      for (const entry of reading.kind === 'entry' ? reading.entries : []) {
        const line = renderEntry(entry, CONTEXTS[name]);
        expect(readEntry(line, CONTEXTS[name]), `${typed} → ${line}`).toEqual({
          kind: 'entry',
          entries: [entry],
        });
      }
    }
  });
});
