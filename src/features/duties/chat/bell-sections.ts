import { schoolDateOf } from '../../../kernel/school-date.ts';
import type { Language } from '../../../regulation/actor.ts';
import { PARAGRAPHS } from '../../../regulation/paragraphs.ts';
import { formatShortDay, formatTime } from '../../../telegram/format.ts';
import type { BellEntry } from '../bell-content.ts';

/** Lines of a reminder under one heading. */
export interface Section {
  readonly heading: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly entries: readonly BellEntry[];
}

/** What the reader owes, in the order of what is due first; then what others owe, the newest first. */
export function sectionsOf(entries: readonly BellEntry[], now: Date, language: Language): Section[] {
  const headed = inOrder(entries).map((entry) => ({ entry, ...headingOf(entry, now, language) }));
  const groups = Map.groupBy(headed, ({ heading, values }) => JSON.stringify([heading, values]));
  return [...groups.values()].flatMap((ones) => {
    const [first] = ones;
    return first
      ? [{ heading: first.heading, values: first.values, entries: ones.map(({ entry }) => entry) }]
      : [];
  });
}

export function inOrder(entries: readonly BellEntry[]): BellEntry[] {
  const [own, others] = [entries.filter(({ above }) => !above), entries.filter(({ above }) => above)];
  const due = ({ duty }: BellEntry) => +duty.dueAt;
  const since = ({ duty }: BellEntry) => +duty.since;
  return [
    ...own.toSorted((a, b) => due(a) - due(b) || since(a) - since(b)),
    ...others.toSorted((a, b) => due(b) - due(a) || since(a) - since(b)),
  ];
}

/** A clock of the school's own custom is never called a breach. */
function headingOf({ duty, above }: BellEntry, now: Date, language: Language): Omit<Section, 'entries'> {
  const { rings } = PARAGRAPHS[duty.duty];
  const bySource = (breach: string, custom: string) => (duty.source === 'school' ? custom : breach);
  const day = { day: formatShortDay(duty.dueOn, language) };
  const time = { time: formatTime(duty.dueAt) };
  const today = duty.dueOn === schoolDateOf(now);
  if (rings === 'letters') return { heading: above ? 'bell-above-unread' : 'bell-unread', values: {} };
  if (rings === 'lessons') {
    if (above) return { heading: bySource('bell-above-lessons', 'bell-above-lessons-school'), values: day };
    if (duty.dueAt > now) return { heading: 'bell-lessons-due', values: time };
    if (today)
      return { heading: bySource('bell-lessons-passed', 'bell-lessons-passed-school'), values: time };
    return { heading: bySource('bell-lessons-missed', 'bell-lessons-missed-school'), values: day };
  }
  if (above) return { heading: bySource('bell-above-passed', 'bell-above-passed-school'), values: {} };
  if (duty.dueAt <= now) return { heading: bySource('bell-passed', 'bell-passed-school'), values: {} };
  return today ? { heading: 'bell-due-today', values: {} } : { heading: 'bell-due-by', values: day };
}
