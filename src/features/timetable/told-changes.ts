import type { Db } from '../../db/open.ts';
import type { SchoolDate } from '../../kernel/school-date.ts';
import { type Html, html } from '../../telegram/html.ts';
import type { Translate } from '../../telegram/i18n.ts';
import { type Concern, type Concerned, stillConcerned } from './affected-people.store.ts';
import { changeLines } from './change-words.ts';
import { type ChangesFrom, changesFrom, changesOf } from './changes-from.store.ts';

/** What of one change somebody is told: of each child, or of their own lessons, as far as it still concerns them. */
export interface ToldChanges {
  readonly from: SchoolDate;
  readonly concerned: readonly Concerned[];
  readonly changes: ChangesFrom;
}

/** By the key of each who asked; changes of one day are read once. */
export async function toldChanges(
  db: Db,
  asked: readonly Concern[],
  today: SchoolDate,
): Promise<ReadonlyMap<number, ToldChanges>> {
  const concerned = await stillConcerned(db, asked, today);
  const told = new Map<number, ToldChanges>();
  for (const [from, concerns] of Map.groupBy(asked, (one) => one.from)) {
    const keys = new Set(concerns.map(({ key }) => key));
    const theirs = concerned.filter(({ key }) => keys.has(key));
    const changes = await changesFrom(db, [...new Set(theirs.flatMap(({ courses }) => courses))], from);
    for (const key of keys)
      told.set(key, { from, changes, concerned: theirs.filter((one) => one.key === key) });
  }
  return told;
}

/** A line for each difference, each child under its name. */
export function toldLines({ from, concerned, changes }: ToldChanges, t: Translate): Html[] {
  return concerned.flatMap(({ calledName, courses }) => {
    const found = changeLines(changesOf(changes, courses), { from, withClass: calledName === null }, t);
    return [
      ...(calledName === null ? [] : [html`<b>${calledName}</b>`]),
      ...(found.length > 0 ? found : [t.html('timetable-news-whole')]),
    ];
  });
}
