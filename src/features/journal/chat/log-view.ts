import { readClassName } from '../../../kernel/read-class.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { addDays, isSchoolDate, type SchoolDate, schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import type { Actor } from '../../../regulation/actor.ts';
import type { Calendar } from '../../../regulation/calendar.ts';
import type { Command, Handler, Reply, Request, View, ViewContext } from '../../../telegram/feature.ts';
import { formatDay, formatShortDay } from '../../../telegram/format.ts';
import { blocks, type Html, html, lines } from '../../../telegram/html.ts';
import { type Button, inRows, type Screen } from '../../../telegram/screen.ts';
import type { SchoolFrame } from '../../timetable/school-frame.ts';
import type { LessonsOf } from '../day-lessons.store.ts';
import type { JournalDeps } from '../find-lessons.ts';
import { ofLeftTeachers } from '../left-teachers.store.ts';
import { type DayBoard, loadBoard } from './day-board.ts';

/** Teaching days to choose from, today among them. */
const DAYS = 6;
const CLASSES_A_ROW = 4;

const corrects = (actor: Actor | undefined) => may(actor, 'lesson.correct');
const records = (actor: Actor | undefined) => may(actor, 'lesson.record');

/** The day that some words name, and the words around it; undefined: they name none. */
export type DayNamedIn = (
  text: string,
  today: SchoolDate,
) => { readonly day: SchoolDate; readonly rest: string } | undefined;

export interface LogDeps extends JournalDeps {
  readonly dayNamedIn: DayNamedIn;
}

/** `/log [20.11.|vakar]`: a day's lessons; for the academic office `/log [5.b] [20.11.]`, in any order, of any class. */
export function logCommand(deps: LogDeps): Command {
  return {
    name: 'log',
    latvian: 'stunda',
    audience: (actor) => records(actor) || corrects(actor),
    handle: async (request) => readArguments(deps, request),
  };
}

/** @throws Refusal log-day-unclear, log-class-unclear */
async function readArguments({ frames, dayNamedIn }: LogDeps, request: Request): Promise<Reply> {
  const { text, now, visitor } = request;
  const today = schoolDateOf(now);
  const { classes } = await frames(today);
  const said = dayNamedIn(text, today) ?? { rest: text.trim() };
  const at = 'day' in said ? { day: said.day } : {};
  if (said.rest !== '') {
    if (!corrects(visitor.actor)) throw new Refusal('log-day-unclear');
    const found = readClassName(said.rest);
    const named = typeof found === 'string' ? undefined : classes.find(({ name }) => name === found.name);
    if (!named) throw new Refusal('log-class-unclear');
    return { view: 'log-class', params: { of: `c${named.id}`, ...at } };
  }
  if (records(visitor.actor)) return { view: 'log', params: at };
  return { view: 'log-classes', params: at };
}

/** `log[:<day>]`, `log-all[:<day>]`, `log-of:<class or group>[:<day>]` */
export const logButtons: Record<string, Handler> = {
  log: async ({ args: [day] }) => ({ view: 'log', params: dayOf(day) }),
  'log-all': async ({ args: [day] }) => ({ view: 'log-classes', params: dayOf(day) }),
  'log-of': async ({ args: [of = '', day] }) => ({ view: 'log-class', params: { of, ...dayOf(day) } }),
};

function dayOf(day: string | undefined): { day?: SchoolDate } {
  if (day === undefined) return {};
  if (!isSchoolDate(day)) throw new Refusal('stale-button');
  return { day };
}

export function logViews(deps: JournalDeps): Record<string, View> {
  return {
    log: async (params, context) => {
      const { actor } = context.visitor;
      if (!actor || !records(actor)) throw new Refusal('not-allowed');
      const day = shownDay(params, context);
      const board = await loadBoard(deps, { teacherId: actor.personId }, day, context);
      return dayScreen(board, { day, name: undefined, more: (on) => `log:${on}` }, context, [
        ...(corrects(actor) ? [{ label: context.t('button-all-classes'), data: `log-all:${day}` }] : []),
      ]);
    },

    'log-class': async (params, context) => {
      const { actor } = context.visitor;
      if (!actor || !corrects(actor)) throw new Refusal('not-allowed');
      const day = shownDay(params, context);
      const key = String(params['of']);
      const { of, name } = namedIn(await deps.frames(day), key);
      const board = await loadBoard(deps, of, day, context);
      const isClosed = board.frame.calendar.semesterOf(day)?.closed ?? false;
      const isLeft = await ofLeftTeachers(deps.db, actor, board.lessons, schoolDateOf(context.now));
      const opened = board.lessons.filter((lesson) => isClosed || isLeft(lesson));
      const hint = opened.length > 0 ? 'log-teacher-left' : 'log-not-closed';
      return dayScreen(
        { ...board, buttons: board.buttonsOf(opened) },
        { day, name, more: (on) => `log-of:${key}:${on}` },
        context,
        [{ label: context.t('button-all-classes'), data: `log-all:${day}` }],
        !isClosed && context.t.html(hint),
      );
    },

    'log-classes': async (params, context) => {
      if (!corrects(context.visitor.actor)) throw new Refusal('not-allowed');
      const day = shownDay(params, context);
      const { classes, groups } = await deps.frames(day);
      const button = (kind: 'c' | 'g', { id, name }: { id: number; name: string }) => ({
        label: name,
        data: `log-of:${kind}${id}:${day}`,
      });
      return {
        html: blocks(html`<b>${formatDay(day, context.t.language)}</b>`, context.t.html('log-which-class')),
        buttons: [
          ...inRows(
            classes.map((one) => button('c', one)),
            CLASSES_A_ROW,
          ),
          ...inRows(
            groups.map((one) => button('g', one)),
            2,
          ),
        ],
      };
    },
  };
}

function shownDay(params: { readonly [name: string]: unknown }, { now }: ViewContext): SchoolDate {
  const today = schoolDateOf(now);
  const { day = today } = params;
  if (typeof day !== 'string' || !isSchoolDate(day)) throw new Refusal('stale-button');
  if (day > today) throw new Refusal('in-the-future');
  return day;
}

function namedIn({ classes, groups }: SchoolFrame, key: string): { of: LessonsOf; name: string } {
  const id = Number(key.slice(1));
  const isClass = key.startsWith('c');
  const named = (isClass ? classes : groups).find((one) => one.id === id);
  if (!named) throw new Refusal('stale-button');
  return { of: isClass ? { classId: id } : { groupId: id }, name: named.name };
}

function dayScreen(
  { frame, lessons, lines: entries, buttons }: DayBoard,
  { day, name, more }: { day: SchoolDate; name: string | undefined; more: (day: SchoolDate) => string },
  { now, t }: ViewContext,
  last: Button[],
  hint?: Html | false,
): Screen {
  const taught = frame.calendar.lessonsOn(day);
  const empty = t.html('off' in taught ? `day-off-${taught.off}` : 'log-no-lessons');
  const title = [name, formatDay(day, t.language)].filter(Boolean).join(' · ');
  const days = teachingDays(frame.calendar, schoolDateOf(now)).filter((on) => on !== day);
  return {
    html: blocks(
      lines(html`<b>${title}</b>`, frame.shortDays.has(day) && t.html('timetable-short-day')),
      entries,
      lessons.length === 0 && empty,
      lessons.length > 0 && hint,
    ),
    buttons: [
      ...buttons,
      ...inRows(
        days.map((on) => ({ label: formatShortDay(on, t.language), data: more(on) })),
        3,
      ),
      last,
    ],
  };
}

/** Today or the last teaching day, and those before it; the newest last. */
function teachingDays(calendar: Calendar, today: SchoolDate): SchoolDate[] {
  const days: SchoolDate[] = [];
  for (let day = today; days.length < DAYS && day >= calendar.year.from; day = addDays(day, -1))
    if ('weekday' in calendar.lessonsOn(day)) days.unshift(day);
  return days;
}
