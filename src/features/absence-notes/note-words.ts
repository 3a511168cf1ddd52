import { addDays, type SchoolDate, schoolDateOf } from '../../kernel/school-date.ts';
import type { NoteSpan } from '../../regulation/absence-excuse.ts';
import { formatDate, formatFullDate, formatShortDay, formatTime } from '../../telegram/format.ts';
import { type Html, html, lines } from '../../telegram/html.ts';
import type { Translate } from '../../telegram/i18n.ts';
import { REFUSALS } from './decide-note.ts';
import { isOpen, type LoadedNote } from './note.ts';

/** As it stands, or behind a spoiler, which a locked screen does not show (¶9). */
export type Shade = (text: string) => Html;
export const plain: Shade = (text) => html`${text}`;
export const hidden: Shade = (text) => html`<tg-spoiler>${text}</tg-spoiler>`;

/** `P., 23.11.`, `23.11.–25.11.`, `P., 23.11., 1., 2. stunda` */
export function spanWords({ from, until, lessons }: NoteSpan, t: Translate): string {
  const days =
    from === until
      ? formatShortDay(from, t.language)
      : `${formatDate(from, t.language)}–${formatDate(until, t.language)}`;
  if (lessons.length === 0) return days;
  return t('note-lessons', { days, lessons: lessons.map((number) => `${number}.`).join(' ') });
}

/** ¶4.10: where the note is. */
export function stateWords(
  { state, refusal, leaderless }: Pick<LoadedNote, 'state' | 'refusal' | 'leaderless'>,
  t: Translate,
): string {
  if (leaderless && isOpen({ state })) return t(`note-state-office-${state}`);
  if (state !== 'refused' || refusal === null) return t(`note-state-${state}`);
  return `${t('note-state-refused')}: ${refusalWords(refusal, t)}`;
}

function refusalWords(refusal: string, t: Translate): string {
  const known = REFUSALS.find((reason) => reason === refusal);
  return known ? t(`note-refusal-${known}`) : refusal;
}

/** Who was away, when and why, who says so, and what was asked. */
export function noteLines(note: LoadedNote, shade: Shade, t: Translate): Html {
  const { givenName, familyName, className, words, question, answer } = note;
  return lines(
    html`<b>${shade(`${familyName} ${givenName}`)}</b>${className ? `, ${className}` : ''}`,
    html`${spanWords(note, t)}, ${shade(t(`note-reason-${note.reason}`))}`,
    words !== null && html`<i>${shade(words)}</i>`,
    note.byDoctor && t.html(note.onPaper ? 'note-doctor' : 'note-doctor-promised'),
    note.photos > 0 && t.html('note-has-photos', { count: note.photos }),
    fromWords(note, shade, t),
    question !== null && t.html('note-question', { words: shade(question) }),
    answer !== null && t.html('note-answer', { words: shade(answer) }),
  );
}

function fromWords(
  { onPaper, sentByName, receivedOn, sentAt }: LoadedNote,
  shade: Shade,
  t: Translate,
): Html {
  if (onPaper) return t.html('note-on-paper', { day: formatDate(receivedOn, t.language) });
  const when = `${formatFullDate(schoolDateOf(sentAt), t.language)} ${formatTime(sentAt)}`;
  return t.html('note-sent-by', { name: shade(sentByName), when });
}

/** The day as a button names it, with the words for today and tomorrow. */
export function dayLabel(day: SchoolDate, today: SchoolDate, t: Translate): string {
  const date = formatDate(day, t.language);
  if (day === today) return t('button-note-today', { day: date });
  if (day === addDays(today, 1)) return t('button-note-tomorrow', { day: date });
  return formatShortDay(day, t.language);
}
