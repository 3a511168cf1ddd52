import { Refusal } from '../../kernel/refusal.ts';
import { type SchoolDate, schoolDateOf } from '../../kernel/school-date.ts';
import { encodeRef, type LessonRef, sameRef } from '../../regulation/lesson-ref.ts';
import type { MemberRequest, Reply } from '../../telegram/feature.ts';
import { dropDraft, keepDraft } from '../../telegram/forms.ts';
import type { SentFile } from '../../telegram/incoming.ts';
import { changeLessons, type PlannedChange } from '../journal/change-lesson.ts';
import { type DayLessons, loadDayLessons } from '../journal/day-lessons.store.ts';
import { authoriseLesson, type JournalDeps } from '../journal/find-lessons.ts';
import { mustBeMaterial, newMaterials, notYetThere } from '../journal/materials/material.ts';
import { earlierEffects, withoutMessage } from './amended-entry.ts';
import { changeBy } from './entry-change.ts';
import { entryContext, givenAway, lessonFor } from './entry-context.ts';
import { draftKey, dropOldLines, type EntryDraft, entryForm } from './entry-draft.ts';
import { askReply, unclearReply } from './entry-replies.ts';
import { readHead } from './grammar/head.ts';
import { readEntry } from './grammar/read-entry.ts';
import type { EntryContext, EntryHead, EntryReading, LessonEntry } from './grammar/types.ts';
import { groupsTaught } from './groups-taught.store.ts';

/** A teacher's line and what is known about it. */
export interface Line {
  readonly text: string;
  readonly sentAt: Date;
  readonly answers: Readonly<Record<string, string>>;
  /** The lesson whose card it replies to. */
  readonly repliedTo: LessonRef | undefined;
  /** The updates by which earlier texts of this message were entered. */
  readonly amends: readonly number[];
  /** Its draft, if it was asked about before. */
  readonly draft: string | undefined;
  /** What came with it, given as the lesson's material. */
  readonly attached: Attached | undefined;
}

/** A file, and the others of its album as far as they have come. */
export interface Attached {
  readonly messageId: number;
  readonly file: SentFile;
  readonly files: readonly SentFile[];
}

/**
 * ¶4.5 in one line: saved at once if exactly one reading fits everything; asked about by buttons with
 * the rest kept; quoted back if it cannot be understood. Undefined: not begun like an entry.
 * @throws Refusal in-the-future, no-lessons-that-day, text-too-long, no-parallel, material-type,
 *   file-too-big, materials-full
 */
export async function enterLine(
  deps: JournalDeps,
  request: MemberRequest,
  line: Line,
): Promise<Reply | undefined> {
  const today = schoolDateOf(line.sentAt);
  const teacherId = request.visitor.actor.personId;
  const head = await readHeadFor(deps, teacherId, line, today);
  if (!head.namesClass && !line.repliedTo) return undefined;
  const day = head.day ?? line.repliedTo?.day ?? today;
  const frame = await deps.frames(day);
  const taught = frame.calendar.lessonsOn(day);
  if ('off' in taught) throw new Refusal('no-lessons-that-day', { reason: taught.off, day });
  if (day > schoolDateOf(request.now)) throw new Refusal('in-the-future');

  const lessons = await loadDayLessons(deps.db, frame, { teacherId }, day, {
    rolls: true,
    idleCourses: true,
  });
  const context = entryContext(day, lessons, {
    ...line,
    teacherId,
    schoolClasses: frame.classes.map(({ name }) => name),
  });
  const reading = readInContext(line, context);
  if (reading.kind !== 'not-an-entry' && line.attached) mustBeMaterial(line.attached.file);
  const standing = line.amends.length > 0;
  switch (reading.kind) {
    case 'not-an-entry':
      return undefined;
    case 'unclear':
      return unclearReply(line.text, reading, standing);
    case 'ask': {
      const given = givenAway(reading.question, lessons, teacherId);
      if (given) authoriseLesson(request.visitor.actor, given);
      return request.write(async (tx) => {
        const key = line.draft ?? draftKey(request.updateId);
        const draft = toDraft(line, reading.question.key);
        await dropOldLines(tx, request.visitor, request.now);
        const revision = await keepDraft(tx, entryForm(key), request.visitor, 'question', draft, request.now);
        return askReply(reading.question, { key, revision, standing }, lessons);
      });
    }
    case 'entry':
      return save(deps, request, line, day, lessons, reading.entries);
  }
}

/** A group's name is known to its own teacher's courses alone: asked for where no class stands in front. */
async function readHeadFor(
  { db }: JournalDeps,
  teacherId: number,
  line: Line,
  today: SchoolDate,
): Promise<EntryHead> {
  const head = readHead(line.text, today);
  if (head.namesClass || line.repliedTo) return head;
  return readHead(line.text, today, await groupsTaught(db, teacherId, today));
}

/** An edited text that names another class is not asked whether its old lesson was meant. */
function readInContext(line: Line, context: EntryContext): EntryReading {
  const reading = readEntry(line.text, context);
  if (line.amends.length === 0 || !context.repliedTo) return reading;
  if (reading.kind !== 'ask' || reading.question.code !== 'which-lesson') return reading;
  const { repliedTo: _, ...free } = context;
  const freely = readEntry(line.text, free);
  return freely.kind === 'ask' && freely.question.code === 'which-lesson' ? reading : freely;
}

function toDraft(line: Line, asked: string): EntryDraft {
  return {
    text: line.text,
    sentAt: line.sentAt.toISOString(),
    answers: { ...line.answers },
    asked,
    ...(line.repliedTo ? { repliedTo: encodeRef(line.repliedTo) } : {}),
    amends: [...line.amends],
    ...(line.attached ? { filesOf: line.attached.messageId } : {}),
  };
}

async function save(
  deps: JournalDeps,
  request: MemberRequest,
  line: Line,
  day: SchoolDate,
  lessons: DayLessons,
  entries: readonly LessonEntry[],
): Promise<Reply> {
  const effects = await earlierEffects(deps.db, request.visitor.actor.personId, line.amends);
  const planned: PlannedChange[] = [];
  for (const entry of entries) {
    const lesson = lessonFor(entry.lesson, lessons, day, line.sentAt);
    const base = withoutMessage(lesson, effects);
    const { materials = [], ...change } = await changeBy(deps, lesson, entry);
    const added = [
      ...notYetThere(base ?? lesson.state, materials),
      ...newMaterials(base ?? lesson.state, line.attached?.files ?? []),
    ];
    planned.push({
      lesson,
      change: added.length > 0 ? { ...change, materials: added } : change,
      ...(base ? { base } : {}),
    });
  }
  // The edited text is about another lesson now: the one it was about is put back.
  const leftOut = lessons.lessons
    .filter((lesson) => !planned.some(({ lesson: { ref } }) => sameRef(ref, lesson.ref)))
    .flatMap((lesson) => {
      const base = withoutMessage(lesson, effects);
      return base ? [{ lesson, change: {}, base }] : [];
    });
  return changeLessons(deps, request, [...planned, ...leftOut], async (tx) => {
    if (line.draft) await dropDraft(tx, entryForm(line.draft), request.visitor);
  });
}
