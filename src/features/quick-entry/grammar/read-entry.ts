import { ask, finish, type Reading, unclear } from './asking.ts';
import { classesMeant, isSameClass, plainClassName } from './class-name.ts';
import { isExercise } from './days.ts';
import type { Teaching } from './designator.ts';
import { groupNames, type Head, headAt } from './head.ts';
import { type LessonsMeant, lessonsMeant, type NamedClass } from './lesson-meant.ts';
import { lessonOf, lessonOption } from './options.ts';
import { splitParts } from './parts.ts';
import { createRoster } from './roster.ts';
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
  let at = 0;
  while (at < source.tokens.length) {
    const head = headAt(source.tokens, at, context.day, groupNames(context));
    const first = at === 0;
    if (!head && !(first && replied)) return undefined;
    if (head) yield* checkDay(source, head, first, context);
    const meant =
      first && replied
        ? yield* inReply(source, head, replied, context)
        : head && (yield* lessonsMeant(source, yield* nameClass(source, head, context), context));
    if (!meant) return undefined;
    const { said, end } = yield* readStatement(source, meant, at, context);
    for (const { key } of meant.lessons)
      yield* addEntry(entries, { lesson: key, ...said }, typedText(source, at, end));
    at = end;
  }
  return entries.length > 0 ? entries : undefined;
}

function* readStatement(source: Source, meant: LessonsMeant, from: number, context: EntryContext) {
  const [lesson] = meant.lessons;
  const scene = { source, context, className: lesson.className, roster: createRoster(lesson.students) };
  const { parts, end } = yield* splitParts(scene, meant.end);
  const said = yield* readParts(scene, parts);
  if (Object.keys(said).length === 0)
    return yield* unclear('nothing-said', typedText(source, from, end), lesson.className);
  return { said, end };
}

/** The day in front was used to load the context; here it must only be possible, and one for the message. */
function* checkDay(
  source: Source,
  { day, from }: Head,
  first: boolean,
  context: EntryContext,
): Reading<void> {
  if (!day || (day.day !== undefined && (first || day.day === context.day))) return;
  yield* unclear('bad-day', typedText(source, from, day.end));
}

function* nameClass(source: Source, head: Head, context: EntryContext): Reading<NamedClass> {
  const place = { from: head.from, end: head.end };
  if (head.named.kind === 'group') return { className: head.named.name, ...place };
  const { typed } = head.named;
  const fragment = typedText(source, typed.from, typed.end);
  const classes = classesMeant(typed, context.schoolClasses);
  const [only, ...others] = classes;
  if (only === undefined) return yield* unclear('unknown-class', fragment, plainClassName(typed));
  if (others.length === 0 && !typed.doubtful) return { className: only, ...place };
  const options = classes.map((className, i) => ({
    value: `*${i}`,
    meaning: { kind: 'class' as const, className },
  }));
  const answer = yield* ask(
    `class@${source.tokens[typed.from]?.start ?? 0}`,
    'which-class',
    fragment,
    options,
  );
  return { className: classes[Number(answer.slice(1))] ?? only, ...place };
}

/**
 * A reply means its card's lesson. A class in front may repeat it; another class of the teacher's makes
 * it doubtful which is meant; `5. b uzd.` in front is text.
 */
function* inReply(
  source: Source,
  head: Head | undefined,
  replied: Teaching,
  context: EntryContext,
): Reading<LessonsMeant> {
  const whole: LessonsMeant = { lessons: [replied], end: 0 };
  if (!head || isExercise(source.tokens[head.end])) return whole;
  const classes =
    head.named.kind === 'group' ? [head.named.name] : classesMeant(head.named.typed, context.schoolClasses);
  const own = classes.find((className) => isSameClass(className, replied.className));
  if (own !== undefined) {
    const onlyThis = {
      ...context,
      lessons: context.lessons.filter(({ key }) => key === replied.key),
      courses: [],
    };
    if (onlyThis.lessons.length === 0) return { lessons: [replied], end: head.end };
    return yield* lessonsMeant(source, { className: own, from: head.from, end: head.end }, onlyThis);
  }
  const isNamed = (other: Teaching) => classes.some((name) => isSameClass(name, other.className));
  const others =
    [context.lessons.filter(isNamed), context.courses.filter(isNamed)].find((list) => list.length > 0) ?? [];
  if (others.length === 0) {
    return classes[0] === undefined
      ? whole
      : yield* unclear('not-your-class', typedText(source, head.from, head.end), classes[0]);
  }
  const key = `reply@${source.tokens[head.from]?.start ?? 0}`;
  const options = [replied, ...others.slice(0, 6)].map((teaching) => lessonOption(teaching, context));
  const answer = yield* ask(key, 'which-lesson', typedText(source, head.from, head.end), options);
  const chosen = lessonOf(answer, others, context);
  return chosen ? { lessons: [chosen], end: head.end } : whole;
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
