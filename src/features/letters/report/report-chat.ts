import { markOpened } from '../../../delivery/queue-notices.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import type { Handler, View } from '../../../telegram/feature.ts';
import { blocks, Html, html, lines } from '../../../telegram/html.ts';
import { momentWords } from '../moment-words.ts';
import { ofLetter } from '../read/chat/letter-presses.ts';
import { nameOf, titleOf } from '../read/chat/letter-words.ts';
import { setClosed } from '../read/close-thread.ts';
import { readLetter, type ShownLetter } from '../read/letter.store.ts';
import { senderWords } from '../sender-words.ts';
import { loadCase, mayReport, reportLetter, settleReport } from './report-letter.ts';

const TITLE = 80;

/** The reported letter itself: its writer writes on in the thread no more. */
const isClosed = ({ id, closings }: ShownLetter) => closings.some(({ letterId }) => letterId === id);

/** `letter-report` asks, `letter-reported` does it; `letter-case…` is what the class teacher has of it. */
export const reportPresses: Record<string, Handler> = {
  'letter-report': ofLetter(async (_request, letterId) => ({ view: 'letter-report', params: { letterId } })),
  'letter-reported': ofLetter((request, letterId) =>
    request.write(async (tx) => {
      const { now, updateId } = request;
      await reportLetter(tx, request.visitor.actor, letterId, { now, updateId });
      return { view: 'letter', params: { letterId }, alert: { key: 'letter-reported-now', params: {} } };
    }),
  ),
  'letter-case': ofLetter((request, letterId) =>
    request.write(async (tx) => {
      const { telegramId, messageId, now, visitor } = request;
      await loadCase(tx, visitor.actor, letterId, now);
      if (messageId !== undefined) await markOpened(tx, BigInt(telegramId), messageId, now);
      return { view: 'letter-case', params: { letterId } };
    }),
  ),
  'letter-settle': ofLetter((request, letterId) =>
    request.write(async (tx) => {
      const { now, updateId } = request;
      await settleReport(tx, request.visitor.actor, letterId, { now, updateId });
      return { view: 'letter-case', params: { letterId } };
    }),
  ),
  'letter-shut': ofLetter((request, letterId) =>
    request.write(async (tx) => {
      const { now, updateId } = request;
      const { letter } = await loadCase(tx, request.visitor.actor, letterId, now);
      await setClosed(tx, request.visitor.actor, letterId, !isClosed(letter), { now, updateId });
      return { view: 'letter-case', params: { letterId } };
    }),
  ),
};

/** Before it is reported: who will see it. */
export const reportView: View = async (params, { db, visitor: { actor }, t }) => {
  const letter = actor && (await readLetter(db, actor, Number(params['letterId']), t.language));
  if (!actor || !letter || !mayReport(actor, letter)) throw new Refusal('not-allowed');
  return {
    html: t.html('letter-report-ask', { title: titleOf(letter, TITLE) }),
    buttons: [
      [{ label: t('button-letter-report-go'), data: `letter-reported:${letter.id}` }],
      [{ label: t('button-back'), data: `letter:${letter.id}:back` }],
    ],
  };
};

export const caseView: View = async (params, { db, visitor: { actor }, now, t }) => {
  if (!actor) throw new Refusal('not-connected');
  const { letter, reports } = await loadCase(db, actor, Number(params['letterId']), now);
  const sender = { ...letter, familyName: null, givenName: null, ...letter.sender };
  const open = reports.some(({ settledAt }) => settledAt === null);
  return {
    html: blocks(
      lines(
        ...reports.map((report) =>
          t.html('letter-case', {
            name: nameOf(report),
            class: report.classNames.join(', ') || '–',
            at: momentWords(report.at, t),
          }),
        ),
        !open && t.html('letter-case-settled'),
        isClosed(letter) && t.html('letter-thread-closed'),
      ),
      lines(
        letter.subject !== null && html`<b>${letter.subject}</b>`,
        t.html('letter-from', { sender: senderWords(sender, t) }),
        html`<i>${momentWords(letter.sendAt, t)}</i>`,
      ),
      new Html(letter.html),
    ),
    buttons: [
      open ? [{ label: t('button-letter-settled'), data: `letter-settle:${letter.id}` }] : [],
      [
        {
          label: t(isClosed(letter) ? 'button-letter-reopen' : 'button-letter-close'),
          data: `letter-shut:${letter.id}`,
        },
      ],
      [{ label: t('button-menu'), data: 'menu' }],
    ],
  };
};
