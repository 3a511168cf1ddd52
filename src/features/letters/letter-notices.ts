import type { NewNotice } from '../../delivery/notice.ts';
import type { SchoolDate } from '../../kernel/school-date.ts';

export const LETTER_NOTICE = 'letter';

/** One message per letter and reader. */
export const letterNoticeKey = (letterId: number, personId: number): string =>
  `${LETTER_NOTICE}:${letterId}:${personId}`;

export function letterNotices(letterId: number, personIds: readonly number[], notBefore: Date): NewNotice[] {
  return personIds.map((personId) => ({
    dedupeKey: letterNoticeKey(letterId, personId),
    personId,
    kind: LETTER_NOTICE,
    params: { letterId },
    notBefore,
  }));
}

/** Words were added to a letter that they had read: told once. */
export function correctionNotices(
  letterId: number,
  revision: number,
  personIds: readonly number[],
  notBefore: Date,
): NewNotice[] {
  return personIds.map((personId) => ({
    dedupeKey: `${letterNoticeKey(letterId, personId)}:c${revision}`,
    personId,
    kind: LETTER_NOTICE,
    params: { letterId, corrected: revision },
    notBefore,
  }));
}

/** To those who have not done yet what it asks: at most one a day. */
export function reminderNotices(
  letterId: number,
  personIds: readonly number[],
  day: SchoolDate,
  notBefore: Date,
): NewNotice[] {
  return personIds.map((personId) => ({
    dedupeKey: `${letterNoticeKey(letterId, personId)}:r${day}`,
    personId,
    kind: LETTER_NOTICE,
    params: { letterId, reminder: day },
    notBefore,
  }));
}
