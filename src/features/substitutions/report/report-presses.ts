import { Refusal } from '../../../kernel/refusal.ts';
import { addDays, isSchoolDate, type SchoolDate, schoolDateOf } from '../../../kernel/school-date.ts';
import { writeXlsx } from '../../../print/write-xlsx.ts';
import { may } from '../../../regulation/access.ts';
import type { Handler, View } from '../../../telegram/feature.ts';
import { formatMonth } from '../../../telegram/format.ts';
import { blocks } from '../../../telegram/html.ts';
import { inRows } from '../../../telegram/screen.ts';
import { settledLessons } from '../settled-lessons.store.ts';
import type { SubstitutionsDeps } from '../substitutions-deps.ts';
import { monthSheets } from './month-report.ts';

/** `2026-11` */
type Month = string;

/** `sub-report[:<month>]` */
export const showReport: Handler = async (request) => {
  const [month] = request.args;
  if (!may(request.visitor.actor, 'substitution.oversee')) throw new Refusal('not-allowed');
  if (month === undefined) return { view: 'substitution-months', params: {} };
  if (!isSchoolDate(`${month}-01`)) throw new Refusal('stale-button');
  return { view: 'substitution-report', params: { month }, anew: true };
};

/** The months of the school year up to this one. */
export function monthsView({ frames }: SubstitutionsDeps): View {
  return async (_params, { visitor, now, t }) => {
    if (!may(visitor.actor, 'substitution.oversee')) throw new Refusal('not-allowed');
    const today = schoolDateOf(now);
    const { calendar } = await frames(today);
    const months = monthsBetween(calendar.year.from, today);
    return {
      html: blocks(t.html('substitution-which-month')),
      buttons: [
        ...inRows(
          months.map((month) => ({
            label: formatMonth(firstOf(month), t.language),
            data: `sub-report:${month}`,
          })),
          3,
        ),
        [{ label: t('button-back'), data: 'sub' }],
      ],
    };
  };
}

const firstOf = (month: Month) => `${month}-01` as SchoolDate;
const monthOf = (day: SchoolDate): Month => day.slice(0, 7);

function nextMonth(month: Month): Month {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

function monthsBetween(from: SchoolDate, until: SchoolDate): Month[] {
  const months: Month[] = [];
  for (let month = monthOf(from); month <= monthOf(until); month = nextMonth(month)) months.push(month);
  return months;
}

/** A month's file. What is printed is in Latvian. */
export function reportView({ db, texts }: SubstitutionsDeps): View {
  return async (params, { visitor, t }) => {
    if (!may(visitor.actor, 'substitution.oversee')) throw new Refusal('not-allowed');
    const month = String(params['month']);
    const from = firstOf(month);
    const until = addDays(firstOf(nextMonth(month)), -1);
    const lessons = await settledLessons(db, { from, until });
    const values = { month: formatMonth(from, t.language), count: lessons.length };
    const back = [[{ label: t('button-back'), data: 'sub-report' }]];
    if (lessons.length === 0) return { html: t.html('substitution-report-empty', values), buttons: back };
    return {
      html: t.html('substitution-report', values),
      file: {
        name: `aizvietosanas-${month}.xlsx`,
        content: await writeXlsx(monthSheets(lessons, texts.lv)),
        kind: 'document',
      },
      buttons: back,
    };
  };
}
