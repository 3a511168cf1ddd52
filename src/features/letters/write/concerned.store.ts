import type { Db, Tx } from '../../../db/open.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import type { TimetableNews } from '../../../regulation/timetable-news.ts';
import { peopleTaughtOrTeaching } from '../../timetable/affected-people.store.ts';
import { type Recipient, recipientsOf } from './recipients.store.ts';

/** Whom a change concerns today: who teaches or attends these courses, the classes of an event, the whole school. */
export async function concernedBy(db: Db | Tx, news: TimetableNews, now: Date): Promise<Recipient[]> {
  const day = schoolDateOf(now);
  const by = { writerId: undefined, day };
  if (news.what === 'courses') {
    const people = await peopleTaughtOrTeaching(db, news.courseIds, { from: news.from, today: day });
    return people.map(({ personId, studentIds }) => ({ personId, studentIds }));
  }
  if (news.what === 'event' && news.classIds.length > 0)
    return recipientsOf(db, { to: 'classes', classIds: news.classIds, who: 'both' }, by);
  return recipientsOf(db, { to: 'everyone', who: 'both', staff: true }, by);
}
