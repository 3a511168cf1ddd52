import type { OpenDuty } from '../../regulation/duty.ts';
import { CLOCKED, type ParagraphKey } from '../../regulation/paragraphs.ts';

export interface DutyCount {
  readonly open: number;
  /** Of these past the order's own date; the school's custom is never late. */
  readonly late: number;
}

type Counted = Pick<OpenDuty, 'duty' | 'dueAt' | 'source' | 'responsible'>;

/** Past a date that the order itself sets. */
export function isLate({ dueAt, source }: Pick<OpenDuty, 'dueAt' | 'source'>, now: Date): boolean {
  return source === 'regulation' && dueAt <= now;
}

function count(duties: readonly Counted[], now: Date): DutyCount {
  return { open: duties.length, late: duties.filter((duty) => isLate(duty, now)).length };
}

/** In the order of the paragraphs; those of which nothing is open are left out. */
export function byParagraph(
  duties: readonly Counted[],
  now: Date,
): (DutyCount & { readonly duty: ParagraphKey })[] {
  const groups = Map.groupBy(duties, ({ duty }) => duty);
  return CLOCKED.flatMap((duty) => {
    const own = groups.get(duty);
    return own ? [{ duty, ...count(own, now) }] : [];
  });
}

/** Where nobody holds the role that owes it. */
export const NOBODY = 0;

/** Whoever has most that is late first, then most that is open. A duty of several persons counts for each. */
export function byPerson<Duty extends Counted>(
  duties: readonly Duty[],
  now: Date,
): (DutyCount & { readonly personId: number })[] {
  const owing = new Map<number, Duty[]>();
  for (const duty of duties) {
    for (const personId of duty.responsible.length > 0 ? duty.responsible : [NOBODY]) {
      const own = owing.get(personId) ?? [];
      own.push(duty);
      owing.set(personId, own);
    }
  }
  return [...owing]
    .map(([personId, own]) => ({ personId, ...count(own, now) }))
    .sort((a, b) => b.late - a.late || b.open - a.open || a.personId - b.personId);
}

export function owes({ responsible }: Pick<OpenDuty, 'responsible'>, personId: number): boolean {
  return personId === NOBODY ? responsible.length === 0 : responsible.includes(personId);
}
