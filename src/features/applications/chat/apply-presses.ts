import { Refusal } from '../../../kernel/refusal.ts';
import { may } from '../../../regulation/access.ts';
import { asMember, type Handler, type Reply, type Request } from '../../../telegram/feature.ts';
import type { ApplicationsDeps } from '../applications-deps.ts';
import {
  type ApplyDraft,
  goBack,
  goOn,
  goTo,
  isComplete,
  RELATIONS,
  stepsOf,
  withClass,
} from '../apply/apply-draft.ts';
import { openClasses } from '../apply/open-classes.ts';
import { enterPaper } from '../enter-paper.ts';
import { submitApplication } from '../submit-application.ts';
import { draftOf, keepAndShow } from './apply-form.ts';

/**
 * The draft that a button is about: `af…:<revision>[:<step>]`. Of an earlier step, or of a form that is sent
 * already, the present state is shown in its place.
 */
function pressed(handle: (request: Request, draft: ApplyDraft, value: string) => Promise<Reply>): Handler {
  return async (request) => {
    const [revision, step, value = ''] = request.args;
    const kept = draftOf(request);
    if (!kept) return { view: 'apply', params: {}, alert: { key: 'apply-form-over', params: {} } };
    const { draft } = kept;
    if (Number(revision) !== kept.revision || step !== draft.at)
      return keepAndShow(request, draft, { alert: { key: 'apply-earlier-step', params: {} } });
    return handle(request, draft, value);
  };
}

export function applyPresses(deps: ApplicationsDeps): Readonly<Record<string, Handler>> {
  return {
    af: pressed((request, draft, value) => choose(deps, request, draft, value)),
    'af-back': pressed((request, draft) => keepAndShow(request, goBack(draft))),
    'af-keep': pressed((request, draft) => keepAndShow(request, goOn(draft))),
    'af-to': pressed((request, draft, value) => {
      const step = stepsOf(draft).find((one) => one === value);
      if (!step) throw new Refusal('stale-button');
      return keepAndShow(request, goTo(draft, step));
    }),
    'af-send': pressed((request, draft) => send(deps, request, draft)),
  };
}

async function choose(
  deps: ApplicationsDeps,
  request: Request,
  draft: ApplyDraft,
  value: string,
): Promise<Reply> {
  switch (draft.at) {
    case 'class':
      return chooseClass(deps, request, draft, value);
    case 'relation': {
      const relation = RELATIONS.find((known) => known === value);
      if (!relation) throw new Refusal('stale-button');
      return keepAndShow(request, goOn(draft, { relation }));
    }
    case 'student':
      return keepAndShow(request, goOn(draft, { studentToo: value === 'yes' }));
    case 'privacy':
      return keepAndShow(request, goOn(draft, { privacyVersion: deps.rules.version }));
    default:
      throw new Refusal('stale-button');
  }
}

/** First the grade, `g5`, then the class; a grade with one class is that class. */
async function chooseClass(
  { db }: ApplicationsDeps,
  request: Request,
  draft: ApplyDraft,
  value: string,
): Promise<Reply> {
  const { visitor, now } = request;
  const classes = await openClasses(db, { paper: draft.paper, actor: visitor.actor, now });
  const grade = /^g(\d)$/.exec(value)?.[1];
  const ofGrade = classes.filter((one) => one.grade === Number(grade));
  const [chosen] = grade && ofGrade.length === 1 ? ofGrade : classes.filter(({ id }) => `${id}` === value);
  if (chosen) return keepAndShow(request, withClass(draft, chosen));
  return keepAndShow(request, ofGrade.length > 1 ? { ...draft, grade: Number(grade) } : draft);
}

/** What was still true when it was answered is looked at again. */
async function send(deps: ApplicationsDeps, request: Request, draft: ApplyDraft): Promise<Reply> {
  const { visitor, now } = request;
  if (draft.paper && !may(visitor.actor, 'application.enter')) throw new Refusal('not-allowed');
  const { class: chosen, privacyVersion, ...others } = draft;
  const classes = await openClasses(deps.db, { paper: draft.paper, actor: visitor.actor, now });
  if (!classes.some(({ id }) => id === chosen?.id))
    return keepAndShow(request, goOn({ ...others, ...(privacyVersion ? { privacyVersion } : {}) }));
  if (!draft.paper && privacyVersion !== deps.rules.version)
    return keepAndShow(request, goOn({ ...others, ...(chosen ? { class: chosen } : {}) }));
  if (!isComplete(draft)) return keepAndShow(request, goOn(draft));
  if (!draft.paper) return submitApplication(request, draft);
  const member = asMember(request);
  if (!member) throw new Refusal('not-allowed');
  return enterPaper(deps, member, draft);
}
