import { z } from 'zod';
import type { Db } from '../../../db/open.ts';
import { readWords } from '../../../kernel/read-words.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { idOf } from '../../../telegram/button-id.ts';
import type { Handler, Reply, Request, View } from '../../../telegram/feature.ts';
import { type FormType, keepDraft, LEFT, openDraft } from '../../../telegram/forms.ts';
import { html, lines } from '../../../telegram/html.ts';
import { ANSWER_FORM, answerQuestion } from '../answer-question.ts';
import { loadApplications } from '../application.store.ts';
import { type LoadedApplication, wordsOf } from '../application.ts';

const draft = z.union([z.object({ applicationId: z.int() }), z.object({ text: z.string() })]);

/** Which question is being answered, or the answer to one that is still to be named. */
const ANSWER: FormType<z.infer<typeof draft>> = { form: ANSWER_FORM, schemaVersion: 1, draft };

const askedOf = (db: Db, telegramId: number): Promise<LoadedApplication[]> =>
  loadApplications(db, { telegramId: BigInt(telegramId), state: 'asked' });

/** `apply-answer:<id>`: the next text is the answer; or the one that was typed already. */
export function chooseQuestion(db: Db): Handler {
  return async (request) => {
    const id = idOf(request.args[0]);
    const open = openDraft(request.visitor, ANSWER)?.draft;
    if (open && 'text' in open) return answerQuestion(request, id, open.text);
    const asked = (await askedOf(db, request.telegramId)).find((one) => one.id === id);
    if (!asked) return { view: 'apply', params: {}, alert: { key: 'apply-not-asked', params: {} } };
    return keep(request, { applicationId: id }, 'apply-answer');
  };
}

/**
 * A text that nothing else claims, of an account that was asked something. Where several questions are open
 * it is kept until the right one is named.
 */
export async function takeApplicantAnswer(db: Db, request: Request): Promise<Reply | undefined> {
  if (request.edited) return undefined;
  const { visitor } = request;
  const open = visitor.forms.find(({ form }) => form === ANSWER_FORM);
  const named = openDraft(visitor, ANSWER)?.draft;
  if (named && 'applicationId' in named && open?.step !== LEFT)
    return answerQuestion(request, named.applicationId, readWords(request.text));
  if (visitor.forms.some(({ form, step }) => form !== ANSWER_FORM && step !== LEFT)) return undefined;
  const [only, ...others] = await askedOf(db, request.telegramId);
  if (!only) return undefined;
  const text = readWords(request.text);
  return others.length === 0
    ? answerQuestion(request, only.id, text)
    : keep(request, { text }, 'apply-which-question');
}

function keep(request: Request, kept: z.infer<typeof draft>, view: string): Promise<Reply> {
  const { visitor, now } = request;
  return request.write(async (tx) => {
    await keepDraft(tx, ANSWER, visitor, 'text', kept, now);
    return { view, params: 'applicationId' in kept ? { id: kept.applicationId } : {} };
  });
}

export const answerViews: Readonly<Record<string, View>> = {
  'apply-answer': async ({ id }, { db, visitor, t }) => {
    const asked = (await askedOf(db, visitor.telegramId)).find((one) => one.id === Number(id));
    if (!asked) throw new Refusal('stale-button');
    return {
      html: lines(
        t.html('apply-ask-answer'),
        html`<blockquote>${wordsOf(asked, 'asked') ?? ''}</blockquote>`,
      ),
      buttons: [[{ label: t('button-back'), data: 'apply' }]],
    };
  },
  'apply-which-question': async (_params, { db, visitor, t }) => ({
    html: t.html('apply-which-question'),
    buttons: (await askedOf(db, visitor.telegramId)).map(({ id, childGivenName }) => [
      { label: childGivenName, data: `apply-answer:${id}` },
    ]),
  }),
};
