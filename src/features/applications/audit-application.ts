import type { Request } from '../../telegram/feature.ts';
import type { AuditRecord } from '../history/audit.store.ts';
import type { LoadedApplication } from './application.ts';

export type ApplicantAction =
  | 'application.submitted'
  | 'application.entered'
  | 'application.answered'
  | 'application.withdrawn'
  | 'application.restored';

/** ¶8: what the applicant did; a stranger is nobody in the register, their account stands in the application. */
export function auditOf(
  { id, state, classId }: Pick<LoadedApplication, 'id' | 'state' | 'classId'>,
  { now, updateId, visitor }: Pick<Request, 'now' | 'updateId' | 'visitor'>,
  action: ApplicantAction,
  { before, undoUntil }: { readonly before?: string; readonly undoUntil?: Date } = {},
): AuditRecord {
  return {
    ...{ at: now, actorId: visitor.actor?.personId ?? null, action, subject: 'application', subjectId: id },
    ...{ before: before === undefined ? null : { state: before }, after: { state, classId } },
    ...{ updateId, undoUntil },
  };
}
