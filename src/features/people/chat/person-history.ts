import type { Db } from '../../../db/open.ts';
import { type SchoolDate, schoolDateOf } from '../../../kernel/school-date.ts';
import { formatFullDate, formatTime } from '../../../telegram/format.ts';
import { type Html, html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { PERSON_ACTIONS } from '../person-audit.ts';
import { type HistoryEntry, personHistory } from '../person-history.store.ts';

const SHOWN = 10;

/** Who changed what, and when. */
export async function historyLines(db: Db, personId: number, t: Translate): Promise<Html> {
  const entries = await personHistory(db, personId, SHOWN);
  if (entries.length === 0) return t.html('person-history-none');
  return lines(t.html('person-history'), ...entries.map((entry) => historyLine(entry, t)));
}

function historyLine({ at, actorName, action, said, undone }: HistoryEntry, t: Translate): Html {
  const { role, day, ...names } = said ?? {};
  const word = wordOf(action);
  const what = t.html(`person-log-${LOGGED.includes(word) ? word : OTHER}`, {
    ...{ from: '–', to: '–', name: '–', side: 'guardian', class: '' },
    ...names,
    role: role ? t(`role-${role}`) : '',
    day: day ? formatFullDate(day as SchoolDate, t.language) : '',
  });
  const when = `${formatFullDate(schoolDateOf(at), t.language)} ${formatTime(at)}`;
  const line = html`${when} – ${actorName ?? t('person-history-command-line')}: ${what}`;
  return undone ? html`<s>${line}</s>` : line;
}

/** What other parts of the product do to a person's access. */
const ACCESS_ACTIONS: Readonly<Record<string, string>> = {
  'invite.made': 'invited',
  'invite.used': 'joined',
  'rules.accepted': 'rules-accepted',
  'recovery.confirmed': 'recovered',
  'recovery.refused': 'not-recovered',
  'import.applied': 'imported',
  'application.linked': 'linked',
  'application.unlinked': 'unlinked',
};

const OTHER = 'other';

/** What is told in its own words; the rest in general ones. */
export const LOGGED = [...PERSON_ACTIONS, ...Object.keys(ACCESS_ACTIONS), OTHER].map(wordOf);

function wordOf(action: string): string {
  return ACCESS_ACTIONS[action] ?? action.replace(/^person\./, '');
}
