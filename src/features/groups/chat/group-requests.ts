import { addDays, type SchoolDate, schoolDateOf, weekdayOf } from '../../../kernel/school-date.ts';
import type { Calendar } from '../../../regulation/calendar.ts';
import {
  type Handler,
  type MemberRequest,
  memberOf,
  type Reply,
  type ViewContext,
} from '../../../telegram/feature.ts';
import type { SchoolFrame } from '../../timetable/school-frame.ts';
import type { GroupTerms } from '../groups.store.ts';
import type { GroupsDeps } from '../groups-deps.ts';
import { handoverDay } from '../memberships.store.ts';

/** A press or a command of a connected person. */
export function forMembers(handle: (request: MemberRequest) => Promise<Reply>): Handler {
  return async (request) => {
    const member = memberOf(request);
    return handle(member);
  };
}

/** What groups are read for: the day, its school year, where the first semester ends. */
export async function termsOf(
  { frames }: Pick<GroupsDeps, 'frames'>,
  { now }: Pick<ViewContext, 'now'>,
): Promise<GroupTerms & { readonly frame: SchoolFrame }> {
  const today = schoolDateOf(now);
  const frame = await frames(today);
  return { today, yearId: frame.yearId ?? 0, handover: handoverDay(frame.calendar), frame };
}

/** Days from which a change may hold, for a tap: today, tomorrow, Monday; before the year its first. */
export function firstDays(today: SchoolDate, { year }: Calendar): SchoolDate[] {
  if (today < year.from) return [year.from];
  const monday = addDays(today, 8 - weekdayOf(today));
  return [...new Set([today, addDays(today, 1), monday])].filter((day) => day <= year.until);
}

/** Days that may be a child's last in a group, for a tap: today, the month's last, the semester's last. */
export function lastDays(today: SchoolDate, calendar: Calendar): SchoolDate[] {
  const { semesters } = calendar.data;
  const semester = semesters.find(({ until }) => today <= until);
  const [year = 0, month = 0] = today.split('-').map(Number);
  const nextMonth = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  const days = [today, addDays(nextMonth as SchoolDate, -1), ...(semester ? [semester.until] : [])];
  return [...new Set(days)].filter((day) => day <= calendar.year.until).sort();
}
