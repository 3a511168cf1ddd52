import { z } from 'zod';
import { readWords } from '../../../kernel/read-words.ts';
import type { Reply, Request } from '../../../telegram/feature.ts';
import { asMember, type MemberRequest } from '../../../telegram/feature.ts';
import { type FormType, keepDraft, waitingDraft } from '../../../telegram/forms.ts';
import type { ApplicationsDeps } from '../applications-deps.ts';
import { askApplicant, WORDS_FORM } from '../decide/ask-applicant.ts';
import { refuse } from '../decide/refuse.ts';

const draft = z.object({ applicationId: z.int(), what: z.enum(['ask', 'refuse']) });

/** The next text is the question, or the reason of the refusal. */
const WORDS: FormType<z.infer<typeof draft>> = { form: WORDS_FORM, schemaVersion: 1, draft };

export function askForWords(request: MemberRequest, kept: z.infer<typeof draft>): Promise<Reply> {
  const { visitor, now } = request;
  return request.write(async (tx) => {
    await keepDraft(tx, WORDS, visitor, kept.what, kept, now);
    return { view: `application-${kept.what}`, params: { id: kept.applicationId } };
  });
}

/** @throws Refusal text-empty, text-too-long, not-allowed */
export async function takeWords(
  { settings }: Pick<ApplicationsDeps, 'settings'>,
  request: Request,
): Promise<Reply | undefined> {
  const member = asMember(request);
  const open = member && waitingDraft(member.visitor, WORDS);
  if (!member || !open || request.edited) return undefined;
  const { applicationId: id, what } = open.draft;
  const words = readWords(request.text);
  if (what === 'ask') return askApplicant(settings, member, id, words);
  return refuse(settings, member, { id, revision: undefined }, () => words);
}
