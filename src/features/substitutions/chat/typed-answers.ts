import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { undoWindowEnd } from '../../../regulation/undo-window.ts';
import { asMember, type MemberRequest, type Reply, type Request } from '../../../telegram/feature.ts';
import { undoOffer } from '../../../telegram/undo-offer.ts';
import { readSpan } from '../../calendar/read-dates.ts';
import { findPeople } from '../../people/find-people.store.ts';
import { readOrderNumber, setOrderNumber } from '../set-order-number.ts';
import { loadSubstitution } from '../substitution.store.ts';
import type { SubstitutionsDeps } from '../substitutions-deps.ts';
import { takeDays } from './begin-presses.ts';
import { askedNow, dropPlan, keepOn, openAbsence, openPlan } from './draft-form.ts';

const MOST_FOUND = 10;

/** A text that answers an open question about a substitution; asked before a line is read as an entry. */
export function takeAnswer(deps: SubstitutionsDeps) {
  return async (request: Request): Promise<Reply | undefined> => {
    const member = asMember(request);
    const open = member && askedNow(member);
    if (!member || !open || request.edited || isLessonLine(request.text)) return undefined;
    const { asked, draft } = open;
    const { text } = request;
    switch (asked.ask) {
      case 'who': {
        const found = await adultsCalled(deps, member);
        return { view: 'substitution-who', params: { found } };
      }
      case 'dates': {
        // A text without a number is no date: it answers something else.
        if (!/\d/.test(text)) return undefined;
        const { calendar } = await deps.frames(schoolDateOf(request.now));
        return takeDays(deps, openAbsence(request), readSpan(text, calendar.year));
      }
      case 'order': {
        const { plan } = openPlan(request);
        const { changed } = draft;
        const next = { plan: { ...plan, orderNumber: readOrderNumber(text) } };
        return keepOn(member, { ...next, changed }, 'substitution-plan');
      }
      case 'substitute': {
        const { plan } = openPlan(request);
        const found = await adultsCalled(deps, member);
        const { changed } = draft;
        const lesson = asked.lesson ? { lesson: asked.lesson } : {};
        const view = asked.lesson ? 'substitution-lesson' : 'substitution-all';
        return keepOn(member, { plan, changed }, view, { found, ...lesson });
      }
      case 'number':
        return takeNumber(deps, member, asked.id);
    }
  };
}

/** `5.b Daļas; visi klāt`: a lesson entered meanwhile. An order's number may begin like a class: `12-v`. */
function isLessonLine(text: string): boolean {
  return text.includes(';') || /^\d{1,2}\s*[.-]?\s*\p{L}\p{P}?\s+\S/u.test(text);
}

/** @throws Refusal substitution-nobody-found */
async function adultsCalled({ db }: SubstitutionsDeps, { text, now }: MemberRequest): Promise<number[]> {
  const found = await findPeople(db, text, {
    today: schoolDateOf(now),
    limit: MOST_FOUND,
    among: 'adults',
  });
  const teachers = found.people.filter(({ roles }) => roles.length > 0);
  if (teachers.length === 0) throw new Refusal('substitution-nobody-found');
  return teachers.map(({ id }) => id);
}

async function takeNumber(deps: SubstitutionsDeps, member: MemberRequest, id: number): Promise<Reply> {
  const orderNumber = readOrderNumber(member.text);
  const { now, updateId } = member;
  const undoUntil = undoWindowEnd(deps.settings, now);
  const kept = await loadSubstitution(deps.db, id);
  if (!kept) throw new Refusal('substitution-changed');
  const frame = await deps.frames(kept.plan.from);
  return member.write(async (tx) => {
    const moment = { now, updateId, undoUntil, evening: deps.settings.tomorrow.time };
    await setOrderNumber(tx, member.visitor.actor, { id, orderNumber, frame }, moment);
    await dropPlan(tx, member);
    return { view: 'substitution', params: { id, ...undoOffer({ updateId, undoUntil }) } };
  });
}
