import type { Tx } from '../../../db/open.ts';
import type { RegulationSettings } from '../../../regulation/settings.ts';
import { undoWindowEnd } from '../../../regulation/undo-window.ts';
import type { MemberRequest } from '../../../telegram/feature.ts';
import { type AuditRecord, recordAudit } from '../../history/audit.store.ts';
import { saveStep } from '../application.store.ts';
import type { ApplicationState, LoadedApplication } from '../application.ts';
import { tellApplicants } from '../tell-applicant.ts';
import { tellDesks } from '../tell-school.ts';
import type { KeptLink } from './kept-link.ts';

export interface SchoolStep {
  readonly action: 'passed' | 'asked' | 'forwarded' | 'refused' | 'connected';
  readonly state: ApplicationState;
  readonly change?: Partial<Pick<LoadedApplication, 'classId' | 'passedAt' | 'decidedAt'>>;
  readonly words?: string;
}

/** What the audit keeps of an application before and after a step, so that it can be taken back. */
export interface KeptApplication {
  readonly state: ApplicationState;
  readonly classId: number;
  readonly passedAt: string | null;
  readonly decidedAt: string | null;
  readonly revision: number;
}

/** The moment of a step: who takes it with which update, and until when it may be taken back. */
export function momentOf({ now, updateId, visitor }: MemberRequest, settings: RegulationSettings) {
  const undoUntil = undoWindowEnd(settings, now);
  return { now, updateId, undoUntil, actorId: visitor.actor.personId };
}

export type Moment = ReturnType<typeof momentOf>;

interface StepContext {
  readonly moment: Moment;
  readonly settings: RegulationSettings;
  /** What a connection adds to what the audit keeps. */
  readonly link?: Links;
  /** The step was taken in a list: the actor's own cards are to follow. Else the pressed one is the answer. */
  readonly ownCardsToo?: boolean;
}

/**
 * The school takes the same step with all of these, which are locked: saved, recorded, the applicants and the
 * desks told. However many, so many statements.
 */
export async function takeStep(
  tx: Tx,
  applications: readonly LoadedApplication[],
  { action, state, change = {}, words }: SchoolStep,
  { moment, settings, link, ownCardsToo = false }: StepContext,
): Promise<void> {
  const { now, updateId, undoUntil, actorId } = moment;
  const ids = applications.map(({ id }) => id);
  const step = { at: now, actorId, action, ...(words === undefined ? {} : { words }) };
  await saveStep(tx, ids, { ...change, state }, step);
  const saved = applications.map((one) => ({ ...one, ...change, state, revision: one.revision + 1 }));
  await recordAudit(
    tx,
    saved.map((after, index): AuditRecord => {
      const before = applications[index] ?? after;
      return {
        ...{ at: now, actorId, action: `application.${action}`, subject: 'application', subjectId: after.id },
        ...{
          before: kept(before),
          after: { ...kept(after), ...link?.get(after.id) },
          updateId,
          undoUntil,
        },
      };
    }),
  );
  await tellApplicants(tx, saved, { now, settings });
  await tellDesks(tx, saved, { at: now, except: actorId, ownCardsToo });
}

type Links = ReadonlyMap<number, { readonly link: KeptLink }>;

function kept({ state, classId, passedAt, decidedAt, revision }: LoadedApplication) {
  return {
    ...{ state, classId, revision },
    passedAt: passedAt?.toISOString() ?? null,
    decidedAt: decidedAt?.toISOString() ?? null,
  } satisfies KeptApplication;
}
