import { Refusal } from '../../../../kernel/refusal.ts';
import type { View } from '../../../../telegram/feature.ts';
import { blocks, html, lines } from '../../../../telegram/html.ts';
import { turnButtons } from '../../read/chat/letter-lists.ts';
import { nameOf, titleOf } from '../../read/chat/letter-words.ts';
import { isSender } from '../../read/letter-rights.ts';
import { loadUnreached } from '../load-sent.ts';
import { childrenOf } from './people-view.ts';

const ON_A_PAGE = 8;
const TITLE = 80;

/** ¶6: whom the letter did not reach, with their numbers for those who may have them; a tick once they were told. */
export const unreachedView: View = async (params, { db, visitor: { actor }, now, t }) => {
  if (!actor) throw new Refusal('not-connected');
  const { letter, people, mayPhone } = await loadUnreached(db, actor, Number(params['letterId']), now);
  const page = Number(params['page']) || 0;
  const shown = people.slice(page * ON_A_PAGE, (page + 1) * ON_A_PAGE);
  const left = people.filter(({ toldByPhoneAt }) => toldByPhoneAt === null).length;
  return {
    html: blocks(
      lines(html`<b>${titleOf(letter, TITLE)}</b>`, t.html('letter-unreached', { count: left })),
      lines(
        ...shown.map((reader) => {
          const phone = mayPhone(reader) ? (reader.phone ?? t('letter-no-phone')) : t('letter-phone-hidden');
          const mark = reader.toldByPhoneAt ? '📞' : '⚠️';
          return html`${mark} <b>${nameOf(reader)}</b>${childrenOf(reader)}: ${phone}`;
        }),
      ),
      shown.length > 0 && t.html('letter-unreached-hint'),
    ),
    buttons: [
      ...shown.map(({ personId, toldByPhoneAt, ...reader }) => [
        {
          label: `${toldByPhoneAt ? '✅' : '📞'} ${nameOf(reader)}`,
          data: `letter-told:${letter.id}:${personId}:${toldByPhoneAt ? 0 : 1}:${page}`,
        },
      ]),
      turnButtons(
        page,
        people.length > (page + 1) * ON_A_PAGE,
        (to) => `letter-unreached:${letter.id}:${to}`,
      ),
      left > 0 ? [{ label: t('button-letter-print'), data: `letter-print:${letter.id}` }] : [],
      isSender(actor, letter)
        ? [{ label: t('button-back'), data: `letter-sent:${letter.id}` }]
        : [{ label: t('button-menu'), data: 'menu' }],
    ],
  };
};
