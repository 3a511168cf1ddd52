import { z } from 'zod';
import type { NoticeKind, NoticeMessage } from '../../../delivery/notice.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import { noticeOf } from '../../../telegram/notice-message.ts';
import { toInlineKeyboard } from '../../../telegram/screen.ts';
import { loadApplications } from '../application.store.ts';
import type { ApplicationsDeps } from '../applications-deps.ts';
import { isOnClassDesk } from '../decide/class-desk.ts';
import { deskActors } from '../desks.store.ts';
import { mayPass } from '../school-rights.ts';
import { APPLICATION_CARD, CONNECTIONS_WAIT } from '../tell-school.ts';
import { waitingPage } from '../waiting.store.ts';
import { hidden } from './card-words.ts';
import { applicationScreen } from './school-card.ts';

type NoticeDeps = Pick<ApplicationsDeps, 'texts' | 'settings' | 'frames'>;

const params = z.object({ applicationId: z.int() });

/** ¶3.1: the class teacher's card; names stand behind a spoiler. Once passed on it says so. */
export function classCardKind({ texts, settings, frames }: NoticeDeps): NoticeKind {
  return {
    kind: APPLICATION_CARD,
    quiet: settings.quietHours.default,
    idempotent: true,
    async compose(db, batch, now) {
      const today = schoolDateOf(now);
      const asked = batch.map((notice) => ({ notice, id: params.parse(notice.params).applicationId }));
      const applications = await loadApplications(db, { id: { in: asked.map(({ id }) => id) } });
      const readers = batch.map(({ personId }) => personId);
      const actors = await deskActors(db, today, readers);
      const { calendar } = await frames(today);
      const messages = new Map<number, NoticeMessage>();
      for (const { notice, id } of asked) {
        const application = applications.find((one) => one.id === id);
        const actor = actors.get(notice.personId);
        if (!application) continue;
        const t = texts[notice.language];
        // Sent to another class meanwhile, or the reader is its class teacher no more.
        const mine = actor !== undefined && mayPass(actor, application);
        if (!notice.alreadySent && !(mine && isOnClassDesk(application))) continue;
        if (!mine) {
          messages.set(notice.id, { html: t.html('application-not-yours').source, withdraws: true });
          continue;
        }
        const show = [[{ label: t('button-show'), data: `aq:${id}:news` }]];
        const shown = { application, roster: undefined, actor, calendar, now, settings };
        const screen =
          notice.preview === 'hidden'
            ? { html: t.html('notice-hidden'), buttons: show }
            : applicationScreen(shown, t, hidden);
        messages.set(notice.id, {
          ...noticeOf(screen),
          // Nobody passes on from a line what they have not read.
          line: t.html('application-new', { class: application.class.name }).source,
          lineKeyboard: { inline_keyboard: toInlineKeyboard(show) },
        });
      }
      return messages;
    },
  };
}

/** ¶3.2: the superuser hears once a day that some wait; the message counts along. */
export function connectionsWaitKind({ texts, settings }: NoticeDeps): NoticeKind {
  return {
    kind: CONNECTIONS_WAIT,
    quiet: settings.quietHours.default,
    idempotent: true,
    async compose(db, batch, now) {
      const actors = await deskActors(
        db,
        schoolDateOf(now),
        batch.map(({ personId }) => personId),
      );
      const waiting = await waitingPage(db, { desk: 'superuser', classIds: 'all', take: 0, skip: 0 });
      const { passed, onClassDesk } = waiting;
      const messages = new Map<number, NoticeMessage>();
      for (const notice of batch) {
        if (!may(actors.get(notice.personId), 'application.decide')) continue;
        if (passed + onClassDesk === 0 && !notice.alreadySent) continue;
        const t = texts[notice.language];
        const button = { label: t('button-connections'), data: 'connections' };
        const words =
          passed > 0
            ? t.html('connections-wait', { count: passed })
            : onClassDesk > 0
              ? t.html('connections-wait-teachers', { count: onClassDesk })
              : t.html('connections-none');
        messages.set(notice.id, noticeOf({ html: words, buttons: [[button]] }));
      }
      return messages;
    },
  };
}
