import { Refusal } from '../../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../../kernel/school-date.ts';
import { may } from '../../../../regulation/access.ts';
import type { View } from '../../../../telegram/feature.ts';
import { formatDate } from '../../../../telegram/format.ts';
import { blocks, html } from '../../../../telegram/html.ts';
import { titleOf } from '../../read/chat/letter-words.ts';
import { classUnreached } from '../class-unreached.store.ts';

const TITLE = 28;

/** ¶6: the school's letters of the last days that did not reach everyone of the class. */
export const classView: View = async (params, { db, visitor: { actor }, now, t }) => {
  const classId = Number(params['classId']);
  if (!may(actor, 'letter.phone', { classId })) throw new Refusal('not-allowed');
  const letters = await classUnreached(db, classId, now);
  return {
    html: blocks(
      html`<b>${t('button-letters-unreached')}</b>`,
      t.html(letters.length > 0 ? 'letters-class' : 'letters-class-none'),
    ),
    buttons: [
      ...letters.map(({ id, sendAt, unreached, ...letter }) => [
        {
          label: `${formatDate(schoolDateOf(sendAt), t.language)} ${titleOf(letter, TITLE)} · ⚠️ ${unreached}`,
          data: `letter-unreached:${id}`,
        },
      ]),
      [{ label: t('button-back'), data: `class:${classId}` }],
    ],
  };
};
