import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { readsEvent, type SchoolEvent } from '../../../regulation/school-events.ts';
import type { View } from '../../../telegram/feature.ts';
import { blocks, type Html, html, lines, shorten } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { type Button, inRows } from '../../../telegram/screen.ts';
import { undoButton } from '../../../telegram/undo-offer.ts';
import { classNames, eventDays, eventLine, hoursWords } from '../../timetable/event-words.ts';
import type { SchoolFrame } from '../../timetable/school-frame.ts';
import { mayChangeEvent } from '../event-rights.ts';
import type { EventsDeps } from '../events-deps.ts';
import { contentOf, EVENT_FORM, type EventDraft, type EventStep } from './event-draft.ts';

const CLASSES_A_ROW = 4;
const MOST_LISTED = 30;

/** What comes, of the school or of one class; those that the reader may change open. */
export function eventsView({ frames }: EventsDeps): View {
  return async (params, { visitor: { actor }, now, t }) => {
    if (!actor) throw new Refusal('not-connected');
    const today = schoolDateOf(now);
    const frame = await frames(today);
    const classId = typeof params['classId'] === 'number' ? params['classId'] : undefined;
    const shown = frame.events
      .filter(
        ({ until, classIds }) => until >= today && (classId === undefined || isOfClass(classIds, classId)),
      )
      .filter((event) => readsEvent(actor, event, frame.classes))
      .slice(0, MOST_LISTED);
    const key = classId === undefined ? '' : `:${classId}`;
    return {
      html: blocks(
        html`<b>${t('events-title')}</b>`,
        shown.length > 0 ? lines(...shown.map((event) => eventLine(event, frame, t))) : t.html('events-none'),
      ),
      buttons: [
        undoButton(params, now, t),
        ...inRows(
          shown
            .filter(({ classIds }) => mayChangeEvent(actor, classIds))
            .map(({ id, title }) => ({ label: shorten(title, 30), data: `ev-of:${id}` })),
          2,
        ),
        mayChangeEvent(actor, classId === undefined ? [] : [classId])
          ? [
              {
                label: t(classId === undefined ? 'button-new-event' : 'button-new-excursion'),
                data: `ev-new${key}`,
              },
            ]
          : [],
        [{ label: t('button-back'), data: classId === undefined ? 'cal' : `class:${classId}` }],
      ],
    };
  };
}

const isOfClass = (classIds: readonly number[], classId: number) =>
  classIds.length === 0 || classIds.includes(classId);

/** One event, for whoever may change it. */
export function eventView({ frames }: EventsDeps): View {
  return async (params, { visitor: { actor }, now, t }) => {
    const frame = await frames(schoolDateOf(now));
    const event = frame.events.find(({ id }) => id === params['id']);
    if (!event) throw new Refusal('event-gone');
    if (!mayChangeEvent(actor, event.classIds)) throw new Refusal('not-allowed');
    const undo = undoButton(params, now, t);
    return {
      html: blocks(undo.length > 0 && t.html('event-saved'), eventWords(event, frame, t)),
      buttons: [
        undo,
        [
          { label: t('button-change'), data: `ev-edit:${event.id}` },
          { label: t('button-event-gone'), data: `ev-gone:${event.id}` },
        ],
        [{ label: t('button-back'), data: 'ev' }],
      ],
    };
  };
}

function eventWords(event: Omit<SchoolEvent, 'id'>, { classes }: SchoolFrame, t: Translate): Html {
  return lines(
    html`<b>${event.title}</b>`,
    html`${eventDays(event, t)}, ${event.hours ? hoursWords(event) : t('event-all-day')}`,
    event.classIds.length > 0 ? classNames(event.classIds, classes) : t('event-whole-school'),
    event.noLessons ? t.html('event-lessons-off') : t.html('event-lessons-on'),
  );
}

/** The form: what is asked for, or all of it with what can be changed. */
export function eventFormView({ frames }: EventsDeps): View {
  return async (params, { visitor: { actor }, now, t }) => {
    const open = EVENT_FORM.draft.parse(params['draft']);
    if (!mayChangeEvent(actor, open.classIds)) throw new Refusal('not-allowed');
    const step = String(params['step']) as EventStep;
    const frame = await frames(schoolDateOf(now));
    const content = contentOf(open);
    const leave = { label: t('button-back'), data: open.classId === null ? 'ev' : `ev:${open.classId}` };
    if (step === 'classes')
      return { html: t.html('event-which-classes'), buttons: [...classButtons(open, frame, t), [toCard(t)]] };
    if (step !== 'card' || !content)
      return {
        html: blocks(
          open.title !== '' && html`<b>${open.title}</b>`,
          t.html(`event-ask-${step === 'card' ? 'title' : step}`),
        ),
        buttons: [[content ? toCard(t) : leave]],
      };
    const wholeSchool = mayChangeEvent(actor, []);
    return {
      html: eventWords(content, frame, t),
      buttons: [
        [
          { label: t('button-event-title'), data: 'ev-ask:title' },
          { label: t('button-change-dates'), data: 'ev-ask:dates' },
        ],
        [
          { label: t('button-event-hours'), data: 'ev-ask:hours' },
          ...(open.hours ? [{ label: t('button-event-all-day'), data: 'ev-all-day' }] : []),
          ...(wholeSchool ? [{ label: t('button-event-classes'), data: 'ev-classes' }] : []),
        ],
        lessonButtons(open, t),
        [{ label: t('button-save'), data: 'ev-save' }, leave],
      ],
    };
  };
}

const toCard = (t: Translate): Button => ({ label: t('button-done'), data: 'ev-card' });

function lessonButtons({ noLessons }: EventDraft, t: Translate): Button[] {
  const choices = ['on', 'excursion', 'event'] as const;
  return choices.map((choice) => ({
    label: `${choice === (noLessons ?? 'on') ? '✓ ' : ''}${t(`event-lessons-${choice}`)}`,
    data: `ev-lessons:${choice}`,
  }));
}

function classButtons({ classIds }: EventDraft, { classes }: SchoolFrame, t: Translate): Button[][] {
  return [
    ...inRows(
      classes.map(({ id, name }) => ({
        label: classIds.includes(id) ? `✓ ${name}` : name,
        data: `ev-class:${id}`,
      })),
      CLASSES_A_ROW,
    ),
    [{ label: t('event-whole-school'), data: 'ev-school' }],
  ];
}
