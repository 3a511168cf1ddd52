import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import type { RegulationSettings } from '../../../regulation/settings.ts';
import type { MemberRequest, Reply } from '../../../telegram/feature.ts';
import { classesOf } from '../../people/classes.store.ts';
import { mayPass } from '../school-rights.ts';
import { applicationCard, lockAsShown, movedOn, type ShownCard } from './as-shown.ts';
import { isOnClassDesk } from './pass-on.ts';
import { momentOf, takeStep, undoable } from './school-step.ts';

/**
 * ¶3.1: "not my class": the application goes to the class teacher of the right one, an open question with it.
 * @throws Refusal not-allowed, stale-button
 */
export function forward(
  settings: RegulationSettings,
  request: MemberRequest,
  shown: ShownCard,
  classId: number,
): Promise<Reply> {
  const { actor } = request.visitor;
  if (!may(actor, 'application.pass')) throw new Refusal('not-allowed');
  const moment = momentOf(request, settings);
  return request.write(async (tx) => {
    const application = await lockAsShown(tx, shown);
    if (!application) return movedOn(shown.id);
    if (!mayPass(actor, application)) throw new Refusal('not-allowed');
    if (!isOnClassDesk(application)) return movedOn(shown.id);
    const classes = await classesOf(tx, schoolDateOf(moment.now));
    const right = classes.find(({ id }) => id === classId);
    if (!right || classId === application.classId) throw new Refusal('stale-button');
    const words = `${application.class.name} → ${right.name}`;
    const step = { action: 'forwarded', state: 'submitted', change: { classId }, words } as const;
    await takeStep(tx, [application], step, { moment, settings });
    if (mayPass(actor, { classId })) return applicationCard(shown.id, undoable(moment));
    return { view: 'applications', params: { forwarded: right.name, ...undoable(moment) } };
  });
}
