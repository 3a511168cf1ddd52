import { z } from 'zod';
import { Refusal } from '../../../kernel/refusal.ts';
import { isSchoolDate, type SchoolDate } from '../../../kernel/school-date.ts';
import { schoolDate } from '../../../kernel/school-date-schema.ts';
import { may } from '../../../regulation/access.ts';
import {
  asMember,
  type Handler,
  type MemberRequest,
  type Params,
  type Reply,
  type Request,
  type View,
} from '../../../telegram/feature.ts';
import { dropDraft, type FormType, keepDraft, leaveForms, waitingDraft } from '../../../telegram/forms.ts';
import { blocks } from '../../../telegram/html.ts';
import type { CalendarDeps } from '../calendar-deps.ts';
import { changeBreak, changeDay, changeSemester } from '../change-calendar.ts';
import { readBells } from '../read-bells.ts';
import { readDay, readSpan } from '../read-dates.ts';
import { keepNextYear, nextYearDraft } from './next-year-form.ts';
import { saveChange } from './saved-change.ts';

const what = z.enum([
  'off',
  'work',
  'short',
  'bells',
  'break',
  'semester',
  'grade9',
  'next-semester',
  'next-grade9',
]);
/** What a text is asked for. */
export type CalendarQuestion = z.infer<typeof what>;

const draft = z.object({
  what,
  /** A day of the year that it is about; of `bells` the day itself. */
  day: schoolDate,
  /** The semester's number, or the day on which the break begins. */
  which: z.string().default(''),
});
type CalendarDraft = z.infer<typeof draft>;

/** "Write the dates": the next text is them. */
const CALENDAR_TEXT: FormType<CalendarDraft> = { form: 'calendar-text', schemaVersion: 1, draft };

/** `cal-ask:<what>:<day>[:<which>]` */
export const askForText: Handler = async (request) => {
  const member = asMember(request);
  if (!member || !may(member.visitor.actor, 'calendar.change')) throw new Refusal('not-allowed');
  const [asked, day, which] = request.args;
  const read = draft.safeParse({ what: asked, day, which });
  if (!read.success) throw new Refusal('stale-button');
  return member.write(async (tx) => {
    await leaveForms(tx, request.visitor);
    await keepDraft(tx, CALENDAR_TEXT, request.visitor, read.data.what, read.data, request.now);
    return { view: 'calendar-ask', params: { ...read.data } };
  });
};

export const askView: View = async (params, { visitor, t }) => {
  if (!may(visitor.actor, 'calendar.change')) throw new Refusal('not-allowed');
  const asked = draft.parse(params);
  return {
    html: blocks(t.html(`calendar-ask-${asked.what}`)),
    buttons: [[{ label: t('button-back'), data: backFrom(asked) }]],
  };
};

function backFrom({ what: asked, day }: CalendarDraft): string {
  if (asked === 'bells') return `cal-short:${day}`;
  if (asked === 'break') return `cal-breaks:${day}`;
  if (asked === 'semester' || asked === 'grade9') return `cal-sems:${day}`;
  return asked.startsWith('next-') ? 'cal-next' : `cal:${day}`;
}

/** A text that nothing else claims. @throws Refusal of what reads and changes it; the question stays open */
export async function takeText(deps: CalendarDeps, request: Request): Promise<Reply | undefined> {
  const open = waitingDraft(request.visitor, CALENDAR_TEXT);
  const member = asMember(request);
  if (!member || !open || request.edited) return undefined;
  if (!may(member.visitor.actor, 'calendar.change')) return undefined;
  return open.draft.what.startsWith('next-')
    ? answerNextYear(deps, member, open.draft)
    : answer(deps, member, open.draft);
}

async function answer(deps: CalendarDeps, request: MemberRequest, asked: CalendarDraft): Promise<Reply> {
  const { calendar, bells } = await deps.frames(asked.day);
  const { year } = calendar;
  const { text } = request;
  const done = (view: string, day: SchoolDate) => ({ view, params: { day } });
  const save: typeof saveChange = (of, by, change) =>
    saveChange(of, by, async (tx, context) => {
      const shown = await change(tx, context);
      await dropDraft(tx, CALENDAR_TEXT, request.visitor);
      return shown;
    });
  switch (asked.what) {
    case 'work':
    case 'short': {
      const day = readDay(text, year);
      const taught = calendar.lessonsOn(day);
      if (asked.what === 'short' && 'off' in taught)
        throw new Refusal('no-lessons-that-day', { reason: taught.off, day });
      const view = asked.what === 'work' ? 'calendar-working' : 'calendar-short';
      return request.write(async (tx) => {
        await dropDraft(tx, CALENDAR_TEXT, request.visitor);
        return { view, params: { day } };
      });
    }
    case 'off': {
      const day = readDay(text, year);
      return save(deps, request, async (tx, context) => {
        await changeDay(tx, context, day, { override: { working: false, lessonsAsOn: null } });
        return done('calendar-day', day);
      });
    }
    case 'bells': {
      const own = readBells(text, bells);
      return save(deps, request, async (tx, context) => {
        await changeDay(tx, context, asked.day, { bells: own });
        return done('calendar-day', asked.day);
      });
    }
    case 'break': {
      const to = readSpan(text, year);
      const startsOn = isSchoolDate(asked.which) ? { startsOn: asked.which } : {};
      return save(deps, request, async (tx, context) => {
        await changeBreak(tx, context, { yearDay: asked.day, ...startsOn, to });
        return done('calendar-breaks', asked.day);
      });
    }
    default: {
      const change =
        asked.what === 'semester' ? readSpan(text, year) : { grade9Until: readDayOrNone(text, year) };
      return save(deps, request, async (tx, context) => {
        await changeSemester(tx, context, { yearDay: asked.day, number: Number(asked.which), change });
        return done('calendar-semesters', asked.day);
      });
    }
  }
}

/** A dash: as the other grades. */
const readDayOrNone = (text: string, year: Parameters<typeof readDay>[1]) =>
  /^[-–—]$/.test(text.trim()) ? null : readDay(text, year);

/** Dates of a year that is not made yet change its draft alone. */
async function answerNextYear(
  deps: CalendarDeps,
  request: MemberRequest,
  asked: CalendarDraft,
): Promise<Reply> {
  const dates = await nextYearDraft(deps, request.visitor);
  const change =
    asked.what === 'next-semester'
      ? readSpan(request.text, dates.span)
      : { grade9Until: readDayOrNone(request.text, dates.span) };
  return request.write(async (tx) => {
    const kept = await keepNextYear(tx, request, { dates, number: Number(asked.which), change });
    await dropDraft(tx, CALENDAR_TEXT, request.visitor);
    return { view: 'calendar-next', params: { dates: asParams(kept) } };
  });
}

const asParams = (dates: object) => dates as unknown as Params;
