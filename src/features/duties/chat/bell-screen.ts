import { PARAGRAPHS } from '../../../regulation/paragraphs.ts';
import { answeredAnew } from '../../../telegram/answered-anew.ts';
import { blocks, type Html, html, lines, shorten, visibleLength } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import type { Button, Screen } from '../../../telegram/screen.ts';
import type { BellContent, BellEntry } from '../bell-content.ts';
import { dutyLine, dutyName } from '../duty-words.ts';
import { inOrder, type Section, sectionsOf } from './bell-sections.ts';

/** Characters of one message; the rest is counted. */
const TEXT_LIMIT = 3500;
/** So many rows of buttons to what is owed. */
const LED_TO = 12;
const LABEL_LIMIT = 40;

interface BellWords {
  readonly now: Date;
  readonly t: Translate;
  /** Its moment was missed. */
  readonly late: boolean;
  /** Staff by their ids. */
  readonly names: ReadonlyMap<number, string>;
}

/** The reminder with what is still owed, each line with a button that leads straight to it. */
export function bellScreen({ entries }: BellContent, { now, t, late, names }: BellWords): Screen {
  const asked = entries.some(({ stage }) => stage.startsWith('asked'));
  const sections = sectionsOf(entries, now, t.language).map((section) => ({
    heading: html`<b>${t.html(section.heading, section.values)}</b>`,
    items: itemsOf(section, names, t),
  }));
  const { shown, left } = fitted(sections);
  return {
    html: blocks(
      late && t.html('bell-late'),
      asked && t.html('bell-asked'),
      ...shown.map(({ heading, items }) => lines(heading, ...items)),
      left > 0 && t.html('bell-more', { count: left }),
    ),
    buttons: inOrder(entries)
      .slice(0, LED_TO)
      .flatMap((entry) => rowsTo(entry, t)),
  };
}

/** The first of it as a line of the evening's digest. */
export function bellLine({ entries }: BellContent, { now, t }: BellWords): Html {
  const [first] = sectionsOf(entries, now, t.language);
  const names = (first?.entries ?? []).map(({ duty }) => dutyName(duty, t)).join(', ');
  return first ? html`${t.html(first.heading, first.values)}: ${names}` : html``;
}

interface Written {
  readonly heading: Html;
  readonly items: readonly Html[];
}

/** As many items as a message holds. */
function fitted(sections: readonly Written[]): { shown: Written[]; left: number } {
  let room = TEXT_LIMIT;
  let left = 0;
  const shown = sections.map(({ heading, items }) => {
    const kept = items.filter((item) => {
      room -= visibleLength(item.source) + 1;
      return room > 0;
    });
    left += items.length - kept.length;
    return { heading, items: kept };
  });
  return { shown: shown.filter(({ items }) => items.length > 0), left };
}

/** What others owe of the journal is gathered by person. */
function itemsOf({ entries }: Section, names: BellWords['names'], t: Translate): Html[] {
  const named = entries.map((entry) => ({
    entry,
    who: entry.owing.flatMap((id) => names.get(id) ?? []).join(', '),
  }));
  const gathered = named.filter(({ entry, who }) => entry.above && entry.duty.duty === '4.5' && who !== '');
  const people = Map.groupBy(gathered, ({ who }) => who);
  return [
    ...[...people].map(
      ([who, ones]) => html`• ${who}: ${ones.map(({ entry }) => dutyName(entry.duty, t)).join('; ')}`,
    ),
    ...named.filter((one) => !gathered.includes(one)).map(({ entry, who }) => itemOf(entry, who, t)),
  ];
}

function itemOf({ duty, above, owing }: BellEntry, who: string, t: Translate): Html {
  const line = dutyLine(duty, t);
  if (above && PARAGRAPHS[duty.duty].rings === 'letters')
    return html`• ${line}: ${t('bell-not-reached', { count: owing.length })}`;
  return above && who !== '' ? html`• ${line} (${who})` : html`• ${line}`;
}

/** What others owe is theirs to do; of a letter there is the list of those who were not reached. */
function rowsTo({ duty, above }: BellEntry, t: Translate): Button[][] {
  const label = shorten(dutyName(duty, t), LABEL_LIMIT);
  const { rings, onPaper } = PARAGRAPHS[duty.duty];
  if (above) {
    const data = answeredAnew(`bell-unread:${duty.object.replace('letter:', '')}`);
    return rings === 'letters' ? [[{ label, data }]] : [];
  }
  const lead = { label, data: answeredAnew(duty.target) };
  if (!onPaper) return [[lead]];
  const data = answeredAnew(`bell-paper:${duty.duty}:${duty.object}`);
  return [[lead, { label: t('button-bell-paper'), data }]];
}
