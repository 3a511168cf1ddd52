import type { ParagraphKey } from '../../../regulation/paragraphs.ts';
import type { RegulationSettings } from '../../../regulation/settings.ts';
import { formatDay, formatTime } from '../../../telegram/format.ts';
import { blocks, type Html, html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import type { Button } from '../../../telegram/screen.ts';
import { paragraphTitle } from '../../duties/duty-words.ts';
import { byParagraph, type DutyCount } from '../count-duties.ts';
import { BOARD_STATES, countLessons, type LessonGroup } from '../count-lessons.ts';
import type { DrawBoard } from '../keep-current.ts';
import type { Board } from '../load-board.ts';
import { seesLessons } from '../scope.ts';

/** The board: the day's lessons against their deadlines, then what is owed. It names nobody. */
export function drawBoard(settings: Pick<RegulationSettings, '4.5'>): DrawBoard {
  const times = settings['4.5'].deadlines.map(({ time }) => time);
  return (board, scope, { now, t }) => {
    const { day, duties } = board;
    const withLessons = seesLessons(scope);
    return {
      html: blocks(
        lines(
          html`<b>${t('board-title')}</b>`,
          html`${formatDay(day, t.language)}, ${t('board-as-of', { time: formatTime(now) })}`,
        ),
        ...(withLessons ? lessonBlocks(board, countLessons(board.lessons, { day, times, now }), now, t) : []),
        dutyBlock(byParagraph(duties, now), t),
      ),
      buttons: boardButtons({ owes: duties.length > 0, withLessons }, t),
    };
  };
}

function lessonBlocks({ off }: Board, groups: readonly LessonGroup[], now: Date, t: Translate): Html[] {
  if (groups.length === 0) return [t.html(off ? `day-off-${off}` : 'board-no-lessons')];
  return groups.map(({ dueAt, counts }) => {
    const late = dueAt !== undefined && dueAt <= now;
    const heading = dueAt
      ? t.html(late ? 'board-lessons-were-due' : 'board-lessons-due', { time: formatTime(dueAt) })
      : t.html('board-lessons-later');
    const states = BOARD_STATES.filter((state) => counts[state] > 0).map((state) =>
      t.html(state === 'missing' && late ? 'board-lessons-late' : `board-state-${state}`, {
        count: counts[state],
      }),
    );
    return lines(html`<b>${heading}</b>`, ...states);
  });
}

function dutyBlock(counts: ReturnType<typeof byParagraph>, t: Translate): Html {
  if (counts.length === 0) return t.html('board-all-done');
  return lines(
    html`<b>${t('board-open')}</b>`,
    ...counts.map(({ duty, ...count }) => html`${duty}. ${paragraphTitle(duty, t)}: ${countWords(count, t)}`),
  );
}

/** `12, pēc termiņa 5` */
export function countWords({ open, late }: DutyCount, t: Translate): string {
  return late > 0 ? t('board-count-late', { open, late }) : String(open);
}

function boardButtons(
  { owes, withLessons }: { readonly owes: boolean; readonly withLessons: boolean },
  t: Translate,
): Button[][] {
  return [
    [
      { label: t('button-board-refresh'), data: 'board' },
      ...(owes ? [{ label: t('button-board-paragraphs'), data: 'board-list' }] : []),
    ],
    withLessons ? [{ label: t('button-board-weeks'), data: 'board-weeks' }] : [],
  ];
}

/** `4.5. Stundu ieraksti` */
export function paragraphHeading(duty: ParagraphKey, t: Translate): string {
  return `${duty}. ${paragraphTitle(duty, t)}`;
}
