import type { Db } from '../../db/open.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import type { Feature } from '../../telegram/feature.ts';
import type { Texts } from '../../telegram/i18n.ts';
import { absenceNoticeKind } from './absence-notice-kind.ts';
import { absenceDay, absenceMixed, showAbsenceDay, showAbsenceMixed } from './chat/absence-day.ts';
import { absenceDetails, showAbsence } from './chat/absence-details.ts';
import { absenceMixedKind } from './safety/mixed-notice-kind.ts';
import { absenceAlarmKind } from './safety/safety-notice-kinds.ts';
import { undecidedNotes } from './undecided-notes.evidence.ts';

/**
 * Tells guardians of absences (¶4.5), and the school of a child of whom nobody knows where it is (¶4.10): the
 * notices, and `Show` behind them.
 */
export function createAbsences(deps: { db: Db; texts: Texts; settings: RegulationSettings }): Feature {
  return {
    name: 'absences',
    evidence: { '4.10': undecidedNotes },
    notices: [absenceNoticeKind(deps), absenceAlarmKind(deps), absenceMixedKind(deps)],
    callbacks: { absence: showAbsence, 'absence-day': showAbsenceDay, 'absence-mixed': showAbsenceMixed },
    views: {
      'absence-details': absenceDetails(deps),
      'absence-day': absenceDay(deps),
      'absence-mixed': absenceMixed(deps),
    },
  };
}
