import { type SchoolDate, schoolDateOf } from '../../../kernel/school-date.ts';
import type { Actor } from '../../../regulation/actor.ts';
import { formatDate, formatShortDay } from '../../../telegram/format.ts';
import { blocks, type Html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import type { Button, Screen } from '../../../telegram/screen.ts';
import type { ShownNoteCard } from '../load-card.ts';
import { isOpen, isSender, type LoadedNote, mayDecide } from '../note.ts';
import { noteLines, type Shade, stateWords } from '../note-words.ts';

/** A note as this reader sees it, with what they can do about it. */
export function noteScreen(
  card: ShownNoteCard,
  { actor, now }: { readonly actor: Actor; readonly now: Date },
  t: Translate,
  shade: Shade,
): Screen {
  const { note } = card;
  const decides = mayDecide(actor, note) && isOpen(note);
  const sends = isSender(actor, note) && isOpen(note);
  return {
    html: blocks(
      noteLines(note, shade, t),
      lines(...coveredLines(card, t)),
      lines(
        card.overLimit !== undefined && isOpen(note) && t.html('note-over-limit', { days: card.overLimit }),
        stateWords(note, t),
        isOpen(note) && dueWords(card.dueOn, schoolDateOf(now), t),
      ),
    ),
    buttons: [
      ...(decides ? decideButtons(note, t) : []),
      ...(sends ? senderButtons(note, t) : []),
      photoRow(note, t),
    ],
  };
}

/** ¶4.10: what is entered already, day by day, and how much is to come. */
function coveredLines({ covered, coming }: ShownNoteCard, t: Translate): Html[] {
  const days = Map.groupBy(covered, ({ day }) => day);
  return [
    ...[...days].map(([day, absences]) =>
      t.html('note-covered', {
        day: formatShortDay(day, t.language),
        lessons: absences
          .map(({ number, subjectName }) => (number > 0 ? `${number}.` : subjectName))
          .join(' '),
        count: absences.length,
      }),
    ),
    ...(coming > 0 ? [t.html('note-coming', { count: coming })] : []),
    ...(covered.length + coming === 0 ? [t.html('note-covers-nothing')] : []),
  ];
}

function dueWords(dueOn: SchoolDate, today: SchoolDate, t: Translate): Html {
  const day = formatDate(dueOn, t.language);
  return t.html(dueOn < today ? 'note-due-past' : 'note-due', { day });
}

function decideButtons({ id, revision }: LoadedNote, t: Translate): Button[][] {
  return [
    [{ label: t('button-excuse'), data: `nt-yes:${id}:${revision}` }],
    [
      { label: t('button-ask'), data: `nt-ask:${id}` },
      { label: t('button-note-refuse'), data: `nt-no:${id}` },
    ],
  ];
}

function senderButtons({ id, revision, state }: LoadedNote, t: Translate): Button[][] {
  return [
    ...(state === 'asked' ? [[{ label: t('button-note-answer'), data: `nt-answer:${id}` }]] : []),
    [
      { label: t('button-note-dates'), data: `nt-dates:${id}` },
      { label: t('button-withdraw-note'), data: `nt-back:${id}:${revision}` },
    ],
  ];
}

function photoRow({ id, photos }: LoadedNote, t: Translate): Button[] {
  return photos > 0 ? [{ label: t('button-note-photo'), data: `nt-photo:${id}` }] : [];
}
