import { addDays, instantOf, schoolDateOf } from '../../../kernel/school-date.ts';
import type { View } from '../../../telegram/feature.ts';
import { formatShortDay } from '../../../telegram/format.ts';
import { blocks, Html, html } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { type Button, inRows } from '../../../telegram/screen.ts';
import { momentWords } from '../moment-words.ts';
import { draftHtml } from '../write/draft.ts';
import { presentDraft } from './draft-card.ts';

/** What is typed next: the subject, until when to answer, when to send. */
export const askView: View = async (params, context) => {
  const { t, now } = context;
  const { key, draft } = await presentDraft(context, params);
  const ask = (['until', 'later', 'pin'] as const).find((one) => one === params['ask']) ?? 'subject';
  const rows: Button[][] =
    ask === 'subject'
      ? draft.subject === null
        ? []
        : [[{ label: t('button-letter-no-subject'), data: `lw:subject:${key}:none` }]]
      : ask === 'pin'
        ? pinButtons(now, t)
        : inRows(momentButtons(ask, key, now, t), 2);
  return {
    html: t.html('letter-ask', { ask }),
    buttons: [...rows, [{ label: t('button-back'), data: `lw:card:${key}` }]],
  };
};

/** In how many days, at what time. */
const MOMENTS = {
  later: [
    [0, '18:00'],
    [1, '07:30'],
    [1, '18:00'],
    [3, '07:30'],
  ],
  until: [
    [1, '08:00'],
    [1, '18:00'],
    [3, '18:00'],
    [7, '18:00'],
  ],
} as const;

function momentButtons(ask: 'until' | 'later', key: string, now: Date, t: Translate): Button[] {
  const today = schoolDateOf(now);
  return MOMENTS[ask]
    .map(([days, time]) => instantOf(addDays(today, days), time))
    .filter((at) => at > now)
    .map((at) => ({ label: momentWords(at, t), data: `lw:${ask}:${key}:${at.getTime() / 1_000}` }));
}

const PIN_DAYS = [3, 7, 14, 30];

function pinButtons(now: Date, t: Translate): Button[][] {
  const days = PIN_DAYS.map((count) => addDays(schoolDateOf(now), count));
  return [
    ...inRows(
      days.map((day) => ({ label: formatShortDay(day, t.language), data: `lw:pin:news:${day}` })),
      2,
    ),
    [{ label: t('button-news-no-pin'), data: 'lw:pin:news:none' }],
  ];
}

/** As its readers will see it, with the files. */
export const previewView: View = async (params, context) => {
  const { t } = context;
  const { key, draft } = await presentDraft(context, params);
  return {
    html: blocks(draft.subject !== null && html`<b>${draft.subject}</b>`, new Html(draftHtml(draft))),
    buttons: [[{ label: t('button-letter-back-to-draft'), data: `lw:card:${key}` }]],
    files: draft.files.map(({ fileId, kind }) => ({ fileId, kind })),
  };
};

export const droppedView: View = async (_params, { t }) => ({
  html: t.html('letter-dropped'),
  buttons: [[{ label: t('button-menu'), data: 'menu' }]],
});

/** A letter to somebody else was begun and has words in it. */
export const unfinishedView: View = async ({ again }, { t }) => ({
  html: t.html('letter-unfinished'),
  buttons: [
    [{ label: t('button-letter-go-on'), data: 'lw:card:new' }],
    [{ label: t('button-letter-anew'), data: `write:new:${String(again)}` }],
  ],
});
