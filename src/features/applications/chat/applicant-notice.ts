import { z } from 'zod';
import type { Db } from '../../../db/open.ts';
import type { NoticeKind, NoticeMessage, NoticePreview } from '../../../delivery/notice.ts';
import type { RegulationSettings } from '../../../regulation/settings.ts';
import type { TaskWork } from '../../../schedule/task-runner.ts';
import { type Html, html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { noticeOf } from '../../../telegram/notice-message.ts';
import { type Button, type Screen, toInlineKeyboard } from '../../../telegram/screen.ts';
import { loadApplication, loadApplications } from '../application.store.ts';
import { type ApplicationState, type LoadedApplication, wordsOf } from '../application.ts';
import type { ApplicationsDeps } from '../applications-deps.ts';
import { asksForChild, mayHaveAccount } from '../invite-child.ts';
import { APPLICATION_NOTICE } from '../tell-applicant.ts';
import { dueDay } from './applicant-screen.ts';

const STATES = ['submitted', 'asked', 'passed', 'connected', 'refused', 'withdrawn'] as const;
const params = z.object({ applicationId: z.int(), state: z.enum(STATES) });

/** ¶9: the question and the reason stand behind a spoiler, which a locked screen does not show. */
function toldScreen(
  application: LoadedApplication,
  preview: NoticePreview,
  t: Translate,
  settings: RegulationSettings,
): Screen {
  const { id, state } = application;
  if (preview === 'hidden')
    return { html: t.html('notice-hidden'), buttons: [[{ label: t('button-show'), data: 'apply' }]] };
  const words = state === 'asked' || state === 'refused' ? wordsOf(application, state) : undefined;
  return {
    html: lines(
      toldLine(application, settings, t),
      childLine(application, settings, t),
      words !== undefined && html`<blockquote><tg-spoiler>${words}</tg-spoiler></blockquote>`,
      state === 'asked' && t.html('apply-told-answer-here'),
    ),
    buttons: [...childButton(application, settings, t), ...buttonsOf(state, id, t)],
  };
}

/** What happened; a step that the school took back and a class that was put right in words of their own. */
function toldLine(application: LoadedApplication, settings: RegulationSettings, t: Translate): Html {
  const { state, events, childGivenName: name } = application;
  const last = events.at(-1)?.action;
  if (last === 'undone') return t.html('apply-told-undone', { name });
  if (last === 'forwarded') return t.html('apply-told-forwarded', { name, class: application.class.name });
  return t.html(`apply-told-${state}`, { name, day: dueDay(application, settings, t) });
}

/** ¶3.2: the child's own account, now or from the school's grade on. */
function childLine(
  application: LoadedApplication,
  settings: RegulationSettings,
  t: Translate,
): Html | undefined {
  if (!asksForChild(application)) return undefined;
  return mayHaveAccount(application.class.grade, settings)
    ? t.html('apply-child-now')
    : t.html('apply-child-later', { grade: settings.studentAccounts.fromGrade });
}

function childButton(application: LoadedApplication, settings: RegulationSettings, t: Translate): Button[][] {
  const now = asksForChild(application) && mayHaveAccount(application.class.grade, settings);
  return now ? [[{ label: t('button-child-invite'), data: `apply-child:${application.id}` }]] : [];
}

function buttonsOf(state: ApplicationState, id: number, t: Translate): NonNullable<Screen['buttons']> {
  switch (state) {
    case 'asked':
      return [
        [
          { label: t('button-answer'), data: `apply-answer:${id}` },
          { label: t('button-withdraw'), data: `apply-withdraw:${id}` },
        ],
      ];
    case 'connected':
      // ¶7: the rules of use stand before the menu.
      return [[{ label: t('button-begin'), data: 'menu' }]];
    case 'refused':
      return [[{ label: t('button-apply-new'), data: 'apply-new' }]];
    default:
      return stateButton(t);
  }
}

const stateButton = (t: Translate) => [[{ label: t('button-apply-state'), data: 'apply' }]];

/** ¶3.1–3.2: a connected person hears of each step; what is past when its time comes is not told any more. */
export function applicantNoticeKind({
  texts,
  settings,
}: Pick<ApplicationsDeps, 'texts' | 'settings'>): NoticeKind {
  return {
    kind: APPLICATION_NOTICE,
    quiet: settings.quietHours.default,
    idempotent: true,
    async compose(db, batch) {
      const asked = batch.map((notice) => ({ notice, ...params.parse(notice.params) }));
      const ids = asked.map(({ applicationId }) => applicationId);
      const applications = await loadApplications(db, { id: { in: ids } });
      const accounts = await openAccounts(db, applications);
      const messages = new Map<number, NoticeMessage>();
      for (const { notice, applicationId, state } of asked) {
        const application = applications.find(({ id }) => id === applicationId);
        if (application?.state !== state || !application.telegramId) continue;
        // Whose account it is now: of somebody else's application nobody hears.
        if (accounts.get(application.telegramId) !== notice.personId) continue;
        const t = texts[notice.language];
        const screen = toldScreen(application, notice.preview, t, settings);
        messages.set(notice.id, {
          ...noticeOf(screen),
          // The question stands in the message, not in its line.
          ...(state === 'asked' && { lineKeyboard: { inline_keyboard: toInlineKeyboard(stateButton(t)) } }),
        });
      }
      return messages;
    },
  };
}

async function openAccounts(db: Db, applications: readonly LoadedApplication[]) {
  const accounts = await db.account.findMany({
    where: {
      telegramId: { in: applications.flatMap(({ telegramId }) => telegramId ?? []) },
      closedAt: null,
    },
    select: { telegramId: true, personId: true },
  });
  return new Map(accounts.map(({ telegramId, personId }) => [telegramId, personId]));
}

/** The same to an account that is nobody's yet. Told twice after a crash, it is as true. */
export function tellApplicantWork({ db, texts, messages, settings }: ApplicationsDeps): TaskWork {
  return async (task) => {
    const { applicationId, state } = params.parse(task.params);
    const application = await loadApplication(db, applicationId);
    if (application?.state !== state || !application.telegramId) return;
    const { telegramId } = application;
    const account = await db.account.findUnique({ where: { telegramId }, select: { language: true } });
    const t = texts[account?.language ?? application.language];
    await messages.send(Number(telegramId), toldScreen(application, 'kind', t, settings));
  };
}
