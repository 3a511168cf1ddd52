import { Refusal } from '../../../../kernel/refusal.ts';
import { letterAudience } from '../../../../regulation/letter-audience.ts';
import type { View } from '../../../../telegram/feature.ts';
import { blocks, type Html, html, lines } from '../../../../telegram/html.ts';
import type { Translate } from '../../../../telegram/i18n.ts';
import type { Button } from '../../../../telegram/screen.ts';
import { undoButton } from '../../../../telegram/undo-offer.ts';
import { readersOf } from '../../answers.ts';
import { audienceWords } from '../../audience-words.ts';
import { momentWords } from '../../moment-words.ts';
import { closeButton } from '../../read/chat/letter-card.ts';
import { titleOf } from '../../read/chat/letter-words.ts';
import type { ShownLetter } from '../../read/letter.store.ts';
import { closingOf } from '../../read/letter-rights.ts';
import { type Withheld, whyWithheld } from '../../withhold-letter.ts';
import { loadSent, type SentLetter } from '../load-sent.ts';
import { restOf, wasRemindedOn } from '../remind-rest.ts';
import { sendingOf } from '../sending.store.ts';
import { type ReachTally, tallyOf } from '../standing.ts';

const TITLE = 120;

/** How far the own letter has come, and what there is to do about it. */
export const overviewView: View = async (params, { db, visitor: { actor }, now, t }) => {
  if (!actor) throw new Refusal('not-connected');
  const sent = await loadSent(db, actor, Number(params['letterId']), now);
  const { letter, readers } = sent;
  const tally = tallyOf(readers);
  const audience = letterAudience.safeParse(letter.audience);
  const withheld = letter.state === 'takenBack' ? await whyWithheld(db, letter.id) : undefined;
  const undo = undoButton(await sendingOf(db, actor.personId, letter.id), now, t);
  return {
    html: blocks(
      lines(
        html`<b>${titleOf(letter, TITLE)}</b>`,
        audience.success && t.html('letter-sent-to', { to: await audienceWords(db, audience.data, t) }),
        html`<i>${momentWords(letter.sendAt, t)}</i>`,
      ),
      letter.state === 'sent' ? reachWords(sent, tally, t) : stateWords(letter, withheld, t),
      closingOf(actor, letter) && t.html('letter-thread-closed'),
    ),
    buttons: [
      ...(letter.state === 'sent' ? sentButtons(sent, tally, now, t) : []),
      [
        { label: t('button-letter-text'), data: `letter:${letter.id}` },
        ...closeButton(actor, letter, t, 'sent'),
      ],
      withheld ? [{ label: t('button-letter-write'), data: 'write' }] : [],
      undo.length > 0 || letter.state !== 'sent'
        ? undo
        : [{ label: t('button-letter-correct'), data: `lw:fix:${letter.id}` }],
      [{ label: t('button-back'), data: 'letters:sent' }],
    ],
  };
};

function stateWords({ state, sendAt }: ShownLetter, withheld: Withheld | undefined, t: Translate): Html {
  if (withheld)
    return lines(
      t.html('letter-withheld'),
      t.html('letter-withheld-why', { why: withheld }),
      t.html('letter-withheld-next'),
    );
  return state === 'scheduled'
    ? t.html('letter-sent-later', { at: momentWords(sendAt, t) })
    : t.html('letter-sent-taken-back');
}

function reachWords({ letter, readers }: SentLetter, tally: ReachTally, t: Translate): Html {
  const answers = letter.asks ? readersOf(letter, readers).tally() : undefined;
  return lines(
    t.html('letter-count-people', { count: tally.people }),
    tally.queued > 0 && t.html('letter-count-queued', { count: tally.queued }),
    t.html('letter-count-delivered', { count: tally.delivered }),
    t.html('letter-count-opened', { count: tally.opened }),
    letter.mustConfirm && t.html('letter-count-confirmed', { count: tally.confirmed }),
    tally.told > 0 && t.html('letter-count-told', { count: tally.told }),
    t.html('letter-count-unreached', { count: tally.unreached }),
    answers && t.html(letter.asksBoth ? 'letter-count-answers-both' : 'letter-count-answers', { ...answers }),
    letter.asks &&
      letter.answerUntil !== null &&
      t.html('letter-answer-until', { until: momentWords(letter.answerUntil, t) }),
  );
}

function sentButtons(sent: SentLetter, tally: ReachTally, now: Date, t: Translate): Button[][] {
  const { letter, readers, day } = sent;
  const rest = wasRemindedOn(readers, day) ? 0 : restOf(sent, now).length;
  const unreached = tally.unreached + tally.told;
  return [
    rest > 0
      ? [{ label: t('button-letter-remind', { count: rest }), data: `letter-remind:${letter.id}` }]
      : [],
    unreached > 0
      ? [
          {
            label: t('button-letter-unreached', { count: tally.unreached }),
            data: `letter-unreached:${letter.id}`,
          },
        ]
      : [],
    [
      { label: t('button-letter-people'), data: `letter-people:${letter.id}` },
      { label: t('button-letter-sheet'), data: `letter-sheet:${letter.id}` },
    ],
  ];
}
