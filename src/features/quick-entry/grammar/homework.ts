import type { SchoolDate } from '../../../kernel/school-date.ts';
import { type Reading, unclear } from './asking.ts';
import { dueDayAt, type TypedDay } from './days.ts';
import { readForWhom } from './for-whom.ts';
import { isNoHomework } from './homework-words.ts';
import { partText } from './part-text.ts';
import type { Part } from './parts.ts';
import type { Scene } from './scene.ts';
import { hasWords, nextSpoken, typedText } from './tokens.ts';
import type { EntryHomework } from './types.ts';

/** `5.b Daļas; md` under a picture: the picture is the homework. */
export function isInFiles({ source: { tokens }, context }: Scene, part: Part): boolean {
  const silent = !hasWords(tokens, part.body, part.to) && !isNoHomework(tokens, part.body, part.to);
  return context.bearsFiles === true && !part.closed && silent;
}

/** Homework of one part: for whom, by when, what. */
export function* readHomework(scene: Scene, part: Part): Reading<EntryHomework> {
  const { source } = scene;
  if (part.closed || isNoHomework(source.tokens, part.body, part.to)) return { kind: 'none' };
  const { studentIds, from } = yield* readForWhom(scene, part.body, part.to);
  const due = yield* readDue(scene, from, part.to);
  const text = partText(source, due.from, due.to);
  if (text === '') return yield* unclear('nothing-said', typedText(source, part.from, part.to));
  return {
    kind: 'given',
    text,
    ...(due.day ? { dueOn: due.day } : {}),
    ...(studentIds ? { studentIds } : {}),
  };
}

interface Due {
  readonly day?: SchoolDate;
  readonly from: number;
  readonly to: number;
}

/** A due day in front or at the end is taken out of the text; in the middle of a sentence it stays there. */
function* readDue({ source, context }: Scene, from: number, to: number): Reading<Due> {
  const { tokens } = source;
  const dueAt = (at: number): TypedDay | undefined => {
    const due = dueDayAt(tokens, at, context.day);
    return due && due.end <= to ? due : undefined;
  };
  const front = nextSpoken(tokens, from, to);
  for (let at = front; at < to; at += 1) {
    const due = dueAt(at);
    if (!due) continue;
    const leads = at === front;
    const trails = !hasWords(tokens, due.end, to);
    if (!due.day && (leads || trails)) return yield* unclear('bad-day', typedText(source, at, due.end));
    if (!due.day) continue;
    if (leads) return { day: due.day, from: due.end, to };
    return { day: due.day, from, to: trails ? at : to };
  }
  return { from, to };
}
