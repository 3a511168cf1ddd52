import { schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import { connectBy } from '../../../regulation/application-clocks.ts';
import type { RegulationSettings } from '../../../regulation/settings.ts';
import type { View } from '../../../telegram/feature.ts';
import { formatDate } from '../../../telegram/format.ts';
import { blocks, type Html, html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import type { Button } from '../../../telegram/screen.ts';
import { applyLink } from '../../access/invites/invite-link.ts';
import { applicationsOf } from '../application.store.ts';
import { isOpen, type LoadedApplication, wordsOf } from '../application.ts';
import type { ApplicationsDeps } from '../applications-deps.ts';
import { openClasses } from '../apply/open-classes.ts';
import { restorableUntil } from '../withdraw-application.ts';
import { draftOf } from './apply-form.ts';

const SHOWN_MS = 30 * 24 * 60 * 60 * 1000;

/** What was decided earlier is not shown any more. */
export function shownSince(now: Date): Date {
  return new Date(now.getTime() - SHOWN_MS);
}

/** The account's own applications, each with its state and what can be done about it. */
export function applicantView({
  db,
  settings,
  address,
}: Pick<ApplicationsDeps, 'db' | 'settings' | 'address'>): View {
  return async (_params, { visitor, now, t }) => {
    const sent = await applicationsOf(db, visitor.telegramId, shownSince(now));
    const several = sent.length > 1;
    const draft = draftOf({ visitor })?.draft;
    const { actor } = visitor;
    const own = may(actor, 'application.enter') ? await openClasses(db, { paper: true, actor, now }) : [];
    const undo = (one: LoadedApplication) => (restorableUntil(one, settings) ?? now) > now;
    return {
      html: blocks(
        t.html('apply-yours'),
        ...sent.map((one) => stateOf(one, settings, t)),
        sent.length === 0 && t.html(draft ? 'apply-begun' : 'apply-none'),
        ...own.map(({ name }) =>
          t.html('apply-poster', { class: name, link: applyLink(address().username, name) }),
        ),
      ),
      buttons: [
        ...sent.map((one) => actionsOf(one, several, undo(one), t)),
        draft ? [{ label: t('button-apply-go-on'), data: 'apply-go' }] : [],
        [{ label: t('button-apply-new'), data: 'apply-new' }],
        may(actor, 'application.enter') ? [{ label: t('button-apply-paper'), data: 'apply-paper' }] : [],
      ],
    };
  };
}

/** ¶3.2: by when the school connects; nothing before the superuser has it. */
export function dueDay(
  { passedAt }: Pick<LoadedApplication, 'passedAt'>,
  settings: RegulationSettings,
  t: Translate,
): string {
  return passedAt ? formatDate(connectBy(passedAt, settings), t.language) : '';
}

function stateOf(application: LoadedApplication, settings: RegulationSettings, t: Translate): Html {
  const { childGivenName, state, submittedAt } = application;
  const question = state === 'asked' && wordsOf(application, 'asked');
  const reason = state === 'refused' && wordsOf(application, 'refused');
  return lines(
    html`<b>${childGivenName}</b>, ${application.class.name} · ${formatDate(schoolDateOf(submittedAt), t.language)}`,
    t.html(`apply-state-${state}`, { day: dueDay(application, settings, t) }),
    question && html`<blockquote>${question}</blockquote>`,
    reason && html`<blockquote>${reason}</blockquote>`,
  );
}

/** With several applications the buttons name the child. */
function actionsOf(
  application: LoadedApplication,
  several: boolean,
  canRestore: boolean,
  t: Translate,
): Button[] {
  const { id, state, childGivenName } = application;
  const button = (key: string, action: string) => ({
    label: several ? `${t(key)}: ${childGivenName}` : t(key),
    data: `${action}:${id}`,
  });
  if (canRestore) return [button('button-undo', 'apply-restore')];
  if (!isOpen(application)) return [];
  const answer = button('button-answer', 'apply-answer');
  const withdraw = button('button-withdraw', 'apply-withdraw');
  return state === 'asked' ? [answer, withdraw] : [withdraw];
}
