import { Prisma } from '../../db/generated/client.ts';
import type { Db } from '../../db/open.ts';
import { fold, foldName } from '../../kernel/folding.ts';
import type { SchoolDate } from '../../kernel/school-date.ts';
import { nearestFirst, nearNames } from './near-names.ts';
import { amongStudents, type FoundPerson, ofClass, readPeople } from './people-rows.store.ts';
import { readSearch, type SearchText } from './search-text.ts';

export interface FoundPeople {
  readonly people: readonly FoundPerson[];
  readonly hasMore: boolean;
}

export interface FindOptions {
  readonly today: SchoolDate;
  readonly limit: number;
  /** From 0. */
  readonly page?: number;
  /** Students of today; those who are none. */
  readonly among?: 'everyone' | 'students' | 'adults';
  /** A condition on people that all of them meet. */
  readonly within?: Prisma.Sql;
}

/**
 * People by the beginnings of the words of their names in any order, by class, or by phone; in the order
 * of their names, those with the very words first. Where no name begins so, those whose names are near,
 * the nearest first: the typed words are held against the different surnames with the same first letter,
 * which are few in the largest school, and whoever bears one of the surnames found is held against all
 * the words. A text without a class, a number or two letters finds nobody.
 */
export async function findPeople(db: Db, text: string, options: FindOptions): Promise<FoundPeople> {
  const search = readSearch(text);
  if (!search) return { people: [], hasMore: false };
  const { today, limit, page = 0 } = options;
  const begun = search.kind === 'names' ? allOf(search.words.map(begins)) : undefined;
  const conditions = conditionsOf(search, options);
  const typed = search.kind === 'names' ? allOf(search.words.map(exactly)) : undefined;
  const people = await readPeople(db, begun ? [...conditions, wordsFit(begun)] : conditions, {
    day: today,
    ...(typed ? { first: wordsFit(typed) } : {}),
    limit: limit + 1,
    offset: page * limit,
  });
  if (people.length === 0 && search.kind === 'names' && search.words.length > 0)
    return findNear(db, search.words, conditions, options);
  return { people: people.slice(0, limit), hasMore: people.length > limit };
}

function conditionsOf(search: SearchText, { today, among = 'everyone', within }: FindOptions): Prisma.Sql[] {
  return [
    ...(within ? [within] : []),
    ...(among === 'everyone' ? [] : [amongStudents(among === 'students', today)]),
    ...(search.kind === 'phone' ? [Prisma.sql`phone = ANY(${[...search.phones]})`] : []),
    ...(search.kind === 'names' && search.className ? [ofClass(search.className, today)] : []),
  ];
}

/** Queries over the words of a name, as PostgreSQL's text search reads them. Words are letters alone. */
const exactly = (word: string) => `'${word}'`;
const begins = (word: string) => `'${foldName(word)}':*`;
const allOf = (queries: readonly string[]) => (queries.length > 0 ? queries.join(' & ') : undefined);
const wordsFit = (query: string) => Prisma.sql`to_tsvector('simple', "foldedName") @@ ${query}::tsquery`;

const MOST_NEAR = 2_000;

async function findNear(
  db: Db,
  words: readonly string[],
  conditions: readonly Prisma.Sql[],
  { today, limit, page = 0 }: FindOptions,
): Promise<FoundPeople> {
  const surnames = await surnamesLike(db, words);
  const near = [...new Set(words.flatMap((word) => nearNames(word, surnames)))];
  if (near.length === 0) return { people: [], hasMore: false };
  const fit = [...conditions, wordsFit(near.map(exactly).join(' | '))];
  const candidates = await db.$queryRaw<{ id: number; foldedName: string }[]>`
    SELECT id, "foldedName" FROM person WHERE ${Prisma.join(fit, ' AND ')} ORDER BY "foldedName", id LIMIT ${MOST_NEAR}`;
  const ids = nearestFirst(words, candidates);
  const shown = ids.slice(page * limit, (page + 1) * limit);
  const people = await readPeople(db, [Prisma.sql`id = ANY(${shown})`], { day: today, limit, offset: 0 });
  return {
    people: people.sort((a, b) => shown.indexOf(a.id) - shown.indexOf(b.id)),
    hasMore: ids.length > (page + 1) * limit,
  };
}

/** The different surnames that begin with the same letter as one of the words: read from the index alone. */
async function surnamesLike(db: Db, typed: readonly string[]): Promise<string[]> {
  const letters = [...new Set(typed.map((word) => word[0] ?? ''))];
  const ranges = letters.map(
    (letter) => Prisma.sql`("foldedName" >= ${letter} AND "foldedName" < ${`${letter}\u{10ffff}`})`,
  );
  const rows = await db.$queryRaw<{ word: string }[]>`
    SELECT DISTINCT split_part("foldedName", ' ', 1) AS word FROM person WHERE ${Prisma.join(ranges, ' OR ')}`;
  return [...new Set(rows.flatMap(({ word }) => word.match(/\p{L}+/gu) ?? []))];
}

const MOST_NAMESAKES = 10;

/** Those of that very name, as far as marks and capitals go. */
export async function namesakes(
  db: Db,
  { familyName, givenName }: { readonly familyName: string; readonly givenName: string },
  today: SchoolDate,
): Promise<FoundPerson[]> {
  const named = Prisma.sql`"foldedName" = ${fold(`${familyName} ${givenName}`)}`;
  return readPeople(db, [named], { day: today, limit: MOST_NAMESAKES, offset: 0 });
}
