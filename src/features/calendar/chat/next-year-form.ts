import { z } from 'zod';
import type { Tx } from '../../../db/open.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDate } from '../../../kernel/school-date-schema.ts';
import { may } from '../../../regulation/access.ts';
import {
  asMember,
  type Handler,
  type MemberRequest,
  type View,
  type Visitor,
} from '../../../telegram/feature.ts';
import { dropDraft, type FormType, keepDraft, openDraft } from '../../../telegram/forms.ts';
import { blocks, html, lines } from '../../../telegram/html.ts';
import type { CalendarDeps } from '../calendar-deps.ts';
import { checkSemesters } from '../check-calendar.ts';
import { makeNextYear, newestYearDay } from '../next-year/make-next-year.ts';
import { countNextYear } from '../next-year/next-year.store.ts';
import {
  type SemesterDates,
  suggestNextYear,
  withSemester,
  type YearDates,
} from '../next-year/next-year-dates.ts';
import { breaksLine, fullSpanWords, semesterButtons, semesterLine } from './calendar-words.ts';
import { saveChange } from './saved-change.ts';

const span = z.object({ from: schoolDate, until: schoolDate });

const yearDates: z.ZodType<YearDates> = z.object({
  name: z.string(),
  span,
  semesters: z.array(span.extend({ number: z.int(), grade9Until: schoolDate.nullable() })),
  breaks: z.array(span),
});

/** The dates of a year that is not made yet. */
const NEXT_YEAR: FormType<YearDates> = { form: 'calendar-next-year', schemaVersion: 1, draft: yearDates };

/** As far as it was changed, or as suggested. @throws Refusal day-outside-year where no year is there to follow */
export async function nextYearDraft(deps: CalendarDeps, visitor: Visitor): Promise<YearDates> {
  return (await nextYear(deps, visitor)).dates;
}

async function nextYear({ db, frames }: CalendarDeps, visitor: Visitor) {
  const last = await newestYearDay(db);
  if (!last) throw new Refusal('day-outside-year');
  const { yearId, calendar } = await frames(last);
  const { year, semesters, breaks } = calendar.data;
  const suggested = suggestNextYear({
    span: year,
    semesters: semesters.map((one) => ({ ...one, id: 0, grade9Until: one.grade9Until ?? null })),
    breaks: breaks.map((pause) => ({ ...pause, id: 0 })),
  });
  const kept = openDraft(visitor, NEXT_YEAR)?.draft;
  // A draft of a year that has been made meanwhile is of no use.
  const dates = kept?.name === suggested.name ? kept : suggested;
  return { dates, yearDay: last, yearId: yearId ?? 0 };
}

/** @throws Refusal semesters-out-of-order, day-outside-year */
export async function keepNextYear(
  tx: Tx,
  { visitor, now }: MemberRequest,
  { dates, number, change }: { dates: YearDates; number: number; change: Partial<SemesterDates> },
): Promise<YearDates> {
  const next = withSemester(dates, number, change);
  checkSemesters(next.span, next.semesters);
  await keepDraft(tx, NEXT_YEAR, visitor, 'dates', next, now);
  return next;
}

/** The dry run: dates, and what becomes of classes, students and class teachers. */
export function nextYearView(deps: CalendarDeps): View {
  return async (params, { visitor, t }) => {
    if (!may(visitor.actor, 'calendar.change')) throw new Refusal('not-allowed');
    const { yearId, ...kept } = await nextYear(deps, visitor);
    // Just changed: the visitor was read before.
    const changed = yearDates.safeParse(params['dates']);
    const dates = changed.success ? changed.data : kept.dates;
    const counts = await countNextYear(deps.db, yearId, dates.span.from);
    return {
      html: blocks(
        lines(
          html`<b>${t('calendar-year', { name: dates.name })}</b>`,
          html`<i>${fullSpanWords(dates.span, t)}</i>`,
          ...dates.semesters.map((semester) => semesterLine(semester, t)),
          breaksLine(dates.breaks, t),
        ),
        lines(
          t.html('next-year-classes', { count: counts.classes }),
          t.html('next-year-first-classes', { count: counts.newFirstClasses }),
          t.html('next-year-moving', { count: counts.moving }),
          t.html('next-year-leaving', { count: counts.leaving }),
          t.html('next-year-teachers', { along: counts.teachersAlong, free: counts.teachersFree }),
        ),
        t.html('next-year-hint'),
      ),
      buttons: [
        ...semesterButtons(dates.semesters, { asks: 'next-', day: dates.span.from }, t),
        [{ label: t('button-create-year'), data: `cal-make:${dates.span.from}` }],
        [{ label: t('button-back'), data: 'cal' }],
      ],
    };
  };
}

/** `cal-make:<first day>`: of the very year that was shown; one that is there by now is not made again. */
export function createNextYear(deps: CalendarDeps): Handler {
  return async (request) => {
    const member = asMember(request);
    if (!member || !may(member.visitor.actor, 'calendar.change')) throw new Refusal('not-allowed');
    const { dates, yearDay } = await nextYear(deps, request.visitor);
    if (dates.span.from !== request.args[0]) throw new Refusal('next-year-exists');
    return saveChange(deps, member, async (tx, context) => {
      await makeNextYear(tx, context, { yearDay, dates });
      await dropDraft(tx, NEXT_YEAR, request.visitor);
      return { view: 'calendar-made', params: { day: dates.span.from } };
    });
  };
}
