import { LANGUAGES, type Language } from '../../../regulation/actor.ts';
import { formatDate } from '../../../telegram/format.ts';
import type { Html } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import type { Button } from '../../../telegram/screen.ts';
import type { LetterDraft } from '../write/draft.ts';

/** What news has beside any other letter: readers, languages, until when it stays on top. */
export function newsRows({ texts, news }: LetterDraft, t: Translate): Button[][] {
  if (!news) return [];
  const isWritten = (language: Language) =>
    language === news.language
      ? texts.length > 0
      : news.others.some((one) => one.language === language && one.texts.length > 0);
  return [
    [
      { label: t('button-news-readers'), data: 'nw:readers' },
      { label: t('button-news-pin'), data: 'lw:pin:news' },
    ],
    LANGUAGES.map((language) => ({
      label: `${language === news.language ? '● ' : ''}${language.toUpperCase()}${isWritten(language) ? ' ✓' : ''}`,
      data: `nw:in:${language}`,
    })),
  ];
}

export function newsOptionLines({ news }: LetterDraft, t: Translate): (Html | false)[] {
  if (!news) return [];
  const { pinnedUntil } = news;
  return [
    pinnedUntil !== null && t.html('news-pinned-until', { day: formatDate(pinnedUntil, t.language) }),
    t.html('news-language', { language: news.language }),
  ];
}
