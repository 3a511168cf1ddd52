import { markOpened } from '../../../delivery/queue-notices.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { may } from '../../../regulation/access.ts';
import { idOf } from '../../../telegram/button-id.ts';
import {
  asMember,
  type Feature,
  type Handler,
  type MemberRequest,
  type Reply,
} from '../../../telegram/feature.ts';
import type { Undoer } from '../../history/undo.ts';
import type { ApplicationsDeps } from '../applications-deps.ts';
import { applicationCard, type ShownCard } from '../decide/as-shown.ts';
import { connect } from '../decide/connect.ts';
import { connectExact } from '../decide/connect-exact.ts';
import { forward } from '../decide/forward.ts';
import { passOn, passOnAll } from '../decide/pass-on.ts';
import { refuse } from '../decide/refuse.ts';
import { undoStep } from '../decide/undo-step.ts';
import { fileView } from './application-file.ts';
import { classListView, passAllView } from './class-list.ts';
import { exactView, queueView, readMoment } from './queue-list.ts';
import { REASONS } from './reasons.ts';
import { classCardKind, connectionsWaitKind } from './school-notices.ts';
import { schoolViews } from './school-views.ts';
import { askForWords } from './words-form.ts';

const member =
  (handle: (request: MemberRequest) => Promise<Reply>): Handler =>
  async (request) => {
    const known = asMember(request);
    if (!known) throw new Refusal('not-connected');
    return handle(known);
  };

const shownIn = ({ args: [id, revision] }: MemberRequest): ShownCard => ({
  id: idOf(id),
  revision: idOf(revision),
});

/** The button of a notice: that it was opened is noted. */
const NEWS = 'news';

const list =
  (view: string): Handler =>
  async ({ args: [page] }) => ({ view, params: page === undefined ? {} : { page: idOf(page) } });

/** ¶3.1–3.2: what the class teacher and the superuser see and do. */
export function schoolSide(deps: ApplicationsDeps) {
  return {
    commands: [
      {
        ...{ name: 'applications', latvian: 'iesniegumi', handle: list('applications') },
        audience: (actor) => may(actor, 'application.pass'),
      },
      {
        ...{ name: 'connections', latvian: 'pieslegumi', handle: list('connections') },
        audience: (actor) => may(actor, 'application.list'),
      },
    ],
    menu: [
      {
        ...{ labelKey: 'button-applications', data: 'applications', rank: 32 },
        audience: (actor) => may(actor, 'application.enter'),
      },
      {
        ...{ labelKey: 'button-connections', data: 'connections', rank: 33 },
        audience: (actor) => may(actor, 'application.list'),
      },
    ],
    callbacks: { ...classPresses(deps), ...superuserPresses(deps) },
    views: {
      ...schoolViews(deps),
      applications: classListView(deps),
      'applications-all': passAllView,
      connections: queueView(deps),
      'connections-exact': exactView,
      'connections-file': fileView(deps),
    },
    notices: [classCardKind(deps), connectionsWaitKind(deps)],
    undo: schoolUndo(deps),
  } satisfies Partial<Feature> & { undo: Readonly<Record<string, Undoer>> };
}

function classPresses({ settings }: ApplicationsDeps): Readonly<Record<string, Handler>> {
  return {
    applications: list('applications'),
    'applications-all': list('applications-all'),
    'applications-go': member((request) => passOnAll(settings, request, request.args[0] ?? '')),
    aq: member(async (request) => {
      const card = applicationCard(idOf(request.args[0]));
      const { telegramId, messageId, now } = request;
      if (request.args[1] !== NEWS) return card;
      return request.write(async (tx) => {
        if (messageId !== undefined) await markOpened(tx, BigInt(telegramId), messageId, now);
        return card;
      });
    }),
    'aq-pass': member((request) => passOn(settings, request, shownIn(request))),
    'aq-ask': member((request) =>
      askForWords(request, { applicationId: idOf(request.args[0]), what: 'ask' }),
    ),
    'aq-class': member(async ({ args: [id] }) => ({
      view: 'application-class',
      params: { id: idOf(id) },
    })),
    'aq-to': member((request) => forward(settings, request, shownIn(request), idOf(request.args[2]))),
  };
}

function superuserPresses({ db, texts, settings }: ApplicationsDeps): Readonly<Record<string, Handler>> {
  return {
    connections: list('connections'),
    'connections-file': async () => ({ view: 'connections-file', params: {}, anew: true }),
    cx: member(async ({ args: [page, until] }) => ({
      view: 'connections-exact',
      params: page === undefined ? {} : { page: idOf(page), until: until ?? '' },
    })),
    'cx-go': member((request) => {
      const [moment, stamp = ''] = request.args;
      const until = readMoment(moment);
      if (!until) throw new Refusal('stale-button');
      return connectExact({ db, settings }, request, { until, stamp });
    }),
    'aq-more': member(async ({ args: [id] }) => ({ view: 'application-more', params: { id: idOf(id) } })),
    'aq-do': member((request) => {
      const [studentId, personId] = [idOf(request.args[2]), idOf(request.args[3])];
      const chosen = { studentId: studentId || 'new', personId: personId || 'new' } as const;
      return connect(settings, request, shownIn(request), chosen);
    }),
    'aq-refuse': member((request) =>
      askForWords(request, { applicationId: idOf(request.args[0]), what: 'refuse' }),
    ),
    'aq-why': member((request) => {
      const reason = REASONS.find((known) => known === request.args[2]);
      if (!reason) throw new Refusal('stale-button');
      return refuse(settings, request, shownIn(request), ({ language }) =>
        texts[language](`application-reason-${reason}`),
      );
    }),
  };
}

function schoolUndo({ settings }: ApplicationsDeps): Readonly<Record<string, Undoer>> {
  const undo = undoStep(settings);
  return {
    'application.passed': undo,
    'application.forwarded': undo,
    'application.asked': undo,
    'application.refused': undo,
    'application.connected': undo,
  };
}
