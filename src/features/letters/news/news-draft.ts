import type { Language } from '../../../regulation/actor.ts';
import { LANGUAGES } from '../../../regulation/actor.ts';
import { draftHtml, emptyDraft, type LetterDraft } from '../write/draft.ts';

/** News as it is begun: to all guardians, in the school's language. */
export function emptyNews(language: Language, now: Date): LetterDraft {
  return {
    ...emptyDraft({ to: 'everyone', who: 'guardians', staff: false }, now),
    news: { language, others: [], pinnedUntil: null },
  };
}

/** What is written from now on is in that language; what was written in the other is kept. */
export function inLanguage(draft: LetterDraft, language: Language): LetterDraft {
  const { news, subject, texts } = draft;
  if (!news || news.language === language) return draft;
  const known = news.others.find((one) => one.language === language);
  const left = texts.length > 0 || subject !== null ? [{ language: news.language, subject, texts }] : [];
  const others = [...news.others.filter((one) => one.language !== language), ...left];
  return {
    ...draft,
    subject: known?.subject ?? null,
    texts: known?.texts ?? [],
    news: { ...news, language, others },
  };
}

export interface NewsVersion {
  readonly language: Language;
  readonly subject: string | null;
  readonly html: string;
}

/** The languages in which there is a text, the school's first: whoever reads another language gets the first. */
export function newsVersions(draft: LetterDraft, schoolLanguage: Language): NewsVersion[] {
  const { news, subject, texts } = draft;
  if (!news) return [];
  const written = [{ language: news.language, subject, texts }, ...news.others].filter(
    (version) => version.texts.length > 0,
  );
  const rank = (language: Language) => (language === schoolLanguage ? -1 : LANGUAGES.indexOf(language));
  return written
    .sort((a, b) => rank(a.language) - rank(b.language))
    .map((version) => ({
      language: version.language,
      subject: version.subject,
      html: draftHtml(version),
    }));
}
