import { Refusal } from '../../../kernel/refusal.ts';
import { may } from '../../../regulation/access.ts';
import { asMember, type Handler, type Reply, type Request } from '../../../telegram/feature.ts';
import { applicationsOf } from '../application.store.ts';
import { isOpen } from '../application.ts';
import type { ApplicationsDeps } from '../applications-deps.ts';
import { goOn, newDraft, stepsOf } from '../apply/apply-draft.ts';
import { classNamed, openClasses } from '../apply/open-classes.ts';
import { mayApply } from '../submit-application.ts';
import { shownSince } from './applicant-screen.ts';
import { draftOf, keepAndShow } from './apply-form.ts';

/** `/apply` and `apply`: the state of what was sent, a draft to go on with; nothing of it: the first question. */
export function openApply(deps: ApplicationsDeps): Handler {
  return async (request) => {
    const { visitor, telegramId, now } = request;
    if (!mayApply(visitor)) throw new Refusal('not-allowed');
    const sent = await applicationsOf(deps.db, telegramId, shownSince(now));
    if (sent.length > 0 || may(visitor.actor, 'application.enter')) return { view: 'apply', params: {} };
    const draft = draftOf(request)?.draft;
    if (!draft) return begin(deps, request);
    return keepAndShow(request, draft, { note: draft.at === stepsOf(draft)[0] ? undefined : 'resumed' });
  };
}

/** `apply-new`: another one, whatever was begun before. */
export function beginAnew(deps: ApplicationsDeps): Handler {
  return async (request) => {
    if (!mayApply(request.visitor)) throw new Refusal('not-allowed');
    return begin(deps, request);
  };
}

/** `apply-go`: the draft that was left. */
export const goOnWithDraft: Handler = async (request) => {
  const kept = draftOf(request);
  return kept ? keepAndShow(request, kept.draft) : { view: 'apply', params: {} };
};

/** `apply-paper`: a class teacher enters what came on paper. */
export function beginPaper({ db }: ApplicationsDeps): Handler {
  return async (request) => {
    const member = asMember(request);
    if (!member || !may(member.visitor.actor, 'application.enter')) throw new Refusal('not-allowed');
    const { actor } = member.visitor;
    const [own, ...others] = await openClasses(db, { paper: true, actor, now: request.now });
    const only = own && others.length === 0 ? { class: { id: own.id, name: own.name } } : {};
    return keepAndShow(request, newDraft(only, { paper: true, actor }));
  };
}

/**
 * `?start=apply-5b` of a poster or a class sheet: the class is known. What was begun goes on; of a class
 * that was applied for already the state is shown; where there is no such class it is asked for.
 */
export function openPoster(deps: ApplicationsDeps): Handler {
  return async (request) => {
    const { visitor, telegramId, now } = request;
    if (!mayApply(visitor)) throw new Refusal('not-allowed');
    const classes = await openClasses(deps.db, { paper: false, actor: visitor.actor, now });
    const found = classNamed(classes, request.text);
    const sent = await applicationsOf(deps.db, telegramId, shownSince(now));
    if (found && sent.some((one) => isOpen(one) && one.classId === found.id))
      return { view: 'apply', params: {} };
    const answer = found ? { class: { id: found.id, name: found.name } } : {};
    const kept = draftOf(request)?.draft;
    if (kept && !kept.paper) return keepAndShow(request, kept.class ? goOn(kept) : goOn(kept, answer));
    return begin(deps, request, answer, found ? undefined : 'no-such-class');
  };
}

async function begin(
  { db }: ApplicationsDeps,
  request: Request,
  answers: Parameters<typeof newDraft>[0] = {},
  note?: 'no-such-class',
): Promise<Reply> {
  const { actor } = request.visitor;
  const { phone } = actor
    ? await db.person.findUniqueOrThrow({ where: { id: actor.personId }, select: { phone: true } })
    : { phone: null };
  const known = phone ? { phone: { number: phone, verified: false } } : {};
  const draft = newDraft({ ...known, ...answers }, { paper: false, actor });
  return keepAndShow(request, draft, { note });
}
