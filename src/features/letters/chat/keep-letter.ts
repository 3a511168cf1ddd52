import type { Tx } from '../../../db/open.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import type { LetterAudience } from '../../../regulation/letter-audience.ts';
import type { MemberRequest, Reply, Request } from '../../../telegram/feature.ts';
import { keepDraft, leaveForms, openDraft } from '../../../telegram/forms.ts';
import { visibleLength } from '../../../telegram/html.ts';
import { letterFile, MOST_FILES } from '../letter-files.ts';
import type { LettersDeps } from '../letters-deps.ts';
import { addressLetter } from '../write/address-letter.ts';
import {
  type DraftKey,
  type DraftStep,
  draftForm,
  draftHtml,
  emptyDraft,
  hasContent,
  type LetterDraft,
  LONGEST_LETTER,
} from '../write/draft.ts';

/** Keeps the draft as it is now; its card shows it. */
export async function keepLetter(
  tx: Tx,
  request: MemberRequest,
  key: DraftKey,
  next: LetterDraft,
  step: DraftStep = 'text',
): Promise<Reply> {
  const { visitor, now, messageId } = request;
  const kept = { ...next, shownBy: messageId ?? next.shownBy, at: now.toISOString() };
  await keepDraft(tx, draftForm(key), visitor, step, kept, now);
  return draftCard(key);
}

export const draftCard = (key: DraftKey): Reply => ({ view: 'letter-draft', params: { key } });

/**
 * Begins a letter to them, or goes on with the one that was begun to them. One begun to somebody else is not mixed
 * with it: it is asked what shall become of that.
 * @throws Refusal not-allowed, letter-closed, letter-gone
 */
export async function beginLetter(
  deps: Pick<LettersDeps, 'db' | 'settings'>,
  request: MemberRequest,
  audience: LetterAudience,
  {
    withMessage = false,
    subject,
  }: {
    /** What this message says belongs to it. */ readonly withMessage?: boolean;
    /** What it is about, unless a letter to them was begun already. */ readonly subject?: string;
  } = {},
): Promise<Reply> {
  const { visitor, now } = request;
  await addressLetter(deps.db, visitor.actor, audience, { now, policy: deps.settings['6'].write });
  const key: DraftKey = audience.to === 'reply' ? `r${audience.letterId}` : 'new';
  const open = openDraft(visitor, draftForm(key))?.draft;
  const same = open && JSON.stringify(open.audience) === JSON.stringify(audience);
  if (open && !same && hasContent(open))
    return { view: 'letter-unfinished', params: { again: request.args.join(':') } };
  const begun = same ? open : emptyDraft(audience, now);
  const about = subject === undefined || begun.texts.length > 0 ? begun : { ...begun, subject };
  const next = withMessage ? addMessage(about, request) : about;
  return request.write(async (tx) => {
    await leaveForms(tx, visitor);
    const kept = await keepLetter(tx, request, key, next);
    // The letter answered stays to be read.
    return audience.to === 'reply' ? { ...kept, anew: true } : kept;
  });
}

/** What the message brings, text and file, at the end of the letter. @throws Refusal letter-too-long, letter-files-full, letter-file-kind, file-too-big */
export function addMessage(draft: LetterDraft, { messageId = 0, html, file }: Request): LetterDraft {
  const texts = html === '' ? draft.texts : [...draft.texts, { messageId, html }];
  if (visibleLength(draftHtml({ texts })) > LONGEST_LETTER)
    throw new Refusal('letter-too-long', { limit: LONGEST_LETTER });
  if (!file) return { ...draft, texts };
  if (draft.files.length >= MOST_FILES) throw new Refusal('letter-files-full', { limit: MOST_FILES });
  const { name, mimeType, size, ...kept } = letterFile(file);
  const known = {
    ...(name ? { name } : {}),
    ...(mimeType ? { mimeType } : {}),
    ...(size ? { size } : {}),
  };
  return { ...draft, texts, files: [...draft.files, { messageId, ...kept, ...known }] };
}
