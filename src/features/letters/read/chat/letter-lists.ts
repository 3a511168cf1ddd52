import { Refusal } from '../../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../../kernel/school-date.ts';
import type { View } from '../../../../telegram/feature.ts';
import { formatDate } from '../../../../telegram/format.ts';
import { blocks, html, lines, shorten } from '../../../../telegram/html.ts';
import type { Translate } from '../../../../telegram/i18n.ts';
import { type Button, inRows } from '../../../../telegram/screen.ts';
import { toldDays } from '../../../substitutions/told-days.store.ts';
import { momentWords } from '../../moment-words.ts';
import { senderWords } from '../../sender-words.ts';
import { newsOf, newsTitle } from '../../timetable-words.ts';
import { readLetter } from '../letter.store.ts';
import {
  type ListedLetter,
  receivedLetters,
  type SentLetter,
  sentLetters,
  threadLetters,
} from '../letter-list.store.ts';
import { checkReads } from '../letter-rights.ts';
import { titleOf } from './letter-words.ts';

export const ON_A_PAGE = 8;
/** Characters of a subject that a phone shows on a button beside the day and the sender. */
const TITLE = 28;

/**
 * What came: the pinned news, then the unread. A button for each; `Write` and what one sent oneself. ¶4.11: changes of
 * today's and tomorrow's lessons, of which a notice told, are found above them as long as they are news.
 */
export const lettersView: View = async ({ page }, { db, visitor: { actor }, now, t }) => {
  if (!actor) throw new Refusal('not-connected');
  const number = Number(page);
  const found = await receivedLetters(db, actor, {
    ...{ language: t.language, now, limit: ON_A_PAGE + 1, offset: number * ON_A_PAGE },
  });
  const letters = found.letters.slice(0, ON_A_PAGE);
  const changed = number === 0 ? await toldDays(db, actor.personId, schoolDateOf(now)) : [];
  return {
    html: blocks(
      html`<b>${t('letters-title')}</b>`,
      letters.length === 0
        ? changed.length === 0 && t.html('letters-none')
        : found.unread > 0
          ? t.html('letters-unread', { count: found.unread })
          : t.html('letters-all-read'),
    ),
    buttons: [
      ...changed.map((day) => [
        { label: t('button-letters-changed', { day: formatDate(day, t.language) }), data: `sub-news:${day}` },
      ]),
      ...letterButtons(letters, t),
      turnButtons(number, found.letters.length > ON_A_PAGE, (to) => `letters:${to}`),
      [
        { label: t('button-letter-write'), data: 'write' },
        { label: t('button-news'), data: 'news' },
        { label: t('button-letters-sent'), data: 'letters:sent' },
      ],
      [{ label: t('button-menu'), data: 'menu' }],
    ],
  };
};

export function letterButtons(letters: readonly ListedLetter[], t: Translate): Button[][] {
  return letters
    .slice(0, ON_A_PAGE)
    .map((letter) => [{ label: receivedLabel(letter, t), data: `letter:${letter.id}` }]);
}

/** `● 23.11. Ekskursija · Kārkliņa` */
function receivedLabel(letter: ListedLetter, t: Translate): string {
  const { openedAt, owed, familyName, receivedAt, pinned } = letter;
  const pin = pinned ? '📌 ' : '';
  const mark = openedAt === null ? '✉️ ' : owed ? '❗ ' : '';
  const day = formatDate(schoolDateOf(receivedAt), t.language);
  const from = familyName ?? t('letter-as-school');
  return `${pin}${mark}${day} ${listedTitle(letter, t)} · ${from}`;
}

function listedTitle(letter: ListedLetter, t: Translate): string {
  const news = newsOf(letter.audience);
  return news ? shorten(newsTitle(news, t), TITLE) : titleOf(letter, TITLE);
}

const STATES: Readonly<Record<SentLetter['state'], string>> = { sent: '', scheduled: '🕒 ', takenBack: '✖️ ' };

/** What the actor wrote, with how many have opened it. */
export const sentLettersView: View = async ({ page }, { db, visitor: { actor }, t }) => {
  if (!actor) throw new Refusal('not-connected');
  const number = Number(page);
  const found = await sentLetters(db, actor.personId, { limit: ON_A_PAGE + 1, offset: number * ON_A_PAGE });
  return {
    html: blocks(
      html`<b>${t('letters-sent-title')}</b>`,
      t.html(found.length > 0 ? 'letters-sent-legend' : 'letters-sent-none'),
    ),
    buttons: [
      ...found
        .slice(0, ON_A_PAGE)
        .map((letter) => [{ label: sentLabel(letter, t), data: `letter-sent:${letter.id}` }]),
      turnButtons(number, found.length > ON_A_PAGE, (to) => `letters:sent:${to}`),
      [{ label: t('button-back'), data: 'letters' }],
    ],
  };
};

function sentLabel(letter: SentLetter, t: Translate): string {
  const { state, sendAt, opened, people } = letter;
  const day = formatDate(schoolDateOf(sendAt), t.language);
  return `${STATES[state]}${day} ${titleOf(letter, TITLE)} · ${opened}/${people}`;
}

const THREAD_TITLE = 200;
const MOST_OF_A_THREAD = 30;

/** The letters of the thread that the reader wrote or received; others stay unseen. */
export const threadView: View = async (params, { db, visitor: { actor }, t }) => {
  if (!actor) throw new Refusal('not-connected');
  const letter = await readLetter(db, actor, Number(params['letterId']), t.language);
  checkReads(actor, letter);
  const thread = (await threadLetters(db, actor, letter.threadId)).slice(-MOST_OF_A_THREAD);
  return {
    html: blocks(
      html`<b>${t('letter-thread-title')}</b>`,
      ...thread.map((one, index) =>
        lines(
          html`${index + 1}. <b>${senderWords(one, t)}</b> · <i>${momentWords(one.receivedAt, t)}</i>`,
          titleOf({ ...one, subject: null }, THREAD_TITLE),
        ),
      ),
    ),
    buttons: [
      ...inRows(
        thread.map(({ id, openedAt, own }, index) => ({
          label: `${own || openedAt ? '' : '✉️ '}${index + 1}`,
          data: `letter:${id}`,
        })),
        5,
      ),
      [{ label: t('button-back'), data: `letter:${letter.id}:back` }],
    ],
  };
};

export function turnButtons(page: number, hasMore: boolean, data: (page: number) => string): Button[] {
  return [
    ...(page > 0 ? [{ label: '◀️', data: data(page - 1) }] : []),
    ...(hasMore ? [{ label: '▶️', data: data(page + 1) }] : []),
  ];
}
