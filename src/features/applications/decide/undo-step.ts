import { Refusal } from '../../../kernel/refusal.ts';
import type { RegulationSettings } from '../../../regulation/settings.ts';
import type { Reply } from '../../../telegram/feature.ts';
import type { UndoEntry, Undoer } from '../../history/undo.ts';
import { lockApplications } from '../application.store.ts';
import type { LoadedApplication } from '../application.ts';
import { mayDecide, mayPass } from '../school-rights.ts';
import { tellApplicants } from '../tell-applicant.ts';
import { tellDesks } from '../tell-school.ts';
import { applicationCard } from './as-shown.ts';
import type { KeptLink } from './kept-link.ts';
import type { KeptApplication } from './school-step.ts';
import { putBack } from './undo-step.store.ts';
import { unlink } from './unlink.ts';

interface Undone {
  readonly id: number;
  readonly before: KeptApplication;
  readonly after: KeptApplication & { readonly link?: KeptLink };
}

/**
 * ¶3.1–3.2: takes a step of the school back, with all applications that it was taken with; the applicants are
 * told. Not where one has moved on since: it was answered, connected, withdrawn.
 */
export function undoStep(settings: RegulationSettings): Undoer {
  return async (tx, actor, entries, now) => {
    const steps = entries.map(readEntry);
    const ids = steps.map(({ id }) => id);
    const applications = await lockApplications(tx, ids);
    const present = new Map(applications.map((one) => [one.id, one]));
    if (!steps.every(({ id, after }) => isAsLeft(present.get(id), after))) return undefined;
    const allowed = steps.every(({ before }) =>
      before.passedAt === null ? mayPass(actor, before) : mayDecide(actor),
    );
    if (!allowed) throw new Refusal('not-allowed');
    const links = steps.flatMap(({ id, after }) =>
      after.link ? [{ applicationId: id, ...after.link }] : [],
    );
    const by = { at: now, actorId: actor.personId };
    if (links.length > 0 && !(await unlink(tx, links, applications, by))) return undefined;
    await putBack(tx, steps, by);
    const back = applications.map((one) => asBefore(one, steps));
    await tellApplicants(tx, back, { now, settings });
    await tellDesks(tx, back, { at: now, except: actor.personId, ownCardsToo: steps.length > 1 });
    return shown(steps);
  };
}

function shown([first, ...others]: readonly Undone[]): Reply {
  const alert = { key: 'undone', params: {} };
  if (!first) throw new Error('nothing was undone');
  if (others.length === 0) return { ...applicationCard(first.id), alert };
  return { view: first.after.link ? 'connections' : 'applications', params: {}, alert };
}

function readEntry({ subjectId, before, after }: UndoEntry): Undone {
  return { id: subjectId, before: before as KeptApplication, after: after as Undone['after'] };
}

function isAsLeft(present: LoadedApplication | undefined, left: KeptApplication): boolean {
  return present?.state === left.state && present.revision === left.revision;
}

function asBefore(application: LoadedApplication, steps: readonly Undone[]): LoadedApplication {
  const { state, classId, passedAt } =
    steps.find(({ id }) => id === application.id)?.before ?? ({} as Partial<KeptApplication>);
  return {
    ...application,
    ...{ state: state ?? application.state, classId: classId ?? application.classId },
    passedAt: passedAt ? new Date(passedAt) : null,
    revision: application.revision + 1,
  };
}
