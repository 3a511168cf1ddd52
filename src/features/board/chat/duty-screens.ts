import type { Actor } from '../../../regulation/actor.ts';
import type { OpenDuty } from '../../../regulation/duty.ts';
import type { ParagraphKey } from '../../../regulation/paragraphs.ts';
import { answeredAnew } from '../../../telegram/answered-anew.ts';
import { formatDate } from '../../../telegram/format.ts';
import { blocks, type Html, html, lines, shorten } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import type { Button, Screen } from '../../../telegram/screen.ts';
import { dutyLine, dutyName } from '../../duties/duty-words.ts';
import { byParagraph, type byPerson, isLate, NOBODY } from '../count-duties.ts';
import { wayTo } from '../way-to-duty.ts';
import { countWords, paragraphHeading } from './board-screen.ts';

/** Rows of one page. */
export const PAGE = 10;
const LABEL_LIMIT = 40;

interface Drawn {
  readonly now: Date;
  readonly t: Translate;
}

/** What is open by paragraph, each with a button to whoever owes it. */
export function listScreen(duties: readonly OpenDuty[], { now, t }: Drawn): Screen {
  const counts = byParagraph(duties, now);
  return {
    html: counts.length > 0 ? html`<b>${t('board-open')}</b>` : t.html('board-all-done'),
    buttons: [
      ...counts.map(({ duty, ...count }) => [
        { label: `${paragraphHeading(duty, t)}: ${countWords(count, t)}`, data: `board-of:${duty}:0` },
      ]),
      [{ label: t('button-back'), data: 'board' }],
    ],
  };
}

interface PeoplePage extends Drawn {
  readonly paragraph: ParagraphKey;
  readonly page: number;
  readonly people: ReturnType<typeof byPerson>;
  /** Of those on this page. */
  readonly names: ReadonlyMap<number, string>;
  readonly mayRemind: boolean;
}

/** Who owes what is open of a paragraph. */
export function peopleScreen({ paragraph, page, people, names, mayRemind, t }: PeoplePage): Screen {
  const shown = people.slice(page * PAGE, (page + 1) * PAGE);
  return {
    html: lines(
      html`<b>${paragraphHeading(paragraph, t)}</b>`,
      t.html(people.length > 0 ? 'board-who-owes' : 'board-all-done'),
    ),
    buttons: [
      ...shown.map(({ personId, ...count }) => [
        {
          label: `${nameOf(personId, names, t)}: ${countWords(count, t)}`,
          data: `board-who:${paragraph}:${personId}:0`,
        },
      ]),
      pageButtons(`board-of:${paragraph}`, page, people.length),
      mayRemind && people.length > 0
        ? [{ label: t('button-board-remind'), data: `board-ask:${paragraph}` }]
        : [],
      [{ label: t('button-back'), data: 'board-list' }],
    ],
  };
}

interface PersonPage extends Drawn {
  readonly paragraph: ParagraphKey;
  readonly page: number;
  readonly name: string | undefined;
  readonly duties: readonly OpenDuty[];
  readonly viewer: Actor;
}

/** What one person owes of a paragraph, the longest due first, with a button to each that the viewer may open. */
export function personScreen(
  { paragraph, page, name, duties, viewer, now, t }: PersonPage,
  personId: number,
): Screen {
  const sorted = duties.toSorted((a, b) => +a.dueAt - +b.dueAt || +a.since - +b.since);
  const shown = sorted.slice(page * PAGE, (page + 1) * PAGE);
  return {
    html: blocks(
      lines(html`<b>${name ?? t('board-nobody')}</b>`, html`${paragraphHeading(paragraph, t)}`),
      shown.length === 0 ? t.html('board-all-done') : lines(...shown.map((duty) => itemLine(duty, now, t))),
    ),
    buttons: [
      ...shown.flatMap((duty) => {
        const data = wayTo(viewer, duty);
        return data ? [[{ label: shorten(dutyName(duty, t), LABEL_LIMIT), data: answeredAnew(data) }]] : [];
      }),
      pageButtons(`board-who:${paragraph}:${personId}`, page, duties.length),
      [{ label: t('button-back'), data: `board-of:${paragraph}:0` }],
    ],
  };
}

/** A date of the school's own custom is told, and never as missed. */
function itemLine(duty: OpenDuty, now: Date, t: Translate): Html {
  const by = t('board-due', { day: formatDate(duty.dueOn, t.language) });
  return html`${isLate(duty, now) ? '❗' : '•'} ${dutyLine(duty, t)} (${by})`;
}

function nameOf(personId: number, names: ReadonlyMap<number, string>, t: Translate): string {
  return (personId === NOBODY ? undefined : names.get(personId)) ?? t('board-nobody');
}

function pageButtons(data: string, page: number, count: number): Button[] {
  return [
    ...(page > 0 ? [{ label: '◀️', data: `${data}:${page - 1}` }] : []),
    ...((page + 1) * PAGE < count ? [{ label: '▶️', data: `${data}:${page + 1}` }] : []),
  ];
}
