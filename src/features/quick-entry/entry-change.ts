import { Refusal } from '../../kernel/refusal.ts';
import {
  HOMEWORK_LIMIT,
  type HomeworkItem,
  type LessonChange,
  type Material,
  TOPIC_LIMIT,
} from '../../regulation/lesson-state.ts';
import { nextLessonDay } from '../journal/change-lesson.ts';
import type { DayLesson } from '../journal/day-lesson.ts';
import type { JournalSources } from '../journal/find-lessons.ts';
import type { EntryHomework, LessonEntry } from './grammar/types.ts';
import { findParallel } from './parallel-lesson.store.ts';

/**
 * What one entry changes of its lesson.
 * @throws Refusal text-too-long, no-parallel
 */
export async function changeBy(
  deps: JournalSources,
  lesson: DayLesson,
  entry: LessonEntry,
): Promise<LessonChange> {
  const parallel = entry.asParallel ? await asParallel(deps, lesson, entry) : undefined;
  const { topic, homework } = parallel ?? entry;
  if (topic !== undefined && topic.length > TOPIC_LIMIT)
    throw new Refusal('text-too-long', { limit: TOPIC_LIMIT });
  return {
    ...(topic === undefined ? {} : { topic }),
    ...(homework === undefined ? {} : { homework: await toItems(deps, lesson, homework) }),
    ...(entry.absent === undefined ? {} : { absent: entry.absent }),
    ...(entry.late === undefined ? {} : { late: entry.late }),
    ...(entry.praised === undefined ? {} : { praised: entry.praised }),
    ...(parallel ? { materials: parallel.materials } : {}),
  };
}

/** `tāpat`: topic and homework as in the parallel class, unless the line says its own. */
async function asParallel(
  { db }: JournalSources,
  lesson: DayLesson,
  entry: LessonEntry,
): Promise<Pick<LessonEntry, 'topic' | 'homework'> & { readonly materials: readonly Material[] }> {
  const parallel = await findParallel(db, lesson, entry.parallelClass);
  if (!parallel) throw new Refusal('no-parallel');
  const given = parallel.homework.map((item): EntryHomework => ({ kind: 'given', text: item.text }));
  const topic = entry.topic ?? parallel.topic;
  if (entry.homework) return { topic, homework: entry.homework, materials: [] };
  const homework = parallel.homeworkNone ? [{ kind: 'none' as const }] : given;
  return { topic, ...(homework.length > 0 ? { homework } : {}), materials: parallel.materials };
}

async function toItems(
  deps: JournalSources,
  lesson: DayLesson,
  homework: readonly EntryHomework[],
): Promise<HomeworkItem[]> {
  const next = await nextLessonDay(deps, lesson);
  return homework.flatMap((item): HomeworkItem[] => {
    if (item.kind === 'none') return [];
    if (item.text.length > HOMEWORK_LIMIT) throw new Refusal('text-too-long', { limit: HOMEWORK_LIMIT });
    const dueOn = item.dueOn ?? next;
    const task = { text: item.text, ...(dueOn ? { dueOn } : {}) };
    return item.studentIds ? item.studentIds.map((studentId) => ({ ...task, studentId })) : [task];
  });
}
