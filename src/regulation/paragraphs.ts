import type { DayClock } from './due-day.ts';
import type { RegulationSettings } from './settings.ts';
import type { DayBell, LessonBell, LetterBell } from './settings-form.ts';
import type { Source } from './settings-values.ts';

/** The paragraphs with a clock, in their order. */
export const CLOCKED = [
  '2',
  '3.1',
  '3.2',
  '3.3',
  '4.2',
  '4.3',
  '4.4',
  '4.5',
  '4.6',
  '4.7',
  '4.8',
  '4.9',
  '4.10',
  '4.11',
  '5.1',
  '5.2',
  '6',
] as const;
export type ParagraphKey = (typeof CLOCKED)[number];

/** `teacher`: of the lesson, the course or the group; `reader`: whoever was written to. */
export type DutyRole = 'teacher' | 'classTeacher' | 'superuser' | 'academicOffice' | 'principal' | 'reader';

/** When a duty is due, and whether the order's own text says so. */
export type Clock =
  | (DayClock & { readonly source: Source })
  /** ¶4.5: at the lesson's deadline; its source comes with the lesson. */
  | { readonly kind: 'lesson' }
  /** ¶6 */
  | { readonly kind: 'hours'; readonly hours: number; readonly source: Source };

export interface Paragraph {
  readonly responsible: DutyRole;
  /** Who hears of it when the responsible let it pass. */
  readonly above: DutyRole;
  readonly clock: (settings: RegulationSettings) => Clock;
  /** The order of its ringing, with its numbers in `bellOf`. */
  readonly rings: 'days' | 'lessons' | 'letters';
  /** The feature that knows what is open. */
  readonly evidence: string | 'to come';
  /** May be done outside of the journal: `Done on paper`. */
  readonly onPaper?: true;
}

/** Every duty of the regulation that has a clock: who, by when, who hears after. */
export const PARAGRAPHS: Readonly<Record<ParagraphKey, Paragraph>> = {
  '2': {
    responsible: 'classTeacher',
    above: 'academicOffice',
    clock: (settings) => ({ kind: 'dayOfYear', ...settings['2'].brief }),
    rings: 'days',
    evidence: 'briefing',
    onPaper: true,
  },
  '3.1': {
    responsible: 'classTeacher',
    above: 'academicOffice',
    clock: (settings) => ({ kind: 'workingDays', ...settings['3.1'].passOn }),
    rings: 'days',
    evidence: 'applications',
    onPaper: true,
  },
  '3.2': {
    responsible: 'superuser',
    above: 'academicOffice',
    clock: (settings) => ({ kind: 'days', ...settings['3.2'].connect }),
    rings: 'days',
    evidence: 'applications',
  },
  '3.3': {
    responsible: 'superuser',
    above: 'academicOffice',
    clock: (settings) => ({ kind: 'workingDays', ...settings['3.3'].recover }),
    rings: 'days',
    evidence: 'recovery',
  },
  '4.2': {
    responsible: 'superuser',
    above: 'academicOffice',
    clock: (settings) => ({ kind: 'workingDays', ...settings['4.2'].enter }),
    rings: 'days',
    evidence: 'timetable',
  },
  '4.3': {
    responsible: 'academicOffice',
    above: 'principal',
    clock: (settings) => ({ kind: 'workingDays', ...settings['4.3'].split }),
    rings: 'days',
    evidence: 'groups',
  },
  '4.4': {
    responsible: 'teacher',
    above: 'academicOffice',
    clock: (settings) => ({ kind: 'workingDays', ...settings['4.4'].form }),
    rings: 'days',
    evidence: 'groups',
  },
  '4.5': {
    responsible: 'teacher',
    above: 'academicOffice',
    clock: () => ({ kind: 'lesson' }),
    rings: 'lessons',
    evidence: 'journal',
  },
  '4.6': {
    responsible: 'teacher',
    above: 'academicOffice',
    clock: (settings) => ({ kind: 'workingDays', ...settings['4.6'].mark }),
    rings: 'days',
    evidence: 'to come',
  },
  '4.7': {
    responsible: 'teacher',
    above: 'academicOffice',
    clock: (settings) => ({ kind: 'before', ...settings['4.7'].settle }),
    rings: 'days',
    evidence: 'to come',
  },
  '4.8': {
    responsible: 'classTeacher',
    above: 'academicOffice',
    clock: (settings) => ({ kind: 'workingDays', ...settings['4.8'].close }),
    rings: 'days',
    evidence: 'to come',
  },
  '4.9': {
    responsible: 'teacher',
    above: 'academicOffice',
    clock: (settings) => ({ kind: 'weekday', ...settings['4.9'].count }),
    rings: 'days',
    evidence: 'to come',
  },
  '4.10': {
    responsible: 'classTeacher',
    above: 'academicOffice',
    clock: (settings) => ({ kind: 'workingDays', ...settings['4.10'].excuse }),
    rings: 'days',
    evidence: 'absences',
  },
  '4.11': {
    responsible: 'academicOffice',
    above: 'principal',
    clock: (settings) => ({ kind: 'sameDay', ...settings['4.11'].order }),
    rings: 'days',
    evidence: 'substitutions',
  },
  '5.1': {
    responsible: 'classTeacher',
    above: 'academicOffice',
    clock: (settings) => ({ kind: 'dayOfMonth', ...settings['5.1'].extract }),
    rings: 'days',
    evidence: 'to come',
  },
  '5.2': {
    responsible: 'classTeacher',
    above: 'academicOffice',
    clock: (settings) => ({ kind: 'sameDay', ...settings['5.2'].print }),
    rings: 'days',
    evidence: 'to come',
    onPaper: true,
  },
  '6': {
    responsible: 'reader',
    above: 'classTeacher',
    clock: (settings) => ({ kind: 'hours', ...settings['6'].read }),
    rings: 'letters',
    evidence: 'letters',
  },
};

/** How it rings; undefined: the school has switched it off. */
export type Bell =
  | ({ readonly rings: 'days' } & DayBell)
  | ({ readonly rings: 'lessons' } & LessonBell)
  | ({ readonly rings: 'letters' } & LetterBell);

export function bellOf(key: ParagraphKey, settings: RegulationSettings): Bell | undefined {
  const { rings } = PARAGRAPHS[key];
  const { bell: own } = settings[key];
  if (own === 'off') return undefined;
  return { rings, ...settings.bell[rings], ...own } as Bell;
}
