import { fromDbDate } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import { nextDayOfYear } from '../../../regulation/due-day.ts';
import type { Params, View } from '../../../telegram/feature.ts';
import { formatDate, formatFullDate } from '../../../telegram/format.ts';
import { blocks, type Html, html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import type { Button } from '../../../telegram/screen.ts';
import { countStandings, isBriefed, toRemind, toSend } from '../briefing.ts';
import type { BriefingDeps } from '../briefing-deps.ts';
import { loadShown, type ShownBriefing } from './load-shown.ts';

/** ¶2: what is done of the year's briefing, what is missing, and the button for it. */
export function briefingCard({ settings }: BriefingDeps): View {
  return async (params, context) => {
    const { t, visitor } = context;
    const shown = await loadShown('briefing.read', params, context);
    const { classId, className, year, briefing } = shown;
    const holds = may(visitor.actor, 'briefing.hold', { classId });
    const until = nextDayOfYear(fromDbDate(year.startsOn), settings['2'].brief.until);
    return {
      html: blocks(
        lines(html`<b>${className}</b>`, t.html('briefing-title', { year: year.name })),
        briefing.heldOn
          ? t.html('briefing-held', { day: formatFullDate(briefing.heldOn, t.language) })
          : t.html('briefing-not-held', { day: formatDate(until, t.language) }),
        briefing.heldOn !== null && counts(shown, t),
        holds && briefing.ownWords !== null && html`${t.html('briefing-own-words')}\n${briefing.ownWords}`,
      ),
      buttons: [
        ...(holds ? actButtons(shown, t) : []),
        changedButtons(params, classId, t),
        [{ label: t('button-back'), data: `class:${classId}` }],
      ],
    };
  };
}

function counts({ guardians, briefing }: ShownBriefing, t: Translate): Html {
  const standings = countStandings(guardians);
  const { present, confirmed, onPaper, waiting, owed } = standings;
  const apart = guardians.filter(({ standing, person }) => standing === 'owed' && !person.reached).length;
  return lines(
    t.html('briefing-count-present', { count: present, all: guardians.length }),
    confirmed > 0 && t.html('briefing-count-confirmed', { count: confirmed }),
    onPaper > 0 && t.html('briefing-count-paper', { count: onPaper }),
    waiting > 0 && t.html('briefing-count-waiting', { count: waiting }),
    owed > 0 && t.html('briefing-count-owed', { count: owed, apart }),
    guardians.length > 0 &&
      guardians.every(({ standing }) => isBriefed(standing)) &&
      t.html('briefing-all-done'),
    briefing.sheetFileIds.length > 0 && t.html('briefing-photos', { count: briefing.sheetFileIds.length }),
  );
}

function actButtons({ classId, briefing, guardians, day }: ShownBriefing, t: Translate): Button[][] {
  const button = (key: string, data: string, count?: number): Button => ({
    label: t(key, count === undefined ? {} : { count }),
    data: `${data}:${classId}`,
  });
  if (!briefing.heldOn) return [[button('button-briefing-meeting', 'bf-day')], [wordsButton()]];
  const [unsent, late] = [toSend(guardians).length, toRemind(guardians, day).length];
  const open = guardians.filter(({ standing }) => !isBriefed(standing)).length;
  const photos = briefing.sheetFileIds.length;
  return [
    unsent > 0 ? [button('button-briefing-send', 'bf-send', unsent)] : [],
    late > 0 ? [button('button-briefing-remind', 'bf-remind', late)] : [],
    ...(open > 0
      ? [[button('button-briefing-list', 'bf-list', open), button('button-briefing-print', 'bf-print', open)]]
      : []),
    [button('button-briefing-attendance', 'bf-day'), wordsButton()],
    [
      button('button-briefing-photo', 'bf-photo'),
      ...(photos > 0 ? [button('button-briefing-photos', 'bf-sheet', photos)] : []),
    ],
  ];

  function wordsButton(): Button {
    return button('button-briefing-words', 'bf-words');
  }
}

function changedButtons({ undo, waits }: Params, classId: number, t: Translate): Button[] {
  if (undo === undefined) return [];
  const now = { label: t('button-briefing-now'), data: `bf-now:${classId}` };
  return [{ label: t('button-undo'), data: `undo:${undo}` }, ...(waits ? [now] : [])];
}
