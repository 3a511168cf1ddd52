import { finish, type Reading, unclear } from './asking.ts';
import { lessonsOfHead } from './classes-named.ts';
import { type Head, headAt, headNames } from './head.ts';
import { dayAfterClass } from './head-day.ts';
import { lessonsInReply } from './in-reply.ts';
import type { LessonsMeant } from './lesson-meant.ts';
import { splitParts } from './parts.ts';
import { AND, longestPhraseEnd } from './phrases.ts';
import { createRoster } from './roster.ts';
import { saidOf } from './share-entry.ts';
import { readParts } from './statement.ts';
import { type Source, tokenise, typedText } from './tokens.ts';
import type { EntryContext, EntryReading, LessonEntry } from './types.ts';

/** Longest text that is read, in UTF-16 units. Telegram sends up to 4096. */
const LONGEST_TEXT = 4000;

/**
 * Reads a teacher's message. The same text in the same context always reads alike; whatever is ambiguous
 * is asked, one thing at a time and always in the same order, and goes on with `context.answers`.
 */
export function readEntry(text: string, context: EntryContext): EntryReading {
  if (text.length > LONGEST_TEXT) return finish(unclear('too-long', text), {});
  return finish(readMessage(tokenise(text), context), context.answers);
}

function* readMessage(source: Source, context: EntryContext): Reading<readonly LessonEntry[] | undefined> {
  const replied = [...context.lessons, ...context.courses].find(({ key }) => key === context.repliedTo);
  const entries: LessonEntry[] = [];
  let first: Head | undefined;
  let at = 0;
  while (at < source.tokens.length) {
    const isFirst = at === 0;
    const from = isFirst ? at : (longestPhraseEnd(source.tokens, at, AND) ?? at);
    const head = headAt(source.tokens, from, context.day, headNames(context));
    if (head) yield* checkDay(source, head, first, context);
    first ??= head;
    const inReply = isFirst && replied && !head?.others.length;
    const meant = inReply
      ? yield* lessonsInReply(source, head, replied, context)
      : head && (yield* lessonsOfHead(source, head, context));
    if (!meant) return undefined;
    const start = head && meant.end > head.end ? yield* pastLateDay(source, meant.end, context) : meant.end;
    const { said, end } = yield* readStatement(source, { ...meant, end: start }, at, context);
    for (const [key, share] of said)
      yield* addEntry(entries, { lesson: key, ...share }, typedText(source, at, end));
    at = end;
  }
  return entries.length > 0 ? entries : undefined;
}

/** `5.b mat 20.11. Daļas`: too late in the line to have chosen the context, and no topic either. */
function* pastLateDay(source: Source, at: number, context: EntryContext): Reading<number> {
  const late = dayAfterClass(source.tokens, at, context.day);
  if (!late) return at;
  return late.day === context.day
    ? late.end
    : yield* unclear('bad-day', typedText(source, late.from, late.end));
}

/** What the words up to the next lesson say of each of the lessons meant. */
function* readStatement(
  source: Source,
  { lessons, end: start }: LessonsMeant,
  from: number,
  context: EntryContext,
) {
  const students = new Map(
    lessons.flatMap((lesson) => lesson.students.map((student) => [student.id, student])),
  );
  const className = lessons[0]?.className ?? '';
  const scene = { source, context, className, roster: createRoster([...students.values()]) };
  const { parts, end } = yield* splitParts(scene, start);
  const all = yield* readParts(scene, parts);
  const said = lessons.map((lesson) => [lesson.key, saidOf(lesson.students, all)] as const);
  const silent = said.findIndex(([, share]) => Object.keys(share).length === 0);
  if (silent >= 0 && !context.bearsFiles)
    return yield* unclear('nothing-said', typedText(source, from, end), lessons[silent]?.className);
  return { said, end };
}

/**
 * The day beside the class was used to load the context; here it must only be possible, and one for the
 * message. A group's name was not known then, so its day must be the context's.
 */
function* checkDay(
  source: Source,
  head: Head,
  first: Head | undefined,
  context: EntryContext,
): Reading<void> {
  const { day, named } = head;
  if (!day || day.day === context.day) return;
  const typed = typedText(source, day.from, day.end);
  const loaded = !first && named.kind === 'class';
  const repeated = first?.day !== undefined && typedText(source, first.day.from, first.day.end) === typed;
  if (day.day === undefined || !(loaded || repeated)) yield* unclear('bad-day', typed);
}

/** Two lines about one lesson are one entry, unless both say the same kind of thing. */
function* addEntry(entries: LessonEntry[], entry: LessonEntry, typed: string): Reading<void> {
  const index = entries.findIndex(({ lesson }) => lesson === entry.lesson);
  const before = entries[index];
  if (!before) {
    entries.push(entry);
    return;
  }
  const twice = Object.keys(entry).some((field) => field !== 'lesson' && field in before);
  const both =
    entry.late?.some((id) => before.absent?.includes(id)) ||
    entry.absent?.some((id) => before.late?.includes(id));
  if (twice || both) yield* unclear('contradiction', typed);
  entries[index] = { ...before, ...entry };
}
