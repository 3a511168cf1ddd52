import { Prisma } from '../../../db/generated/client.ts';
import type { NoticeKind, NoticeMessage, OwedNotice } from '../../../delivery/notice.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { html } from '../../../telegram/html.ts';
import { noticeOf, previewed, withdrawal } from '../../../telegram/notice-message.ts';
import { toInlineKeyboard } from '../../../telegram/screen.ts';
import { loadNoteCard } from '../load-card.ts';
import { loadNotes } from '../note.store.ts';
import { isOpen, isSender, type LoadedNote, mayDecide } from '../note.ts';
import { hidden, spanWords, stateWords } from '../note-words.ts';
import type { NotesDeps } from '../notes-deps.ts';
import { decidersAmong, guardiansAmong } from '../readers.store.ts';
import { NOTE_CARD, NOTE_NEWS } from '../tell-of-note.ts';
import { noteScreen } from './note-card.ts';

const noteOf = ({ params }: OwedNotice) => Number(params['noteId']);
const notesAmong = (batch: readonly OwedNotice[]) =>
  Prisma.sql`note.id = ANY(${[...new Set(batch.map(noteOf))]}::int[])`;

/** ¶4.10: the card of who decides; the child and the reason stand behind a spoiler. Once decided it says so. */
export function noteCardKind(deps: NotesDeps): NoticeKind {
  const { texts, settings } = deps;
  return {
    kind: NOTE_CARD,
    quiet: settings.quietHours.default,
    idempotent: true,
    async compose(db, batch, now) {
      const today = schoolDateOf(now);
      const notes = await loadNotes(db, notesAmong(batch), today);
      const actors = await decidersAmong(
        db,
        batch.map(({ personId }) => personId),
        today,
      );
      const cards = new Map(
        await Promise.all(notes.map(async (note) => [note.id, await loadNoteCard(deps, note, now)] as const)),
      );
      const messages = new Map<number, NoticeMessage>();
      for (const notice of batch) {
        const card = cards.get(noteOf(notice));
        const actor = actors.get(notice.personId);
        if (!card || !actor || !mayDecide(actor, card.note)) continue;
        if (!isOpen(card.note) && !notice.alreadySent) continue;
        const t = texts[notice.language];
        const show = [[{ label: t('button-show'), data: `nt:${card.note.id}` }]];
        const screen =
          notice.preview === 'hidden'
            ? { html: t.html('notice-hidden'), buttons: show }
            : noteScreen(
                card,
                { actor, now },
                t,
                notice.preview === 'full' ? (text) => html`${text}` : hidden,
              );
        messages.set(notice.id, {
          ...noticeOf(screen),
          // Nobody decides from a line what they have not read.
          line: t.html('note-new', { class: card.note.className ?? '' }).source,
          lineKeyboard: { inline_keyboard: toInlineKeyboard(show) },
        });
      }
      return messages;
    },
  };
}

function newsKey({ state, leaderless }: LoadedNote): string {
  if (state !== 'asked') return 'note-news';
  return leaderless ? 'note-news-asked-office' : 'note-news-asked';
}

/** ¶4.10, 9: that the class teacher answered; what, comes on a tap, unless all is wanted at once. */
export function noteNewsKind({ texts, settings }: NotesDeps): NoticeKind {
  return {
    kind: NOTE_NEWS,
    quiet: settings.quietHours.default,
    idempotent: false,
    async compose(db, batch, now) {
      const today = schoolDateOf(now);
      const notes = await loadNotes(db, notesAmong(batch), today);
      const actors = await guardiansAmong(
        db,
        batch.map(({ personId }) => personId),
        today,
      );
      const messages = new Map<number, NoticeMessage>();
      for (const notice of batch) {
        const note = notes.find(({ id }) => id === noteOf(notice));
        const actor = actors.get(notice.personId);
        const child = actor?.children.find(({ studentId }) => studentId === note?.studentId);
        if (!note || !child || !isSender(actor, note)) continue;
        const t = texts[notice.language];
        if (note.revision !== notice.params['revision'] || note.state !== notice.params['state']) {
          const over = t.html('note-news-over', { name: child.calledName });
          if (notice.alreadySent) messages.set(notice.id, withdrawal(notice.preview, over, t));
          continue;
        }
        const kind = t.html(newsKey(note), { name: child.calledName });
        const full = () =>
          html`${kind}. ${spanWords(note, t)}: ${note.question !== null && note.state === 'asked' ? note.question : stateWords(note, t)}`;
        const text = previewed(notice.preview, { kind, full }, t);
        const show = { label: t('button-show'), data: `nt:${note.id}` };
        messages.set(notice.id, noticeOf({ html: text, buttons: [[show]] }));
      }
      return messages;
    },
  };
}
