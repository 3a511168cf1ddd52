import type { Db, Tx } from '../../../db/open.ts';
import { readClassName } from '../../../kernel/read-class.ts';
import { type SchoolDate, schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import type { Actor } from '../../../regulation/actor.ts';
import { classesOf } from '../../people/classes.store.ts';

export interface OpenClass {
  readonly id: number;
  /** `5.b` */
  readonly name: string;
  readonly grade: number;
}

/** ¶3.1: the classes of grades 1–9; a paper application is entered for the teacher's own alone. */
export async function openClasses(
  db: Db | Tx,
  { paper, actor, now }: { readonly paper: boolean; readonly actor: Actor | undefined; readonly now: Date },
): Promise<OpenClass[]> {
  const day: SchoolDate = schoolDateOf(now);
  const classes = await classesOf(db, day);
  return classes.flatMap(({ id, name }) => {
    const read = readClassName(name);
    if (typeof read === 'string') return [];
    if (paper && !may(actor, 'application.enter', { classId: id })) return [];
    return [{ id, name, grade: read.grade }];
  });
}

/** The class that was typed or stands on a poster: `5.b`, `5b`, `5. B klase`. */
export function classNamed(classes: readonly OpenClass[], text: string): OpenClass | undefined {
  const read = readClassName(text);
  return typeof read === 'string' ? undefined : classes.find(({ name }) => name === read.name);
}
