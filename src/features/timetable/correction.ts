import { isSchoolDate, type SchoolDate, type Weekday } from '../../kernel/school-date.ts';

/** For the lesson of one day, or for that hour of the week from the day on. */
export type Scope = 'day' | 'from';

/** ¶4.2: what is made of the lesson of one day. */
export type DayCorrection = { readonly scope: 'day' } & (
  | { readonly kind: 'cancel' }
  | { readonly kind: 'move'; readonly toDay: SchoolDate; readonly toNumber: number }
  | { readonly kind: 'room'; readonly room: string }
  /** As the week has it. */
  | { readonly kind: 'restore' }
);

/** ¶4.2: what is made of an hour of the week. */
export type WeekCorrection = { readonly scope: 'from' } & (
  | { readonly kind: 'cancel' }
  | { readonly kind: 'move'; readonly toWeekday: Weekday; readonly toNumber: number }
  | { readonly kind: 'room'; readonly room: string }
);

export type Correction = DayCorrection | WeekCorrection;

/** A correction as far as the buttons have led to it: `['move', 'day', '2026-11-25']`. A room comes from a form. */
export type CorrectionSteps = readonly string[];

export type ReadSteps =
  | { readonly complete: Correction }
  | { readonly missing: 'scope' | 'room' }
  | { readonly missing: 'place'; readonly scope: Scope }
  | { readonly missing: 'number'; readonly place: SchoolDate | Weekday };

/** Undefined for what no button of ours says. */
export function readSteps(
  [kind, scope, place, number]: CorrectionSteps,
  room: string | undefined,
): ReadSteps | undefined {
  if (kind === 'restore') return { complete: { kind, scope: 'day' } };
  if (kind !== 'cancel' && kind !== 'move' && kind !== 'room') return undefined;
  if (scope === undefined) return { missing: 'scope' };
  if (scope !== 'day' && scope !== 'from') return undefined;
  if (kind === 'cancel') return { complete: { kind, scope } };
  if (kind === 'room') return room === undefined ? { missing: 'room' } : { complete: { kind, scope, room } };
  if (place === undefined) return { missing: 'place', scope };
  const to = scope === 'day' ? readDay(place) : readWeekday(place);
  if (to === undefined) return undefined;
  if (number === undefined) return { missing: 'number', place: to };
  const toNumber = Number(number);
  if (!/^\d{1,2}$/.test(number)) return undefined;
  return typeof to === 'number'
    ? { complete: { kind, scope: 'from', toWeekday: to, toNumber } }
    : { complete: { kind, scope: 'day', toDay: to, toNumber } };
}

const readDay = (text: string) => (isSchoolDate(text) ? text : undefined);
const readWeekday = (text: string) => (/^[1-5]$/.test(text) ? (Number(text) as Weekday) : undefined);
