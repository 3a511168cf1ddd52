import type { SchoolDate } from '../../kernel/school-date.ts';
import { schoolDateOf } from '../../kernel/school-date.ts';
import { loadDayLessons } from '../journal/day-lessons.store.ts';
import { homeworkDue } from '../journal/homework-due.store.ts';
import { goneLessons } from '../journal/lesson-changes.ts';
import {
  asksSomething,
  type ChildDay,
  type ComingDay,
  childDay,
  isOtherwise,
  unusualDays,
} from './child-day.ts';
import { type FamilyMember, familyMembers } from './families.store.ts';
import type { TomorrowDeps } from './tomorrow-deps.ts';

/** One of a person's students, with what the day brings. */
export interface ToldChild {
  readonly member: FamilyMember;
  readonly brings: ChildDay;
}

/** What a school day brings each of those who want to hear of it; who has nothing to hear is not among them. */
export interface Told {
  readonly coming: Pick<ComingDay, 'day' | 'frame'>;
  readonly byPerson: ReadonlyMap<number, readonly ToldChild[]>;
}

/** Of these persons; in three statements, however many they are. */
export async function loadTold(
  { db, frames }: Pick<TomorrowDeps, 'db' | 'frames'>,
  day: SchoolDate,
  { now, personIds }: { readonly now: Date; readonly personIds: readonly number[] },
): Promise<Told> {
  const frame = await frames(day);
  const today = schoolDateOf(now);
  const members = (await familyMembers(db, { today, day }, personIds)).filter(({ wish }) => wish !== 'none');
  const studentsOf = (of: readonly FamilyMember[]) => [...new Set(of.map(({ studentId }) => studentId))];
  const studentIds = studentsOf(members);
  const loaded = await loadDayLessons(db, frame, { studentIds }, day, { idleCourses: true });
  const wantAll = studentsOf(members.filter(({ wish }) => wish === 'all'));
  const homework = wantAll.length > 0 ? await homeworkDue(db, wantAll, day) : [];
  const coming = { day, frame, lessons: loaded.lessons, gone: goneLessons(loaded, day, frame), homework };
  const everyone = unusualDays(coming).length > 0;
  const told = [...Map.groupBy(members, ({ personId }) => personId)].map(
    ([personId, own]) =>
      [personId, own.map((member) => ({ member, brings: childDay(coming, member) }))] as const,
  );
  const hears = ({ member, brings }: ToldChild) =>
    isOtherwise(brings) || (member.wish === 'all' && asksSomething(brings));
  return {
    coming: { day, frame },
    byPerson: new Map(told.filter(([, children]) => everyone || children.some(hears))),
  };
}
