import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { type Action, may } from '../../../regulation/access.ts';
import type { Params, ViewContext } from '../../../telegram/feature.ts';
import { familiesOfClass } from '../../access/invites/class-people.store.ts';
import { loadBriefing } from '../briefing.store.ts';
import { guardiansOf } from '../briefing.ts';

/** The class whose briefing is shown, as it is now. @throws Refusal not-allowed */
export async function loadShown(
  action: Extract<Action, 'briefing.hold' | 'briefing.read'>,
  params: Params,
  { db, visitor: { actor }, now }: ViewContext,
) {
  const classId = Number(params['classId']);
  if (!may(actor, action, { classId })) throw new Refusal('not-allowed');
  const day = schoolDateOf(now);
  const { name, year } = await db.schoolClass.findUniqueOrThrow({
    where: { id: classId },
    relationLoadStrategy: 'join',
    select: { name: true, year: { select: { name: true, startsOn: true, endsOn: true } } },
  });
  const briefing = await loadBriefing(db, classId);
  const families = await familiesOfClass(db, classId, { now, day });
  const guardians = guardiansOf(families, briefing);
  return { classId, className: name, year, day, briefing, families, guardians };
}

export type ShownBriefing = Awaited<ReturnType<typeof loadShown>>;
