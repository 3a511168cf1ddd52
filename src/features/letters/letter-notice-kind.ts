import type { NoticeKind, NoticeMessage, OwedNotice } from '../../delivery/notice.ts';
import { plainText } from '../../kernel/markup.ts';
import { schoolDateOf } from '../../kernel/school-date.ts';
import { type Html, html, lines, shorten } from '../../telegram/html.ts';
import type { Translate } from '../../telegram/i18n.ts';
import { noticeOf, previewed, withdrawal } from '../../telegram/notice-message.ts';
import { LETTER_NOTICE } from './letter-notices.ts';
import type { LettersDeps } from './letters-deps.ts';
import { senderRoleWords, senderWords } from './sender-words.ts';
import { type NewsReader, newsLines, newsOf, newsTitle } from './timetable-words.ts';
import { type ToldLetter, toldLetters } from './told-letters.store.ts';

/** ¶6, 9: that a letter came, and as whom its sender writes; what it says comes on a tap, unless all is wanted. */
export function letterNoticeKind({
  texts,
  settings,
  frames,
}: Pick<LettersDeps, 'texts' | 'settings' | 'frames'>): NoticeKind {
  return {
    kind: LETTER_NOTICE,
    quiet: settings.quietHours.default,
    idempotent: false,
    async compose(db, batch, now) {
      const asked = batch.map(({ id, personId, params, language }) => ({
        ...{ key: id, personId, letterId: Number(params['letterId']), language },
      }));
      const found = await toldLetters(db, asked, { now, day: schoolDateOf(now) });
      const letters = new Map(found.map((letter) => [letter.key, letter]));
      const told = await newsLines({ db, frames }, fullReaders(batch, letters), now);
      const messages = new Map<number, NoticeMessage>();
      for (const notice of batch) {
        const letter = letters.get(notice.id);
        const message = letter && messageOf(notice, letter, told, texts[notice.language]);
        if (message) messages.set(notice.id, message);
      }
      return messages;
    },
  };
}

/** Of changes of the timetable, which have no text of their own: those who want all of it told at once. */
function fullReaders(batch: readonly OwedNotice[], letters: ReadonlyMap<number, ToldLetter>): NewsReader[] {
  return batch.flatMap(({ id, personId, preview }) => {
    const news = preview === 'full' ? newsOf(letters.get(id)?.audience) : undefined;
    return news ? [{ key: id, personId, news }] : [];
  });
}

function messageOf(
  notice: OwedNotice,
  letter: ToldLetter,
  told: (key: number, t: Translate) => Html[],
  t: Translate,
): NoticeMessage | undefined {
  if (letter.state === 'takenBack') return withdrawal(notice.preview, t.html('letter-taken-back'), t);
  if (!isOwed(notice, letter)) return undefined;
  const kind = titleOf(notice, letter, t);
  const full = () => lines(kind, ...beginning(letter, t), ...told(notice.id, t));
  const text = previewed(notice.preview, { kind, full }, t);
  const open = { label: t('button-letter-open'), data: `letter:${letter.letterId}` };
  return {
    ...noticeOf({ html: text, buttons: [[open]] }),
    line: previewed(notice.preview, { kind }, t).source,
  };
}

/** A first message until it is read, a reminder until all is done that is asked, a correction in any case. */
function isOwed({ params }: OwedNotice, letter: ToldLetter): boolean {
  if (letter.state !== 'sent' || !letter.readable) return false;
  if (params['corrected'] !== undefined) return true;
  return params['reminder'] === undefined ? letter.unread : letter.unread || letter.owes;
}

function titleOf({ params, preview }: OwedNotice, letter: ToldLetter, t: Translate): Html {
  const what =
    params['corrected'] !== undefined
      ? 'corrected'
      : params['reminder'] !== undefined
        ? 'reminder'
        : whatOf(letter);
  const sender = preview === 'full' ? senderWords(letter, t) : senderRoleWords(letter, t);
  const names = letter.calledNames.join(', ');
  return lines(
    names === ''
      ? t.html('letter-notice', { what, sender })
      : t.html('letter-notice-of', { what, names, sender }),
    letter.asking && t.html('letter-notice-asks'),
  );
}

function whatOf({ kind, audience }: ToldLetter): string {
  const news = newsOf(audience);
  return news && news.what !== 'courses' ? 'calendar' : kind;
}

const FIRST_WORDS = 300;

function beginning({ subject, html: text, audience }: ToldLetter, t: Translate): Html[] {
  const news = newsOf(audience);
  if (news) return [html`<b>${newsTitle(news, t)}</b>`];
  const words = plainText(text).replace(/\s+/g, ' ').trim();
  return [...(subject === null ? [] : [html`<b>${subject}</b>`]), html`${shorten(words, FIRST_WORDS)}`];
}
