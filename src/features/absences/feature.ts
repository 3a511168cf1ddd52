import type { Db } from '../../db/open.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import type { Feature } from '../../telegram/feature.ts';
import type { Texts } from '../../telegram/i18n.ts';
import { absenceNoticeKind } from './absence-notice-kind.ts';
import { absenceDetails, showAbsence } from './chat/absence-details.ts';

/** Tells guardians of absences (¶4.5): the notice, and `Show` behind it. */
export function createAbsences(deps: { db: Db; texts: Texts; settings: RegulationSettings }): Feature {
  return {
    name: 'absences',
    notices: [absenceNoticeKind(deps)],
    callbacks: { absence: showAbsence },
    views: { 'absence-details': absenceDetails(deps) },
  };
}
