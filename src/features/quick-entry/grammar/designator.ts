import { keywordAt } from './keywords.ts';
import { KNOWN_SUBJECTS } from './subject-names.ts';
import { type SubjectMatch, subjectAt } from './subjects.ts';
import { isCapitalised, isHardEnd, isMark, type Token } from './tokens.ts';
import type { EntryCourse, EntryLesson } from './types.ts';

export type Teaching = EntryLesson | EntryCourse;

export function numberOf(teaching: Teaching): number | undefined {
  return 'number' in teaching ? teaching.number : undefined;
}

/** `mat 3`, `3. st.`, `matemātika:` — words after the class that may tell which lesson is meant. */
export interface Designator {
  readonly subject?: SubjectMatch<Teaching>;
  readonly number?: number;
  /** `3. stunda`, `st. 3`, `3 урок`: the number can only be a lesson's. */
  readonly saysLesson: boolean;
  /** `Lesson 3` with a capital: also a heading in textbooks. */
  readonly titled: boolean;
  /** A colon follows: it can only be a heading. */
  readonly heading: boolean;
  /** What follows it: nothing that it could be one phrase with, or a lower-case word that it might be. */
  readonly next: 'apart' | 'capital' | 'goes-on';
  readonly end: number;
}

const LESSON_WORD = /^(st|stunda|stundu|urok|uroka|uroke|lesson)$/;

interface LessonNumber {
  readonly value: number;
  readonly saysLesson: boolean;
  readonly titled: boolean;
  readonly end: number;
}

/** `3`, `3.`, `3. stunda`, `st. 3`. */
function numberAt(tokens: readonly Token[], from: number): LessonNumber | undefined {
  const word = tokens[from];
  const leads = word?.kind === 'word' && LESSON_WORD.test(word.folded);
  const at = leads ? (isMark(tokens[from + 1], '.') ? from + 2 : from + 1) : from;
  const token = tokens[at];
  if (token?.kind !== 'number' || token.text.length > 2) return undefined;
  let end = at + 1;
  if (isMark(tokens[end], '.') && !tokens[end]?.spaced) end += 1;
  const glued = tokens[end];
  if (glued && !glued.spaced && (glued.kind === 'number' || isMark(glued, '-/.'))) return undefined;
  const follows = !leads && glued?.kind === 'word' && LESSON_WORD.test(glued.folded);
  if (follows) end += isMark(tokens[end + 1], '.') ? 2 : 1;
  const titled = leads && isCapitalised(word) && word.folded !== 'st';
  return { value: Number(token.text), saysLesson: leads || follows, titled, end };
}

export function followedBy(tokens: readonly Token[], at: number): Designator['next'] {
  const token = tokens[at];
  if (isHardEnd(token) || isMark(token, ',.-:') || keywordAt(tokens, at)) return 'apart';
  return isCapitalised(token) ? 'capital' : 'goes-on';
}

/** Subject, number, or both in either order. */
export function designatorAt(
  tokens: readonly Token[],
  from: number,
  among: readonly Teaching[],
): Designator | undefined {
  let at = from;
  while (isMark(tokens[at], ',-')) at += 1;
  const front = numberAt(tokens, at);
  const subject = subjectAt(tokens, front?.end ?? at, among);
  const back = front || !subject ? undefined : numberAt(tokens, subject.end);
  const number = front ?? back;
  if (!subject && !number) return undefined;
  const end = Math.max(subject?.end ?? at, number?.end ?? at);
  return {
    ...(subject ? { subject } : {}),
    ...(number ? { number: number.value } : {}),
    saysLesson: number?.saysLesson ?? false,
    titled: number?.titled ?? false,
    heading: isMark(tokens[end], ':'),
    next: followedBy(tokens, end),
    end: isMark(tokens[end], ':') ? end + 1 : end,
  };
}

/** Whether the lesson is one that the designator describes. */
export function describes(designator: Designator, teaching: Teaching): boolean {
  const bySubject = !designator.subject || designator.subject.fitting.includes(teaching);
  return bySubject && (designator.number === undefined || designator.number === numberOf(teaching));
}

/** The words after the class that name a subject which is not among the teacher's there, if any do. */
export function foreignSubjectEnd(tokens: readonly Token[], from: number): number | undefined {
  let at = from;
  while (isMark(tokens[at], ',-')) at += 1;
  const subject = subjectAt(tokens, at, KNOWN_SUBJECTS);
  if (subject?.spelt !== 'exact') return undefined;
  const next = followedBy(tokens, subject.end);
  return subject.abbreviated || next !== 'goes-on' ? subject.end : undefined;
}
