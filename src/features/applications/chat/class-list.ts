import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import { connectBy, passOnBy } from '../../../regulation/application-clocks.ts';
import type { View } from '../../../telegram/feature.ts';
import { blocks, html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import type { Button } from '../../../telegram/screen.ts';
import { undoButton } from '../../../telegram/undo-offer.ts';
import type { ApplicationsDeps } from '../applications-deps.ts';
import { findToPass } from '../decide/pass-on.ts';
import { stampOf } from '../decide/stamp.ts';
import { isNearName } from '../match/name-orders.ts';
import { rosterFor } from '../match/roster.store.ts';
import { classesToPass, mayDecide } from '../school-rights.ts';
import { type WaitingApplication, waitingPage } from '../waiting.store.ts';
import { daysLeft } from './card-words.ts';

export const A_PAGE = 8;

type ListDeps = Pick<ApplicationsDeps, 'frames' | 'settings'>;

/** `/applications`: what waits on the class teacher's desk, the longest first. */
export function classListView({ frames, settings }: ListDeps): View {
  return async (params, { db, visitor, now, t }) => {
    const { actor } = visitor;
    if (!actor || !may(actor, 'application.pass')) throw new Refusal('not-allowed');
    const number = Math.max(0, Number(params['page'] ?? 0) || 0);
    const waiting = await waitingPage(db, {
      ...{ desk: 'class', classIds: classesToPass(actor), take: A_PAGE, skip: number * A_PAGE },
    });
    const today = schoolDateOf(now);
    const { calendar } = await frames(today);
    const left = ({ submittedAt }: WaitingApplication) =>
      daysLeft(passOnBy(new Date(submittedAt), calendar, settings), today, t);
    const { passed, forwarded } = params;
    return {
      html: blocks(
        typeof passed === 'number' && t.html('applications-passed-on', { count: passed }),
        typeof forwarded === 'string' && t.html('applications-forwarded', { class: forwarded }),
        lines(
          t.html('applications-title'),
          waiting.onClassDesk === 0
            ? t.html('applications-none')
            : t.html('applications-count', { count: waiting.onClassDesk }),
          waiting.passed > 0 && t.html('applications-passed', { count: waiting.passed }),
        ),
        ...waiting.page.map((one) => waitingLines(one, left(one), t)),
      ),
      buttons: [
        undoButton(params, now, t),
        ...waiting.page.map(openButton),
        pageRow('applications', number, waiting.onClassDesk, t),
        waiting.onClassDesk - waiting.asked > 1
          ? [{ label: t('button-pass-on-all'), data: 'applications-all' }]
          : [],
        may(actor, 'application.enter') ? [{ label: t('button-apply-paper'), data: 'apply-paper' }] : [],
        [
          mayDecide(actor)
            ? { label: t('button-connections'), data: 'connections' }
            : { label: t('button-menu'), data: 'menu' },
        ],
      ],
    };
  };
}

/** ¶3.2: whose week is how far. */
export const connectLeft =
  ({ settings }: Pick<ApplicationsDeps, 'settings'>, now: Date, t: Translate) =>
  ({ passedAt, submittedAt }: WaitingApplication) =>
    daysLeft(connectBy(new Date(passedAt ?? submittedAt), settings), schoolDateOf(now), t);

export function waitingLines(one: WaitingApplication, left: string, t: Translate) {
  return lines(
    html`<b>${one.childName}</b>, ${one.className} ← ${one.applicantName}`,
    one.state === 'asked' ? t.html('applications-asked', { left }) : html`${left}`,
  );
}

export const openButton = ({ id, state, childName, className }: WaitingApplication): Button[] => [
  { label: `${state === 'asked' ? '❓ ' : ''}${childName}, ${className}`, data: `aq:${id}` },
];

export function pageRow(prefix: string, number: number, count: number, t: Translate): Button[] {
  const turn = (to: number, key: string): Button[] =>
    0 <= to && to * A_PAGE < count ? [{ label: t(key), data: `${prefix}:${to}` }] : [];
  return [...turn(number - 1, 'button-people-previous'), ...turn(number + 1, 'button-people-more')];
}

/** `Pass on all`: exactly these, with what the class list says of each child. */
export const passAllView: View = async (_params, { db, visitor, now, t }) => {
  const { actor } = visitor;
  if (!actor || !may(actor, 'application.pass')) throw new Refusal('not-allowed');
  const shown = await findToPass(db, actor);
  const roster = await rosterFor(db, shown, schoolDateOf(now));
  const back = { label: t('button-back'), data: 'applications' };
  if (shown.length === 0) return { html: t.html('applications-none'), buttons: [[back]] };
  const known = ({ classId, foldedChildName }: (typeof shown)[number]) =>
    roster.students.some((one) => one.classId === classId && isNearName(foldedChildName, one.foldedName));
  return {
    html: blocks(
      t.html('applications-preview', { count: shown.length }),
      lines(
        ...shown.map(
          (one) =>
            html`${known(one) ? '✓' : '⚠️'} ${one.childFamilyName} ${one.childGivenName}, ${one.class.name} ← ${one.familyName} ${one.givenName}`,
        ),
      ),
      t.html('applications-preview-legend'),
    ),
    buttons: [
      [
        {
          label: t('button-pass-on-these', { count: shown.length }),
          data: `applications-go:${stampOf(shown)}`,
        },
      ],
      [back],
    ],
  };
};
