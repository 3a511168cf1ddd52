import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import { addWorkingDays } from '../../../regulation/due-day.ts';
import type { View } from '../../../telegram/feature.ts';
import { formatDate } from '../../../telegram/format.ts';
import { blocks, html, lines } from '../../../telegram/html.ts';
import type { Button } from '../../../telegram/screen.ts';
import { classesDecided } from '../deciders.store.ts';
import { loadNotes, openNotes } from '../note.store.ts';
import { mayDecideSome } from '../note.ts';
import { spanWords, stateWords } from '../note-words.ts';
import type { NotesDeps } from '../notes-deps.ts';

const A_PAGE = 8;

/** ¶4.10: `/notes`: what waits for its reader, received first above the rest; for the school's heads, `{all}` of the school. */
export function notesList({ frames, settings }: NotesDeps): View {
  return async (params, { db, visitor: { actor }, now, t }) => {
    if (!actor || !may(actor, 'absence.oversee')) throw new Refusal('not-allowed');
    const today = schoolDateOf(now);
    const page = Number(params['page'] ?? 0);
    const shown = { take: A_PAGE + 1, skip: page * A_PAGE };
    const heads = may(actor, 'absence.oversee', {});
    const decided = await classesDecided(db, actor, today);
    const all = heads && (params['all'] === true || !mayDecideSome(actor));
    const found = await loadNotes(db, openNotes(all ? undefined : decided), today, shown);
    const notes = found.slice(0, A_PAGE);
    const { calendar } = await frames(today);
    const turn = (to: number, key: string): Button => ({
      label: t(key),
      data: `${all ? 'notes-all' : 'notes'}:${to}`,
    });
    return {
      html: blocks(
        t.html(notes.length === 0 && page === 0 ? 'notes-none' : 'notes-title'),
        ...notes.map((note) => {
          const due = addWorkingDays(note.receivedOn, settings['4.10'].excuse.workingDays, calendar);
          const day = formatDate(due, t.language);
          return lines(
            html`<b>${note.familyName} ${note.givenName}</b>, ${note.className ?? ''}`,
            html`${spanWords(note, t)}, ${t(`note-reason-${note.reason}`)}`,
            note.state === 'asked' && stateWords(note, t),
            t.html(due < today ? 'note-due-past' : 'note-due', { day }),
          );
        }),
      ),
      buttons: [
        ...notes.map(({ id, familyName, givenName, state }) => [
          { label: `${state === 'asked' ? '❓ ' : ''}${familyName} ${givenName}`, data: `nt:${id}` },
        ]),
        [
          ...(page > 0 ? [turn(page - 1, 'button-people-previous')] : []),
          ...(found.length > A_PAGE ? [turn(page + 1, 'button-people-more')] : []),
        ],
        decided.length > 0 && !all ? [{ label: t('button-note-slip'), data: 'np' }] : [],
        [
          ...(heads && !all ? [{ label: t('button-all-classes'), data: 'notes-all' }] : []),
          { label: t('button-menu'), data: 'menu' },
        ],
      ],
    };
  };
}
