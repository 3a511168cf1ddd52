import { Refusal } from '../../../kernel/refusal.ts';
import { may } from '../../../regulation/access.ts';
import type { View } from '../../../telegram/feature.ts';
import { blocks, html, lines } from '../../../telegram/html.ts';
import { undoButton } from '../../../telegram/undo-offer.ts';
import type { ApplicationsDeps } from '../applications-deps.ts';
import { exactStamp, findExact } from '../decide/connect-exact.ts';
import { mayDecide } from '../school-rights.ts';
import { waitingPage } from '../waiting.store.ts';
import { A_PAGE, connectLeft, openButton, pageRow, waitingLines } from './class-list.ts';

/** `/connections`: what waits to be connected, with the days left by ¶3.2's clock, the longest first. */
export function queueView({ settings }: Pick<ApplicationsDeps, 'settings'>): View {
  return async (params, { db, visitor, now, t }) => {
    const { actor } = visitor;
    if (!actor || !may(actor, 'application.list')) throw new Refusal('not-allowed');
    const number = Math.max(0, Number(params['page'] ?? 0) || 0);
    const waiting = await waitingPage(db, {
      ...{ desk: 'superuser', classIds: 'all', take: A_PAGE, skip: number * A_PAGE },
    });
    const { passed, asked, onClassDesk } = waiting;
    const left = connectLeft({ settings }, now, t);
    const { connected } = params;
    const decides = mayDecide(actor);
    return {
      html: blocks(
        typeof connected === 'number' && t.html('connections-done', { count: connected }),
        lines(
          t.html('connections-title'),
          passed === 0 ? t.html('connections-none') : t.html('connections-count', { count: passed }),
          onClassDesk > 0 && t.html('connections-with-teachers', { count: onClassDesk }),
        ),
        ...waiting.page.map((one) => waitingLines(one, left(one), t)),
      ),
      buttons: [
        undoButton(params, now, t),
        ...waiting.page.map(openButton),
        pageRow('connections', number, passed, t),
        decides && passed > asked ? [{ label: t('button-connect-exact'), data: 'cx' }] : [],
        [
          ...(may(actor, 'application.pass') && onClassDesk > 0
            ? [{ label: t('button-with-teachers'), data: 'applications' }]
            : []),
          { label: t('button-application-file'), data: 'connections-file' },
        ],
        [{ label: t('button-menu'), data: 'menu' }],
      ],
    };
  };
}

const EXACT_A_PAGE = 30;

/** `cx:<page>:<moment>`: who would be connected together, of those passed on by that moment. */
export const exactView: View = async (params, { db, visitor, now, t }) => {
  if (!mayDecide(visitor.actor)) throw new Refusal('not-allowed');
  const until = readMoment(params['until']) ?? now;
  const pairs = await findExact(db, { until, now });
  const back = { label: t('button-back'), data: 'connections' };
  if (pairs.length === 0) return { html: t.html('connections-exact-none'), buttons: [[back]] };
  const pages = Math.ceil(pairs.length / EXACT_A_PAGE);
  const page = Math.min(Math.max(0, Number(params['page'] ?? 0) || 0), pages - 1);
  const moment = until.getTime().toString(36);
  const turn = (to: number, key: string) =>
    0 <= to && to < pages ? [{ label: t(key), data: `cx:${to}:${moment}` }] : [];
  return {
    html: blocks(
      t.html('connections-exact', { count: pairs.length }),
      lines(
        ...pairs
          .slice(page * EXACT_A_PAGE, (page + 1) * EXACT_A_PAGE)
          .map(
            ({ student, guardian }) =>
              html`${student.familyName} ${student.givenName}, ${student.className} ← ${guardian.familyName} ${guardian.givenName}, ${guardian.phone ?? ''}`,
          ),
      ),
      pages > 1 && t.html('connections-exact-page', { page: page + 1, pages }),
    ),
    buttons: [
      [...turn(page - 1, 'button-people-previous'), ...turn(page + 1, 'button-people-more')],
      [
        {
          label: t('button-connect-these', { count: pairs.length }),
          data: `cx-go:${moment}:${exactStamp(pairs)}`,
        },
      ],
      [back],
    ],
  };
};

/** Milliseconds of an instant in base 36, as a button carries them. */
export function readMoment(text: unknown): Date | undefined {
  const at = typeof text === 'string' ? Number.parseInt(text, 36) : Number.NaN;
  return Number.isSafeInteger(at) && at >= 0 ? new Date(at) : undefined;
}
