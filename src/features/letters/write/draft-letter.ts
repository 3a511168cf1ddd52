import { Refusal } from '../../../kernel/refusal.ts';
import { toDbDate } from '../../../kernel/school-date.ts';
import type { Language } from '../../../regulation/actor.ts';
import { newsVersions } from '../news/news-draft.ts';
import { draftHtml, isReady, type LetterDraft } from './draft.ts';
import type { NewLetter } from './letter.store.ts';

/** The letter that a draft has become. @throws Refusal letter-empty, letter-time-past */
export function letterOf(
  draft: LetterDraft,
  { schoolLanguage, now }: { readonly schoolLanguage: Language; readonly now: Date },
): NewLetter {
  if (!isReady(draft)) throw new Refusal('letter-empty');
  const { audience, subject, mustConfirm, asks, asksBoth, news } = draft;
  const [sendAt, answerUntil] = [instant(draft.sendAt), instant(draft.answerUntil)];
  if ((sendAt && sendAt <= now) || (asks && answerUntil && answerUntil <= (sendAt ?? now)))
    throw new Refusal('letter-time-past');
  const files = draft.files.map(({ messageId: _, ...file }) => file);
  const options = { audience, files, mustConfirm, asks, asksBoth, answerUntil, sendAt };
  if (!news) return { kind: 'letter', subject, html: draftHtml(draft), ...options };
  const [main, ...translations] = newsVersions(draft, schoolLanguage);
  return {
    kind: 'news',
    ...(main ?? { subject, html: '', language: news.language }),
    ...options,
    translations,
    pinnedUntil: news.pinnedUntil === null ? null : toDbDate(news.pinnedUntil),
  };
}

const instant = (iso: string | null): Date | null => (iso === null ? null : new Date(iso));
