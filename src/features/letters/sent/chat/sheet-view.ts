import { Refusal } from '../../../../kernel/refusal.ts';
import { writeXlsx } from '../../../../print/write-xlsx.ts';
import type { View } from '../../../../telegram/feature.ts';
import { readersOf } from '../../answers.ts';
import { momentWords } from '../../moment-words.ts';
import { nameOf, titleOf } from '../../read/chat/letter-words.ts';
import { loadSent } from '../load-sent.ts';
import { standingOf } from '../standing.ts';

const TITLE = 80;
const WIDTHS = [28, 28, 8, 16, 14, 14, 10, 14] as const;

/** The whole list as a spreadsheet. */
export const sheetView: View = async (params, { db, visitor: { actor }, now, t }) => {
  if (!actor) throw new Refusal('not-connected');
  const { letter, readers } = await loadSent(db, actor, Number(params['letterId']), now);
  const { answerOf, isAsked } = readersOf(letter, readers);
  const at = (moment: Date | null) => (moment ? momentWords(moment, t) : undefined);
  const rows = readers.map((reader) => {
    const answer = letter.asks && isAsked(reader) ? answerOf(reader) : undefined;
    return [
      nameOf(reader),
      reader.children.map(({ name }) => name).join('; '),
      [...new Set(reader.children.flatMap(({ className }) => className ?? []))].join('; '),
      t(`letter-standing-${standingOf(reader)}`),
      at(reader.openedAt),
      at(reader.confirmedAt),
      answer && t(answer.yes ? 'button-letter-yes' : 'button-letter-no'),
      at(reader.toldByPhoneAt),
    ];
  });
  const headings = [
    t('letter-sheet-person'),
    t('letter-sheet-child'),
    t('letter-sheet-class'),
    t('letter-sheet-standing'),
    t('letter-sheet-opened'),
    t('letter-sheet-confirmed'),
    t('letter-sheet-answer'),
    t('letter-sheet-told'),
  ];
  const content = await writeXlsx([{ name: t('letter-sheet-name'), widths: WIDTHS, headings, rows }]);
  return {
    html: t.html('letter-sheet', { title: titleOf(letter, TITLE) }),
    file: { name: `${t('letter-sheet-name')}.xlsx`, content, kind: 'document' },
    buttons: [[{ label: t('button-back'), data: `letter-sent:${letter.id}` }]],
  };
};
