import { ask, type Reading, unclear } from './asking.ts';
import { plainOption, studentOption } from './options.ts';
import { afterIdleWords, reasonEnd } from './roll-words.ts';
import type { NameMatch } from './roster.ts';
import type { Scene } from './scene.ts';
import { isMark, isSpoken, typedText } from './tokens.ts';
import type { EntryStudent } from './types.ts';

const MOST_STUDENTS_ASKED = 7;

/** The students named there, each once. A name that fits nobody, or two, is never guessed. */
export function* readNames(scene: Scene, from: number, to: number): Reading<readonly number[]> {
  const { source, roster } = scene;
  const ids = new Set<number>();
  let before: (NameMatch & { from: number }) | undefined;
  for (let at = afterIdleWords(scene, from, to); at < to; at = afterIdleWords(scene, at, to)) {
    const match = roster.nameAt(source.tokens, at, to);
    if (!match) return yield* unclear('unknown-student', typedText(source, at, unknownEnd(scene, at, to)));
    // `Ozola Anna` without a comma, where Ozola is Ilze and Anna is Liepa: one wrong name, or two students
    const clash = before?.end === at && before.by !== 'both' && match.by !== 'both' && before.by !== match.by;
    if (clash && before) return yield* unclear('unknown-student', typedText(source, before.from, match.end));
    ids.add((yield* chooseStudent(scene, at, match)).id);
    before = { ...match, from: at };
    at = reasonEnd(scene, match.end, to) ?? match.end;
  }
  return [...ids];
}

function unknownEnd(scene: Scene, at: number, to: number): number {
  const { tokens } = scene.source;
  let end =
    isMark(tokens[at + 1], '.') && isSpoken(tokens[at + 2]) && tokens[at]?.text.length === 1
      ? at + 3
      : at + 1;
  while (
    end < to &&
    isSpoken(tokens[end]) &&
    !scene.roster.nameAt(tokens, end, to) &&
    afterIdleWords(scene, end, to) === end
  )
    end += 1;
  return end;
}

function* chooseStudent(scene: Scene, at: number, match: NameMatch): Reading<EntryStudent> {
  const [first, ...others] = match.students;
  if (first && others.length === 0) return first;
  const fragment = typedText(scene.source, at, match.end);
  const key = `student@${scene.source.tokens[at]?.start ?? 0}`;
  const options = [...match.students.slice(0, MOST_STUDENTS_ASKED).map(studentOption), plainOption('nobody')];
  const answer = yield* ask(key, 'which-student', fragment, options);
  const chosen = match.students.find((student) => String(student.id) === answer);
  return chosen ?? (yield* unclear('unknown-student', fragment));
}
