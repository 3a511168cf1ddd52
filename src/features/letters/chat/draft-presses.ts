import { Refusal } from '../../../kernel/refusal.ts';
import { addDays, instantOf, isSchoolDate, schoolDateOf } from '../../../kernel/school-date.ts';
import { idOf } from '../../../telegram/button-id.ts';
import { type Handler, type MemberRequest, memberOf, type Reply } from '../../../telegram/feature.ts';
import { dropDraft, type OpenDraft, openDraft } from '../../../telegram/forms.ts';
import { undoOffer } from '../../../telegram/undo-offer.ts';
import type { LettersDeps } from '../letters-deps.ts';
import { sendLetter } from '../send-letter.ts';
import { type DraftKey, type DraftStep, draftForm, draftKeyOf, type LetterDraft } from '../write/draft.ts';
import { letterOf } from '../write/draft-letter.ts';
import { askCorrection, takeBackNow } from './after-sending.ts';
import { draftCard, keepLetter } from './keep-letter.ts';

type Open = OpenDraft<LetterDraft>;

/** `lw:<act>:<draft>`, `lw:send:<draft>:<revision>`; `lw:fix:<letter>`, `lw:back:<letter>` of one that was sent. */
export function draftPresses(deps: LettersDeps): Handler {
  return async (request) => {
    const member = memberOf(request);
    const [act, of, detail] = request.args;
    if (act === 'fix') return askCorrection(deps, member, idOf(of));
    if (act === 'back') return takeBackNow(deps, member, idOf(of));
    const key = draftKeyOf(of);
    const open = key && openDraft(member.visitor, draftForm(key));
    if (!key || !open) throw new Refusal('stale-button');
    if (act === 'send') return send(deps, member, key, open, detail);
    if (act === 'show') return { view: 'letter-preview', params: { key }, anew: true };
    if (act === 'drop')
      return member.write(async (tx) => {
        await dropDraft(tx, draftForm(key), member.visitor);
        return { view: 'letter-dropped', params: {} };
      });
    const ask = questionOf(act);
    if (ask && detail === undefined) return question(member, key, open, ask);
    const next = changed(open.draft, act, detail, member);
    return member.write((tx) => keepLetter(tx, member, key, next));
  };
}

const questionOf = (act: string | undefined): Exclude<DraftStep, 'text'> | undefined =>
  act === 'subject' || act === 'until' || act === 'later' || act === 'pin' ? act : undefined;

async function question(
  request: MemberRequest,
  key: DraftKey,
  { draft }: Open,
  ask: Exclude<DraftStep, 'text'>,
): Promise<Reply> {
  if (ask !== 'subject') requireStaff(request);
  return request.write(async (tx) => {
    await keepLetter(tx, request, key, draft, ask);
    return { view: 'letter-ask', params: { ask, key } };
  });
}

/** The choice that a button makes; what only the staff chooses is asked for again. */
function changed(
  draft: LetterDraft,
  act: string | undefined,
  detail: string | undefined,
  request: MemberRequest,
): LetterDraft {
  switch (act) {
    case 'card':
      return draft;
    case 'last':
      return withoutLast(draft);
    case 'subject':
      return { ...draft, subject: null };
    case 'now':
      return { ...draft, sendAt: null };
  }
  requireStaff(request);
  switch (act) {
    case 'confirm':
      return { ...draft, mustConfirm: !draft.mustConfirm };
    case 'asks':
      return draft.asks
        ? { ...draft, asks: false, asksBoth: false, answerUntil: null }
        : { ...draft, asks: true, answerUntil: usualDeadline(request.now) };
    case 'both':
      return { ...draft, asksBoth: !draft.asksBoth };
    case 'until':
      return { ...draft, answerUntil: momentOf(detail, request.now) };
    case 'later':
      return { ...draft, sendAt: momentOf(detail, request.now) };
    case 'pin':
      return pinned(draft, detail, request.now);
    default:
      throw new Refusal('stale-button');
  }
}

/** Until that day news stays on top; `none`: it does not. @throws Refusal stale-button, letter-time-past */
function pinned(draft: LetterDraft, detail: string | undefined, now: Date): LetterDraft {
  const day = detail !== undefined && isSchoolDate(detail) ? detail : null;
  if (!draft.news || (day === null && detail !== 'none')) throw new Refusal('stale-button');
  if (day !== null && day < schoolDateOf(now)) throw new Refusal('letter-time-past');
  return { ...draft, news: { ...draft.news, pinnedUntil: day } };
}

function requireStaff({ visitor }: MemberRequest): void {
  if (visitor.actor.roles.length === 0) throw new Refusal('not-allowed');
}

/** The last message that was added: its text, its file, or both. */
function withoutLast(draft: LetterDraft): LetterDraft {
  const last = Math.max(...[...draft.texts, ...draft.files].map(({ messageId }) => messageId));
  const others = <T extends { readonly messageId: number }>(pieces: readonly T[]) =>
    pieces.filter(({ messageId }) => messageId !== last);
  return { ...draft, texts: others(draft.texts), files: others(draft.files) };
}

const DAYS_TO_ANSWER = 3;

const usualDeadline = (now: Date): string =>
  instantOf(addDays(schoolDateOf(now), DAYS_TO_ANSWER), '18:00').toISOString();

/** Seconds since 1970, as a button names a moment. @throws Refusal stale-button, letter-time-past */
function momentOf(seconds: string | undefined, now: Date): string {
  const at = new Date(idOf(seconds) * 1_000);
  if (at <= now) throw new Refusal('letter-time-past');
  return at.toISOString();
}

/** Only what the card showed is sent: one that is older than the draft shows the present one. */
async function send(
  { settings, schoolLanguage }: LettersDeps,
  request: MemberRequest,
  key: DraftKey,
  { draft, revision }: Open,
  shown: string | undefined,
): Promise<Reply> {
  const { visitor, now, updateId } = request;
  if (String(revision) !== shown)
    return { ...draftCard(key), alert: { refusal: 'letter-card-old', params: {} } };
  const letter = letterOf(draft, { schoolLanguage, now });
  return request.write(async (tx) => {
    const sent = await sendLetter(tx, visitor.actor, letter, { now, settings, updateId });
    await dropDraft(tx, draftForm(key), visitor);
    const { letterId, people, families, undoUntil } = sent;
    return {
      view: 'letter-went',
      params: { letterId, people, families, ...undoOffer({ updateId, undoUntil }) },
    };
  });
}
