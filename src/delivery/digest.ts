import { addDays, instantOf, type SchoolTime, schoolDateOf, schoolTimeOf } from '../kernel/school-date.ts';
import type { NoticeLanguage, NoticeMessage } from './notice.ts';
import { type QuietHours, soonestAllowed } from './quiet-hours.ts';

/** The evening's one message for those who chose it. */
export interface DigestForm {
  /** When it comes, on Riga's wall. */
  readonly time: SchoolTime;
  /** Makes one message of several; what does not fit is counted in it. */
  compose(messages: readonly NoticeMessage[], language: NoticeLanguage): NoticeMessage;
}

/** The digest's first moment at or after the instant; one that falls into quiet hours comes at their end. */
export function nextDigest(instant: Date, time: SchoolTime, quiet: QuietHours): Date {
  const today = schoolDateOf(instant);
  // Yesterday evening's may have been put off into this day.
  for (const day of [addDays(today, -1), today, addDays(today, 1)]) {
    const moment = soonestAllowed(instantOf(day, time), quiet);
    if (moment >= instant) return moment;
  }
  throw new Error(`no digest after ${schoolTimeOf(instant)}`);
}
