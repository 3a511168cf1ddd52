import type { Feature } from '../../telegram/feature.ts';
import type { Undoer } from '../history/undo.ts';
import type { ApplicationsDeps } from './applications-deps.ts';
import { applicantSide } from './chat/applicant-side.ts';
import { childInvitation } from './chat/child-invitation.ts';
import { schoolSide } from './chat/school-side.ts';
import { takeWords } from './chat/words-form.ts';
import { forgetApplications } from './forget-applications.ts';
import { notConnected, notPassedOn } from './waiting.evidence.ts';

/** Applications for a connection (¶3.1–3.2): the family's side and the school's. */
export function createApplications(
  deps: ApplicationsDeps,
): Feature & { readonly undo: Readonly<Record<string, Undoer>> } {
  const applicant = applicantSide(deps);
  const school = schoolSide(deps);
  const child = childInvitation(deps);
  return {
    name: 'applications',
    ...applicant,
    commands: [...applicant.commands, ...school.commands],
    menu: [...applicant.menu, ...school.menu],
    callbacks: { ...applicant.callbacks, ...school.callbacks, ...child.callbacks },
    views: { ...applicant.views, ...school.views, ...child.views },
    text: async (request) => (await takeWords(deps, request)) ?? applicant.text(request),
    notices: [...applicant.notices, ...school.notices],
    slots: [forgetApplications(deps.db)],
    evidence: { '3.1': notPassedOn, '3.2': notConnected },
    undo: { ...applicant.undo, ...school.undo },
  };
}
