import { Refusal } from '../../../../kernel/refusal.ts';
import { schoolDateOf, toDbDate } from '../../../../kernel/school-date.ts';
import { may } from '../../../../regulation/access.ts';
import type { Actor } from '../../../../regulation/actor.ts';
import { firstDayOf, type TimetableNews } from '../../../../regulation/timetable-news.ts';
import type { View } from '../../../../telegram/feature.ts';
import { blocks, Html, html, lines, visibleLength } from '../../../../telegram/html.ts';
import type { Translate } from '../../../../telegram/i18n.ts';
import type { Button } from '../../../../telegram/screen.ts';
import type { LettersDeps } from '../../letters-deps.ts';
import { momentWords } from '../../moment-words.ts';
import { senderWords } from '../../sender-words.ts';
import { newsLines, newsOf, newsTitle } from '../../timetable-words.ts';
import { childOf, readLetter, type ShownLetter } from '../letter.store.ts';
import { firstUnread, threadLetters } from '../letter-list.store.ts';
import { checkReads, closingOf, isClosedFor, isReader, mayClose } from '../letter-rights.ts';
import { answerLines, answerRows } from './answer-part.ts';
import { nameOf } from './letter-words.ts';

/** A longer one comes in several messages, which are not edited. */
const ONE_MESSAGE = 3_500;

export const isLong = ({ html: text }: Pick<ShownLetter, 'html'>): boolean =>
  visibleLength(text) > ONE_MESSAGE;

/**
 * The letter with what it asks for. `files`: they are sent along; `brief`: without the text, which stands above
 * already; `paging`: the unread are gone through one by one.
 */
export const letterView =
  ({ frames }: Pick<LettersDeps, 'frames'>): View =>
  async (params, { db, visitor: { actor }, now, t }) => {
    if (!actor) throw new Refusal('not-connected');
    const letter = await readLetter(db, actor, Number(params['letterId']), t.language);
    checkReads(actor, letter);
    const child =
      letter.studentId === null ? null : await childOf(db, letter.studentId, toDbDate(schoolDateOf(now)));
    const thread = await threadLetters(db, actor, letter.threadId);
    const unread = params['paging'] ? await firstUnread(db, actor) : undefined;
    const forwarder = letter.reader?.forwardedById ? await personName(db, letter.reader.forwardedById) : null;
    const news = newsOf(letter.audience);
    const told = news
      ? await newsLines({ db, frames }, [{ key: letter.id, personId: actor.personId, news }], now)
      : undefined;
    const about =
      child && t.html('letter-about', { name: nameOf(child.name), class: child.className ?? '–' });
    return {
      html: blocks(
        lines(
          letter.subject !== null && html`<b>${letter.subject}</b>`,
          news && html`<b>${newsTitle(news, t)}</b>`,
          t.html('letter-from', { sender: senderWords({ ...letter, ...nameless, ...letter.sender }, t) }),
          about ?? undefined,
          forwarder !== null && t.html('letter-forwarded-by', { name: nameOf(forwarder) }),
          html`<i>${momentWords(letter.sendAt, t)}</i>`,
        ),
        !params['brief'] && new Html(letter.html),
        told && lines(...told(letter.id, t)),
        letter.correction !== null &&
          letter.correctedAt !== null &&
          lines(
            t.html('letter-correction', { at: momentWords(letter.correctedAt, t) }),
            new Html(letter.correction),
          ),
        lines(
          ...answerLines(letter, now, t),
          closingOf(actor, letter) && t.html('letter-thread-closed'),
          letter.reported && t.html('letter-reported'),
        ),
      ),
      buttons: [
        ...answerRows(letter, now, t, params['brief'] ? ':brief' : ''),
        news ? daysButtons(news, letter, t) : [],
        [...replyButton(actor, letter, t), ...threadButton(letter, thread.length, t)],
        staffButtons(actor, letter, t, params['brief'] ? 'brief' : undefined),
        reportButton(actor, letter, t),
        unread ? [{ label: t('button-letter-next', { count: unread.count }), data: 'letters:unread' }] : [],
        [{ label: t('button-letters'), data: 'letters' }],
      ],
      ...(params['files'] ? { files: letter.files } : {}),
    };
  };

/** Into the diary, of those who have one, and the week. */
function daysButtons(news: TimetableNews, { reader }: ShownLetter, t: Translate): Button[] {
  const family = (reader?.studentIds.length ?? 0) > 0;
  return [
    ...(family ? [{ label: t('button-diary'), data: `diary:${firstDayOf(news)}` }] : []),
    { label: t('button-timetable'), data: 'tt' },
  ];
}

const nameless = { familyName: null, givenName: null };

const personName = (db: Parameters<View>[1]['db'], id: number) =>
  db.person.findUnique({ where: { id }, select: { familyName: true, givenName: true } });

/** The sender answers the answers, not the own letter. */
function replyButton(actor: Actor, letter: ShownLetter, t: Translate): Button[] {
  if (!isReader(actor, letter) || letter.senderId === null || isClosedFor(actor, letter)) return [];
  return [{ label: t('button-letter-reply'), data: `write:r:${letter.id}` }];
}

function threadButton({ id }: ShownLetter, count: number, t: Translate): Button[] {
  return count > 1 ? [{ label: t('button-letter-thread', { count }), data: `letter-thread:${id}` }] : [];
}

function staffButtons(actor: Actor, letter: ShownLetter, t: Translate, from?: 'brief'): Button[] {
  if (letter.kind !== 'letter' || letter.senderId === null) return [];
  const forward = may(actor, 'letter.forward') && isReader(actor, letter);
  return [
    ...(forward ? [{ label: t('button-letter-forward'), data: `letter-forward:${letter.id}` }] : []),
    ...closeButton(actor, letter, t, from),
  ];
}

/** `from`: the card on which it is pressed, if it is not the letter's whole. */
export function closeButton(
  actor: Actor,
  letter: ShownLetter,
  t: Translate,
  from?: 'sent' | 'brief',
): Button[] {
  const closing = closingOf(actor, letter);
  if (!mayClose(actor, letter) || (closing && closing.closedById !== actor.personId)) return [];
  const label = t(closing ? 'button-letter-reopen' : 'button-letter-close');
  return [{ label, data: `letter-close:${letter.id}:${closing ? 0 : 1}${from ? `:${from}` : ''}` }];
}

function reportButton(actor: Actor, letter: ShownLetter, t: Translate): Button[] {
  const { kind, senderId, reported, reader, id } = letter;
  const asFamily = reader !== undefined && reader.studentIds.length > 0 && may(actor, 'letter.report');
  if (!asFamily || kind !== 'letter' || senderId === null || senderId === actor.personId || reported)
    return [];
  return [{ label: t('button-letter-report'), data: `letter-report:${id}` }];
}
