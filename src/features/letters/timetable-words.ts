import type { Db } from '../../db/open.ts';
import { type SchoolDate, schoolDateOf } from '../../kernel/school-date.ts';
import { letterAudience } from '../../regulation/letter-audience.ts';
import type { TimetableNews } from '../../regulation/timetable-news.ts';
import { formatDate } from '../../telegram/format.ts';
import { type Html, html } from '../../telegram/html.ts';
import type { Translate } from '../../telegram/i18n.ts';
import { dayLine } from '../timetable/day-words.ts';
import { eventDays } from '../timetable/event-words.ts';
import type { SchoolFrame, SchoolFrames } from '../timetable/school-frame.ts';
import { type ToldChanges, toldChanges, toldLines } from '../timetable/told-changes.ts';

/** What a letter of the kind `timetable` tells of; undefined: it is another. */
export function newsOf(audience: unknown): TimetableNews | undefined {
  const read = letterAudience.safeParse(audience);
  return read.success && read.data.to === 'concerned' ? read.data.news : undefined;
}

/** `Stundu saraksta izmaiņas no 24.11.`, `Skolas kalendārs: 18.12.`, `Sporta diena, 12.12.` */
export function newsTitle(news: TimetableNews, t: Translate): string {
  switch (news.what) {
    case 'courses':
      return t('letter-timetable-courses', { day: formatDate(news.from, t.language) });
    case 'day':
      return t('letter-timetable-day', { day: formatDate(news.day, t.language) });
    case 'event':
      return `${news.title}, ${eventDays(news, t)}`;
  }
}

/** One reader of one letter. */
export interface NewsReader {
  readonly key: number;
  readonly personId: number;
  readonly news: TimetableNews;
}

/** In a reader's words what is otherwise, by the reader's key; few statements however many they are. */
export async function newsLines(
  { db, frames }: { readonly db: Db; readonly frames: SchoolFrames },
  readers: readonly NewsReader[],
  now: Date,
): Promise<(key: number, t: Translate) => Html[]> {
  const asked = readers.flatMap(({ key, personId, news }) =>
    news.what === 'courses' ? [{ key, personId, courses: news.courseIds, from: news.from }] : [],
  );
  const told = await toldChanges(db, asked, schoolDateOf(now));
  const days = new Set(readers.flatMap(({ news }) => (news.what === 'day' ? [news.day] : [])));
  const framesOf = new Map<SchoolDate, SchoolFrame>();
  for (const day of days) framesOf.set(day, await frames(day));
  const known = new Map(readers.map(({ key, news }) => [key, news]));
  return (key, t) => {
    const news = known.get(key);
    return news ? linesOf(news, { told: told.get(key), frame: framesOf }, t) : [];
  };
}

function linesOf(
  news: TimetableNews,
  { told, frame }: { told: ToldChanges | undefined; frame: ReadonlyMap<SchoolDate, SchoolFrame> },
  t: Translate,
): Html[] {
  switch (news.what) {
    case 'courses':
      return told ? toldLines(told, t) : [];
    case 'day': {
      const of = frame.get(news.day);
      return of ? [dayLine(of, news.day, t)] : [];
    }
    case 'event': {
      if (news.gone) return [t.html('letter-timetable-event-gone')];
      const hours = news.hours === '' ? t('event-all-day') : news.hours;
      return [news.lessons ? html`${hours}` : html`${hours} – ${t('event-no-lessons')}`];
    }
  }
}
