import type { Tx } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import { undoWindowEnd } from '../../regulation/undo-window.ts';
import type { Reply, Request } from '../../telegram/feature.ts';
import { recordAudit } from '../history/audit.store.ts';
import { applicationsOf, lockApplication, saveStep } from './application.store.ts';
import { deskOf, isOpen, isSameChild, type LoadedApplication } from './application.ts';
import { auditOf } from './audit-application.ts';
import { tellSchool } from './tell-school.ts';

const mine = (alert?: string): Reply => ({
  view: 'apply',
  params: {},
  ...(alert ? { alert: { key: alert, params: {} } } : {}),
});

/** The applicant's own, locked. @throws Refusal stale-button: nobody learns of others' */
export async function lockOwn(tx: Tx, { telegramId }: Request, id: number): Promise<LoadedApplication> {
  const application = await lockApplication(tx, id);
  if (application?.telegramId !== BigInt(telegramId)) throw new Refusal('stale-button');
  return application;
}

/** As long as nobody has decided. @throws Refusal stale-button */
export function withdrawApplication(request: Request, id: number): Promise<Reply> {
  const { now, visitor } = request;
  return request.write(async (tx) => {
    const application = await lockOwn(tx, request, id);
    if (!isOpen(application))
      return application.state === 'withdrawn' ? mine() : mine('apply-decided-already');
    const step = { at: now, actorId: visitor.actor?.personId ?? null, action: 'withdrawn' } as const;
    await saveStep(tx, [id], { state: 'withdrawn', decidedAt: now }, step);
    await settle(tx, request, { ...application, state: 'withdrawn' }, application.state);
    return mine();
  });
}

/** Until when a withdrawal may be taken back; undefined: it is no withdrawal of the applicant's. */
export function restorableUntil(
  { state, decidedAt }: Pick<LoadedApplication, 'state' | 'decidedAt'>,
  settings: RegulationSettings,
): Date | undefined {
  if (state !== 'withdrawn' || !decidedAt) return undefined;
  return undoWindowEnd(settings, decidedAt);
}

/**
 * A withdrawal taken back: the application is where it was. An account that is nobody's yet has no `Undo` of
 * its own, so this is one.
 * @throws Refusal stale-button, undo-too-late, undo-changed-since
 */
export function restoreApplication(
  settings: RegulationSettings,
  request: Request,
  id: number,
): Promise<Reply> {
  const { now, visitor } = request;
  return request.write(async (tx) => {
    const application = await lockOwn(tx, request, id);
    const until = restorableUntil(application, settings);
    if (!until) return mine();
    if (until <= now) throw new Refusal('undo-too-late');
    const open = (await applicationsOf(tx, request.telegramId, now)).filter(isOpen);
    if (open.some((one) => isSameChild(one.foldedChildName, application.foldedChildName)))
      throw new Refusal('undo-changed-since');
    const asked = application.events.at(-2)?.action === 'asked';
    const state = asked ? 'asked' : deskOf(application);
    const step = { at: now, actorId: visitor.actor?.personId ?? null, action: 'undone' } as const;
    await saveStep(tx, [id], { state, decidedAt: null }, step);
    await settle(tx, request, { ...application, state, decidedAt: null }, 'withdrawn');
    return mine();
  });
}

async function settle(
  tx: Tx,
  request: Request,
  application: LoadedApplication,
  before: LoadedApplication['state'],
): Promise<void> {
  const action = before === 'withdrawn' ? 'application.restored' : 'application.withdrawn';
  await recordAudit(tx, [auditOf(application, request, action, { before })]);
  await tellSchool(tx, { ...application, revision: application.revision + 1 }, request.now);
}
