import { may } from '../../regulation/access.ts';
import { pageNumber } from '../../telegram/button-id.ts';
import { asMember, type Feature, type Reply, type Request } from '../../telegram/feature.ts';
import type { Undoer } from '../history/undo.ts';
import { TIMETABLE_LETTER } from '../timetable/tell-of-change.ts';
import { fixedView, fixView, takeCorrection, tookBack, wentView } from './chat/after-sending.ts';
import { draftView } from './chat/draft-card.ts';
import { draftPresses } from './chat/draft-presses.ts';
import { askView, droppedView, previewView, unfinishedView } from './chat/draft-views.ts';
import { findView, foundView, takeName } from './chat/find-reader.ts';
import { beginLetter } from './chat/keep-letter.ts';
import { newsPresses } from './chat/news-presses.ts';
import { newsReadersView, newsView } from './chat/news-views.ts';
import { takeLetterText } from './chat/take-text.ts';
import { familyView, studentsView, whoView } from './chat/write-class-views.ts';
import { writeCommand, writePresses } from './chat/write-presses.ts';
import { aboutView, manyView, teachersView, writeView } from './chat/write-views.ts';
import { letterNoticeKind } from './letter-notice-kind.ts';
import type { LettersDeps } from './letters-deps.ts';
import { answeredLetter } from './read/answered-letter.ts';
import { takeForwardName } from './read/chat/forward-form.ts';
import { readingParts } from './read/feature.ts';
import { SEND_LETTER } from './send-letter.ts';
import { sentParts } from './sent/feature.ts';
import { takeBackLetter, WITHDRAW_LETTER } from './take-back-letter.ts';
import { sendTimetableLetter } from './timetable-letter.ts';
import { unreadLetters } from './unread.evidence.ts';
import { withheldNoticeKind } from './withheld-notice-kind.ts';
import { releaseLetter } from './write/release-letter.ts';
import { withdrawShown } from './write/withdraw-shown.ts';

interface Given extends LettersDeps {
  readonly clock: { now(): Date };
}

/** ¶6, 10: letters, as they are written, read and followed. */
export function createLetters(deps: Given): Feature & { readonly undo: Readonly<Record<string, Undoer>> } {
  const reading = readingParts(deps);
  const sending = sentParts(deps);
  const takeText = async (request: Request) =>
    (await takeAnswer(deps, request)) ??
    (await takeCorrection(request)) ??
    (await takeName(request)) ??
    (await takeLetterText(deps, request)) ??
    takeForwardName(request);
  return {
    name: 'letters',
    commands: [
      ...reading.commands,
      {
        name: 'write',
        latvian: 'rakstit',
        audience: (actor) => may(actor, 'letter.write'),
        handle: writeCommand(),
      },
      {
        name: 'news',
        latvian: 'jaunumi',
        audience: (actor) => may(actor, 'letter.read'),
        handle: async () => ({ view: 'news', params: { page: 0 } }),
      },
    ],
    callbacks: {
      ...reading.callbacks,
      ...sending.callbacks,
      write: writePresses(deps),
      lw: draftPresses(deps),
      news: async ({ args: [page] }) => ({ view: 'news', params: { page: pageNumber(page) } }),
      nw: newsPresses(deps),
    },
    views: {
      ...reading.views,
      ...sending.views,
      write: writeView(deps),
      news: newsView,
      'news-readers': newsReadersView,
      'write-teachers': teachersView,
      'write-about': aboutView,
      'write-many': manyView(deps),
      'write-who': whoView(deps),
      'write-students': studentsView(deps),
      'write-family': familyView,
      'write-find': findView,
      'write-found': foundView(deps),
      'letter-draft': draftView(deps),
      'letter-ask': askView,
      'letter-preview': previewView,
      'letter-dropped': droppedView,
      'letter-unfinished': unfinishedView,
      'letter-went': wentView(deps),
      'letter-fix': fixView,
      'letter-fixed': fixedView,
    },
    menu: [
      ...reading.menu,
      {
        labelKey: 'button-news',
        data: 'news',
        rank: 24,
        audience: (actor) => may(actor, 'news.write'),
      },
      {
        labelKey: 'button-ask-office',
        data: 'write:office',
        rank: 90,
        audience: (actor) => may(actor, 'letter.write') && !may(actor, 'letter.school'),
      },
    ],
    classCard: sending.classCard,
    notices: [letterNoticeKind(deps), withheldNoticeKind(deps), ...reading.notices],
    text: takeText,
    file: async (request) => (await takeAnswer(deps, request)) ?? takeLetterText(deps, request),
    caption: (request) => takeLetterText(deps, request),
    tasks: {
      [SEND_LETTER]: async ({ params }) => {
        await releaseLetter(deps.db, Number(params['letterId']), {
          now: deps.clock.now(),
          settings: deps.settings,
        });
        deps.committed();
      },
      [TIMETABLE_LETTER]: async (task) => {
        await sendTimetableLetter(deps.db, task, deps.clock.now());
        deps.committed();
      },
      [WITHDRAW_LETTER]: ({ params }) => withdrawShown(deps, Number(params['letterId'])),
    },
    evidence: { '6': unreadLetters },
    undo: { 'letter.sent': undoSent },
  };
}

/** Who answers a letter's message in Telegram's own way answers the letter. */
async function takeAnswer(deps: Given, request: Request): Promise<Reply | undefined> {
  const member = asMember(request);
  const letterId = member && (await answeredLetter(deps, request));
  return letterId === undefined || !member
    ? undefined
    : beginLetter(deps, member, { to: 'reply', letterId }, { withMessage: true });
}

const undoSent: Undoer = async (tx, actor, [entry], now) => {
  if (!entry || !(await takeBackLetter(tx, actor, entry.subjectId, now))) return undefined;
  return tookBack(entry.subjectId);
};
