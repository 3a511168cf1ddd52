import { Refusal } from '../../../kernel/refusal.ts';
import { isSchoolDate, schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import type { Span } from '../../../regulation/calendar.ts';
import { idOf } from '../../../telegram/button-id.ts';
import { type Handler, type MemberRequest, memberOf, type Reply } from '../../../telegram/feature.ts';
import { checkDays } from '../check-days.ts';
import { checkArranges } from '../save-substitution.ts';
import { inForceBetween, loadSubstitutions } from '../substitution.store.ts';
import { withinDays } from '../substitution.ts';
import type { SubstitutionsDeps } from '../substitutions-deps.ts';
import { keepOn, type OpenAbsence, openAbsence, openPlan } from './draft-form.ts';

/** `sub-new[:<teacher>]`: who is away; whoever arranges only their own lessons is not asked. */
const begin: Handler = async (request) => {
  const member = memberOf(request);
  const { actor } = member.visitor;
  if (!may(actor, 'substitution.arrange')) throw new Refusal('not-allowed');
  const [teacher] = request.args;
  if (teacher !== undefined) return askWhen(member, idOf(teacher));
  if (!may(actor, 'substitution.oversee')) return askWhen(member, actor.personId);
  return keepOn(member, { asked: { ask: 'who' } }, 'substitution-ask', { ask: 'who', back: 'sub' });
};

function askWhen(member: MemberRequest, absentId: number): Promise<Reply> {
  checkArranges(member.visitor.actor, absentId);
  return keepOn(member, { absentId }, 'substitution-when');
}

/** `sub-when:<from>[:<until>]`, `sub-when:ask` */
function setWhen(deps: SubstitutionsDeps): Handler {
  return async (request) => {
    const open = openAbsence(request);
    const [day = ''] = request.args;
    if (day === 'ask') return askDates(open);
    if (!isSchoolDate(day)) throw new Refusal('stale-button');
    return takeDays(deps, open, { from: day, until: day });
  };
}

function askDates({ member, draft: { at: _, ...draft } }: OpenAbsence): Promise<Reply> {
  const back = draft.plan ? 'sub-plan' : 'sub';
  return keepOn(member, { ...draft, asked: { ask: 'dates' } }, 'substitution-ask', { ask: 'dates', back });
}

/**
 * The days are known: the order's number is next, unless it was asked already. Of days on which the teacher is away
 * by another substitution that one is shown.
 * @throws Refusal substitution-past-day, substitution-too-long, day-outside-year
 */
export async function takeDays(
  { db, frames }: SubstitutionsDeps,
  { member, draft, absentId }: OpenAbsence,
  span: Span,
): Promise<Reply> {
  const today = schoolDateOf(member.now);
  const { calendar } = await frames(span.from);
  checkDays(span, { year: calendar.year, today, anyDay: may(member.visitor.actor, 'substitution.oversee') });
  const { plan, changed } = draft;
  const [other] = await loadSubstitutions(db, {
    absentId,
    ...inForceBetween(span.from, span.until),
    ...(changed ? { id: { not: changed.id } } : {}),
  });
  if (other) return alreadyThere(other.id);
  if (plan) return keepOn(member, { plan: withinDays({ ...plan, ...span }), changed }, 'substitution-plan');
  const begun = { absentId, ...span, orderNumber: null, given: [], cancelled: [] };
  return askOrder(member, { plan: begun });
}

function alreadyThere(id: number): Reply {
  return { view: 'substitution', params: { id }, alert: { key: 'substitution-already', params: {} } };
}

/** The number is typed, or follows later. */
function askOrder(member: MemberRequest, next: Parameters<typeof keepOn>[1]): Promise<Reply> {
  const asked = { ...next, asked: { ask: 'order' as const } };
  return keepOn(member, asked, 'substitution-ask', { ask: 'order', back: 'sub' });
}

/** `sub-order:ask`, `sub-order:later` */
const setOrder: Handler = async (request) => {
  const { member, draft, plan } = openPlan(request);
  const { changed } = draft;
  if (request.args[0] === 'ask') return askOrder(member, { plan, changed });
  return keepOn(member, { plan: { ...plan, orderNumber: null }, changed }, 'substitution-plan');
};

/** The steps before the lessons: who, when, by which order. */
export function beginPresses(deps: SubstitutionsDeps): Readonly<Record<string, Handler>> {
  return { 'sub-new': begin, 'sub-when': setWhen(deps), 'sub-order': setOrder };
}
