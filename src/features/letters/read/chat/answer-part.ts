import type { Html } from '../../../../telegram/html.ts';
import type { Translate } from '../../../../telegram/i18n.ts';
import type { Button } from '../../../../telegram/screen.ts';
import { isOver, readersOf } from '../../answers.ts';
import { momentWords } from '../../moment-words.ts';
import type { ShownLetter } from '../letter.store.ts';
import { nameOf } from './letter-words.ts';

/** What the reader has confirmed and answered, and until when they may. */
export function answerLines(letter: ShownLetter, now: Date, t: Translate): Html[] {
  const { reader, readers, mustConfirm, asks, answerUntil } = letter;
  if (!reader || reader.forwardedById !== null) return [];
  const confirmed = reader.confirmedAt
    ? t.html('letter-confirmed', { at: momentWords(reader.confirmedAt, t) })
    : t.html('letter-to-confirm');
  const { isAsked, answerOf } = readersOf(letter, readers);
  const answer = answerOf(reader);
  const by = readers.find(({ personId }) => personId === answer?.by);
  const yes = answer?.yes ? 'yes' : 'no';
  return [
    ...(mustConfirm ? [confirmed] : []),
    ...(asks && isAsked(reader)
      ? [
          ...(answer && by
            ? [
                by === reader
                  ? t.html('letter-own-answer', { answer: yes })
                  : t.html('letter-family-answer', { answer: yes, name: nameOf(by.name) }),
              ]
            : []),
          ...untilLine(answerUntil, isOver(letter, now), answer !== undefined, t),
        ]
      : []),
  ];
}

function untilLine(until: Date | null, over: boolean, answered: boolean, t: Translate): Html[] {
  if (!until) return [];
  if (over) return [t.html('letter-answer-over', { until: momentWords(until, t) })];
  const key = answered ? 'letter-change-until' : 'letter-answer-until';
  return [t.html(key, { until: momentWords(until, t) })];
}

/** `tail`: of the data, for the card on which they stand. */
export function answerRows(letter: ShownLetter, now: Date, t: Translate, tail = ''): Button[][] {
  const { id, reader, readers, mustConfirm, asks } = letter;
  if (!reader || reader.forwardedById !== null || letter.state !== 'sent') return [];
  const { isAsked, answerOf } = readersOf(letter, readers);
  const answer = answerOf(reader);
  const open = asks && isAsked(reader) && !isOver(letter, now);
  const own = !answer || answer.by === reader.personId;
  const choice = (label: string, yes: boolean): Button => ({
    label: answer?.yes === yes ? `✅ ${label}` : label,
    data: `letter-answer:${id}:${yes ? 1 : 0}${tail}`,
  });
  return [
    mustConfirm && !reader.confirmedAt
      ? [{ label: t('button-letter-confirm'), data: `letter-ok:${id}${tail}` }]
      : [],
    open && own ? [choice(t('button-letter-yes'), true), choice(t('button-letter-no'), false)] : [],
  ];
}
