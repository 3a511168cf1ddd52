import { Refusal } from '../../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../../kernel/school-date.ts';
import { printPdf } from '../../../../print/print-pdf.ts';
import type { View } from '../../../../telegram/feature.ts';
import { formatFullDate } from '../../../../telegram/format.ts';
import type { Translate } from '../../../../telegram/i18n.ts';
import type { LettersDeps } from '../../letters-deps.ts';
import { nameOf, titleOf } from '../../read/chat/letter-words.ts';
import type { ShownLetter } from '../../read/letter.store.ts';
import { senderWords } from '../../sender-words.ts';
import type { LetterReader } from '../letter-readers.store.ts';
import { loadUnreached } from '../load-sent.ts';
import type { LetterOnPaper } from '../print/letter-on-paper.ts';

const TITLE = 80;

/** The letter on paper, a copy for each family that it has not reached. */
export function printView({ schoolName, texts }: Pick<LettersDeps, 'schoolName' | 'texts'>): View {
  return async (params, { db, visitor: { actor }, now, t }) => {
    if (!actor) throw new Refusal('not-connected');
    const { letter, people } = await loadUnreached(db, actor, Number(params['letterId']), now);
    const copies = copiesFor(people.filter(({ toldByPhoneAt }) => toldByPhoneAt === null));
    if (copies.length === 0) throw new Refusal('letter-nobody-unreached');
    const paper = onPaper(schoolName, letter, copies, texts.lv);
    const content = await printPdf(new URL('../print/letter-on-paper.ts', import.meta.url), paper);
    return {
      html: t.html('letter-printed', { title: titleOf(letter, TITLE), count: copies.length }),
      file: { name: `${t('letter-sheet-name')}.pdf`, content, kind: 'document' },
      buttons: [[{ label: t('button-back'), data: `letter-unreached:${letter.id}` }]],
    };
  };
}

/** A family gets one, however many of its guardians are not reached. */
function copiesFor(people: readonly LetterReader[]): string[] {
  const names = people.flatMap(({ children, ...person }) =>
    children.length === 0
      ? [nameOf(person)]
      : children.map(({ name, className }) => [name, className].filter((part) => part).join(', ')),
  );
  return [...new Set(names)];
}

/** Print is in Latvian, the state language; the letter itself as it was written. */
function onPaper(
  school: string,
  letter: ShownLetter,
  copies: readonly string[],
  lv: Translate,
): LetterOnPaper {
  const { sender, senderRole, sendAt, subject, html, asks, mustConfirm } = letter;
  const named = { familyName: null, givenName: null, ...sender, senderRole };
  return {
    school,
    from: `${formatFullDate(schoolDateOf(sendAt), 'lv')} · ${senderWords(named, lv)}`,
    subject: subject ?? undefined,
    html,
    toFillIn: [
      ...(asks ? [lv('letter-paper-answer')] : []),
      ...(asks || mustConfirm ? [lv('letter-paper-signature')] : []),
    ],
    copies,
  };
}
