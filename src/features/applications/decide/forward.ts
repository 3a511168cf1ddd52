import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import type { RegulationSettings } from '../../../regulation/settings.ts';
import type { MemberRequest, Reply } from '../../../telegram/feature.ts';
import { undoOffer } from '../../../telegram/undo-offer.ts';
import { classesOf } from '../../people/classes.store.ts';
import { mayPass } from '../school-rights.ts';
import { applicationCard, type ShownCard } from './as-shown.ts';
import { fromClassDesk } from './class-desk.ts';
import { momentOf, takeStep } from './school-step.ts';

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
  return fromClassDesk(request, shown, async (tx, application) => {
    const moment = momentOf(request, settings);
    const classes = await classesOf(tx, schoolDateOf(moment.now));
    const right = classes.find(({ id }) => id === classId);
    if (!right || classId === application.classId) throw new Refusal('stale-button');
    const words = `${application.class.name} → ${right.name}`;
    const step = { action: 'forwarded', state: 'submitted', change: { classId }, words } as const;
    await takeStep(tx, [application], step, { moment, settings });
    if (mayPass(actor, { classId })) return applicationCard(shown.id, undoOffer(moment));
    return { view: 'applications', params: { forwarded: right.name, ...undoOffer(moment) } };
  });
}
