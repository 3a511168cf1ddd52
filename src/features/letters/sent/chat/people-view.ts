import { Refusal } from '../../../../kernel/refusal.ts';
import type { View } from '../../../../telegram/feature.ts';
import { blocks, html, lines } from '../../../../telegram/html.ts';
import { readersOf } from '../../answers.ts';
import { turnButtons } from '../../read/chat/letter-lists.ts';
import { nameOf, titleOf } from '../../read/chat/letter-words.ts';
import type { LetterReader } from '../letter-readers.store.ts';
import { loadSent } from '../load-sent.ts';
import { type Standing, standingOf } from '../standing.ts';

const ON_A_PAGE = 20;
const TITLE = 80;

const MARKS: Readonly<Record<Standing, string>> = {
  confirmed: '✅',
  opened: '👁',
  told: '📞',
  delivered: '📩',
  queued: '🕒',
  unreached: '⚠️',
};

/** ¶6: person by person, what is known of them. */
export const peopleView: View = async (params, { db, visitor: { actor }, now, t }) => {
  if (!actor) throw new Refusal('not-connected');
  const { letter, readers } = await loadSent(db, actor, Number(params['letterId']), now);
  const { answerOf, isAsked } = readersOf(letter, readers);
  const page = Number(params['page']) || 0;
  const shown = readers.slice(page * ON_A_PAGE, (page + 1) * ON_A_PAGE);
  const answered = (reader: LetterReader) => {
    const answer = letter.asks && isAsked(reader) ? answerOf(reader) : undefined;
    return answer ? ` ${answer.yes ? '👍' : '👎'}` : '';
  };
  return {
    html: blocks(
      html`<b>${titleOf(letter, TITLE)}</b>`,
      lines(
        ...shown.map(
          (reader) =>
            html`${MARKS[standingOf(reader)]}${answered(reader)} ${nameOf(reader)}${childrenOf(reader)}`,
        ),
      ),
      t.html('letter-people-legend'),
    ),
    buttons: [
      turnButtons(page, readers.length > (page + 1) * ON_A_PAGE, (to) => `letter-people:${letter.id}:${to}`),
      [{ label: t('button-back'), data: `letter-sent:${letter.id}` }],
    ],
  };
};

/** ` (Bērziņa Anna, 5.b)`; of a student themselves the class alone. */
export function childrenOf({ children, isStudent }: LetterReader): string {
  if (children.length === 0) return '';
  const named = children.map(({ name, className }) =>
    [isStudent ? undefined : name, className].filter((part) => part).join(', '),
  );
  return ` (${named.join('; ')})`;
}
