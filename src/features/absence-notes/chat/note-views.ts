import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import type { Params, View, ViewContext } from '../../../telegram/feature.ts';
import { blocks, html, lines } from '../../../telegram/html.ts';
import { type Button, inRows } from '../../../telegram/screen.ts';
import { undoButton } from '../../../telegram/undo-offer.ts';
import { REFUSALS } from '../decide-note.ts';
import { loadNoteCard } from '../load-card.ts';
import { loadNote, photosOf } from '../note.store.ts';
import { isSender, type LoadedNote, mayDecide, mayRead } from '../note.ts';
import { noteLines, plain } from '../note-words.ts';
import type { NotesDeps } from '../notes-deps.ts';
import { noteScreen } from './note-card.ts';

/** @throws Refusal stale-button, not-allowed */
async function loadSeen(params: Params, { db, visitor, now }: ViewContext) {
  const note = await loadNote(db, Number(params['id']), schoolDateOf(now));
  const { actor } = visitor;
  if (!note) throw new Refusal('stale-button');
  if (!actor || !mayRead(actor, note)) throw new Refusal('not-allowed');
  return { note, actor };
}

const backTo = ({ id }: LoadedNote, { t }: ViewContext): Button[] => [
  { label: t('button-back'), data: `nt:${id}` },
];

export function noteViews(deps: NotesDeps): Readonly<Record<string, View>> {
  return {
    'absence-note': async (params, context) => {
      const { now, t } = context;
      const { note, actor } = await loadSeen(params, context);
      const screen = noteScreen(await loadNoteCard(deps, note, now), { actor, now }, t, plain);
      const oversees = may(actor, 'absence.oversee', note.classId === null ? {} : { classId: note.classId });
      return {
        ...screen,
        buttons: [
          undoButton(params, now, t),
          ...(screen.buttons ?? []),
          oversees
            ? [{ label: t('button-to-list'), data: 'notes' }]
            : [{ label: t('button-absence'), data: `absence-of:${note.studentId}` }],
        ],
      };
    },

    /** The question is typed. */
    'absence-note-ask': async (params, context) => {
      const { note, actor } = await loadSeen(params, context);
      if (!mayDecide(actor, note)) throw new Refusal('not-allowed');
      return {
        html: blocks(noteLines(note, plain, context.t), context.t.html('note-ask-question')),
        buttons: [backTo(note, context)],
      };
    },

    /** A reason by button, or typed. */
    'absence-note-refuse': async (params, context) => {
      const { t } = context;
      const { note, actor } = await loadSeen(params, context);
      if (!mayDecide(actor, note)) throw new Refusal('not-allowed');
      const { id, revision } = note;
      const reasons = REFUSALS.map((reason) => ({
        label: t(`note-refusal-${reason}`),
        data: `nt-why:${id}:${revision}:${reason}`,
      }));
      return {
        html: blocks(noteLines(note, plain, t), t.html('note-ask-refusal')),
        buttons: [...inRows(reasons, 1), backTo(note, context)],
      };
    },

    'absence-note-answer': async (params, context) => {
      const { note, actor } = await loadSeen(params, context);
      if (!isSender(actor, note)) throw new Refusal('not-allowed');
      return {
        html: lines(context.t.html('note-ask-answer'), html`<blockquote>${note.question ?? ''}</blockquote>`),
        buttons: [backTo(note, context)],
      };
    },

    /** One after the other, each as a message of its own. */
    'absence-note-photo': async (params, context) => {
      const { t } = context;
      const { note } = await loadSeen(params, context);
      const photos = await photosOf(deps.db, note.id);
      const index = Number(params['index'] ?? 0);
      const photo = photos[index];
      if (!photo) throw new Refusal('stale-button');
      const next = { label: t('button-note-next-photo'), data: `nt-photo:${note.id}:${index + 1}` };
      return {
        html: t.html('note-photo', { number: index + 1, count: photos.length }),
        file: { name: 'note.jpg', content: photo.content, kind: 'photo' },
        buttons: [index + 1 < photos.length ? [next] : [], backTo(note, context)],
      };
    },
  };
}
