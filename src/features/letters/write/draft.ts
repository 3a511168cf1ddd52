import { z } from 'zod';
import { schoolDate } from '../../../kernel/school-date-schema.ts';
import { LANGUAGES } from '../../../regulation/actor.ts';
import { letterAudience } from '../../../regulation/letter-audience.ts';
import type { Visitor } from '../../../telegram/feature.ts';
import { type FormType, isTooLate, LEFT, type OpenDraft, openDraft } from '../../../telegram/forms.ts';
import { visibleLength } from '../../../telegram/html.ts';

const piece = z.object({ messageId: z.int(), html: z.string() });
const file = z.object({
  messageId: z.int(),
  fileId: z.string(),
  kind: z.enum(['photo', 'document', 'audio']),
  name: z.string().optional(),
  mimeType: z.string().optional(),
  size: z.int().optional(),
});

const language = z.enum(LANGUAGES);

/** What news has beside it: the languages, and until when it stays on top. */
const news = z.object({
  /** In which its subject and texts are now. */
  language,
  others: z.array(z.object({ language, subject: z.string().nullable(), texts: z.array(piece) })),
  pinnedUntil: schoolDate.nullable(),
});

const draft = z.object({
  audience: letterAudience,
  /** The messages that make its text, in their order: a long one is sent in several. */
  texts: z.array(piece),
  files: z.array(file),
  subject: z.string().nullable(),
  mustConfirm: z.boolean(),
  asks: z.boolean(),
  asksBoth: z.boolean(),
  answerUntil: z.iso.datetime().nullable(),
  /** None: at once. */
  sendAt: z.iso.datetime().nullable(),
  news: news.nullable().default(null),
  /** Of the text or press that showed the draft's card last. */
  shownBy: z.int().nullable(),
  at: z.iso.datetime(),
});
export type LetterDraft = z.infer<typeof draft>;

/** `text`: what is written now belongs to the letter; else the answer to that question. */
export const DRAFT_STEPS = ['text', 'subject', 'until', 'later', 'pin'] as const;
export type DraftStep = (typeof DRAFT_STEPS)[number];

/** A new letter has one draft, and news one; each letter replied to has its own: what is half written for one never goes to another. */
export type DraftKey = 'new' | 'news' | `r${number}`;

export function draftKeyOf(text: string | undefined): DraftKey | undefined {
  return text === 'new' || text === 'news' || /^r\d+$/.test(text ?? '') ? (text as DraftKey) : undefined;
}

export const draftForm = (key: DraftKey): FormType<LetterDraft> => ({
  form: `letter-${key}`,
  schemaVersion: 1,
  draft,
});

export function emptyDraft(audience: LetterDraft['audience'], now: Date): LetterDraft {
  return {
    ...{ audience, texts: [], files: [], subject: null, mustConfirm: false, asks: false, asksBoth: false },
    ...{ answerUntil: null, sendAt: null, news: null, shownBy: null, at: now.toISOString() },
  };
}

export function hasContent(draft: LetterDraft): boolean {
  return isReady(draft) || draft.subject !== null;
}

/** There is something to send: of news, in one language at least. */
export function isReady({ texts, files, news }: LetterDraft): boolean {
  return texts.length + files.length > 0 || (news?.others.some((one) => one.texts.length > 0) ?? false);
}

/** Signs as Telegram counts them in one letter: four messages of it and more. */
export const LONGEST_LETTER = 20_000;

/** Telegram cuts what is longer than a message; such a cut is no end of a line. */
const CUT_FROM = 3_500;

/** The letter's text of its messages, in Telegram's HTML. */
export function draftHtml({ texts }: Pick<LetterDraft, 'texts'>): string {
  return texts
    .map(({ html }, index) => {
      const cut = visibleLength(html) >= CUT_FROM && !/[.!?:;>\n]$/.test(html);
      return index === texts.length - 1 ? html : `${html}${cut ? ' ' : '\n'}`;
    })
    .join('');
}

/** The draft that what is typed now belongs to; undefined: none, or it was left. */
export function writtenDraft(
  visitor: Visitor,
  now: Date,
  { patient }: { /** Texts of this person are nothing else than letters. */ readonly patient: boolean },
): (OpenDraft<LetterDraft> & { readonly key: DraftKey }) | undefined {
  for (const { form, step } of visitor.forms) {
    const key = form.startsWith('letter-') ? draftKeyOf(form.slice('letter-'.length)) : undefined;
    const open = key && step !== LEFT ? openDraft(visitor, draftForm(key)) : undefined;
    if (key && open && (patient || !isTooLate(open.draft.at, now))) return { ...open, key };
  }
  return undefined;
}
