import { Refusal } from '../../../kernel/refusal.ts';
import { type SchoolDate, schoolDateOf } from '../../../kernel/school-date.ts';
import { ABSENCE_REASONS, type AbsenceReason } from '../../../regulation/absence-excuse.ts';
import { may } from '../../../regulation/access.ts';
import type { Child } from '../../../regulation/actor.ts';
import type { Params, View, ViewContext } from '../../../telegram/feature.ts';
import { blocks, type Html, html, lines } from '../../../telegram/html.ts';
import { type Button, inRows, type Screen } from '../../../telegram/screen.ts';
import { loadWeekLessons } from '../../timetable/week-lessons.store.ts';
import { dayLabel, spanWords } from '../note-words.ts';
import type { NotesDeps } from '../notes-deps.ts';
import { nextLessons } from '../school-days.ts';

interface Shown {
  readonly child: Child;
  readonly from: SchoolDate;
  readonly until: SchoolDate;
  readonly lessons: readonly number[];
  readonly reason: AbsenceReason | null;
  readonly revision: number;
}

/** The step of the form at which the guardian is. */
export function stepView(deps: NotesDeps): View {
  return async (params, context) => {
    const shown = shownOf(params, context);
    const { t } = context;
    const title = (...more: Html[]) =>
      lines(html`<b>${shown.child.familyName} ${shown.child.givenName}</b>`, ...more);
    const chosen = html`${spanWords(shown, t)}`;
    const back: Button[] = [{ label: t('button-back'), data: `absence-of:${shown.child.studentId}` }];
    switch (params['step']) {
      case 'dates':
        return { html: blocks(title(), t.html('absence-ask-dates')), buttons: [back] };
      case 'lessons':
        return { ...(await lessonsScreen(deps, shown, context, title())) };
      case 'reason': {
        const reasons = ABSENCE_REASONS.map((reason) => ({
          label: t(`button-reason-${reason}`),
          data: `ab-why:${shown.revision}:${reason}`,
        }));
        return {
          html: blocks(title(chosen), t.html('absence-ask-reason')),
          buttons: [...inRows(reasons, 2), back],
        };
      }
      default: {
        const why = t(`note-reason-${shown.reason ?? 'other'}`);
        const photos = deps.settings['4.10'].photos;
        return {
          html: blocks(
            title(html`${chosen}, ${why}`),
            params['noPhotos'] === true && t.html('absence-no-photos'),
            t.html(photos ? 'absence-ask-words-or-photo' : 'absence-ask-words'),
          ),
          buttons: [
            [{ label: t('button-note-send'), data: `ab-send:${shown.revision}` }],
            [{ label: t('button-note-doctor'), data: `ab-send:${shown.revision}:doctor` }],
            back,
          ],
        };
      }
    }
  };
}

/** @throws Refusal not-allowed */
function shownOf(params: Params, { visitor: { actor } }: ViewContext): Shown {
  const child = actor?.children.find(({ studentId }) => studentId === params['studentId']);
  if (!child || !may(actor, 'absence.report', child)) throw new Refusal('not-allowed');
  return {
    child,
    from: params['from'] as SchoolDate,
    until: params['until'] as SchoolDate,
    lessons: Array.isArray(params['lessons']) ? params['lessons'].map(Number) : [],
    reason: (params['reason'] as AbsenceReason | null) ?? null,
    revision: Number(params['revision']),
  };
}

/** The child's lessons of that day to tick, and the days that are near. */
async function lessonsScreen(
  { db, frames }: NotesDeps,
  { child, from, lessons, revision }: Shown,
  { now, t }: ViewContext,
  title: Html,
): Promise<Screen> {
  const today = schoolDateOf(now);
  const { calendar } = await frames(from);
  const week = await loadWeekLessons(db, calendar, { studentId: child.studentId }, [from]);
  const held = week.filter(({ place }) => place !== 'cancelled' && place !== 'movedAway');
  const subjects = new Map(held.map(({ number, subjectName }) => [number, subjectName]));
  const days = nextLessons(calendar, today, 2).map((day) => ({
    label: `${day === from ? '✓ ' : ''}${dayLabel(day, today, t)}`,
    data: `ab-some:${child.studentId}:${day}`,
  }));
  return {
    html: blocks(title, t.html('absence-ask-lessons')),
    buttons: [
      days,
      ...inRows(
        [...subjects].map(([number, subject]) => ({
          label: `${lessons.includes(number) ? '☑️' : '▫️'} ${number}. ${subject}`,
          data: `ab-lesson:${revision}:${number}`,
        })),
        2,
      ),
      [
        { label: t('button-done'), data: `ab-next:${revision}` },
        { label: t('button-back'), data: `absence-of:${child.studentId}` },
      ],
    ],
  };
}
