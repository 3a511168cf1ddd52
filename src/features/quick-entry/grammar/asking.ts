import type { EntryReading, LessonEntry, Option, Question, QuestionCode, UnclearCode } from './types.ts';

export type Unclear = Extract<EntryReading, { kind: 'unclear' }>;

/**
 * A reading under way: it yields each question and goes on with the answer's value; what cannot be
 * understood it yields last. So a rule reads straight on, wherever it had to ask.
 */
export type Reading<T> = Generator<Question | Unclear, T, string>;

const LONGEST_FRAGMENT = 120;
const MOST_OPTIONS = 8;

/** What a question or a refusal quotes: enough to find the place, without the mark that ends the part. */
function quote(typed: string): string {
  const characters = [...typed.trim().replace(/(?<=\S)[\s;,]+$/u, '')];
  return characters.length > LONGEST_FRAGMENT
    ? `${characters.slice(0, LONGEST_FRAGMENT).join('')}…`
    : characters.join('');
}

/** Asks, and returns the value of the chosen option. `key` is unique within the text: what, and where. */
export function* ask(
  key: string,
  code: QuestionCode,
  fragment: string,
  options: readonly Option[],
): Reading<string> {
  return yield { key, code, fragment: quote(fragment), options: options.slice(0, MOST_OPTIONS) };
}

export function* unclear(code: UnclearCode, fragment: string, className?: string): Reading<never> {
  yield {
    kind: 'unclear',
    code,
    fragment: quote(fragment),
    ...(className === undefined ? {} : { className }),
  };
  throw new Error('a reading went on after it was found unclear');
}

/** Drives a reading with the answers given so far, up to the first question that has none. */
export function finish(
  reading: Reading<readonly LessonEntry[] | undefined>,
  answers: Readonly<Record<string, string>>,
): EntryReading {
  let step = reading.next('');
  while (!step.done) {
    const said = step.value;
    if ('kind' in said) return said;
    const answer = answers[said.key];
    if (answer === undefined || !said.options.some((option) => option.value === answer)) {
      return { kind: 'ask', question: said };
    }
    step = reading.next(answer);
  }
  return step.value ? { kind: 'entry', entries: step.value } : { kind: 'not-an-entry' };
}
