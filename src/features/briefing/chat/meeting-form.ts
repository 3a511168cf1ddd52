import { z } from 'zod';
import { Refusal } from '../../../kernel/refusal.ts';
import {
  addDays,
  fromDbDate,
  isSchoolDate,
  type SchoolDate,
  schoolDateOf,
} from '../../../kernel/school-date.ts';
import { idOf } from '../../../telegram/button-id.ts';
import type { Handler, MemberRequest, Reply, Request, Visitor } from '../../../telegram/feature.ts';
import { dropDraft, type FormType, keepDraft, openDraft } from '../../../telegram/forms.ts';
import { familiesOfClass } from '../../access/invites/class-people.store.ts';
import { readDay } from '../../calendar/read-dates.ts';
import { loadBriefing } from '../briefing.store.ts';
import { guardiansOf } from '../briefing.ts';
import type { BriefingDeps } from '../briefing-deps.ts';
import { recordMeeting } from '../record-briefing.ts';
import { card, forClassTeacher, momentOf } from './briefing-request.ts';

const day = z.string().refine(isSchoolDate);
const draft = z.object({
  classId: z.int(),
  heldOn: day.nullable(),
  present: z.array(z.int()),
  page: z.int(),
});
export type MeetingDraft = z.infer<typeof draft>;

/** ¶2: the day of the parents' meeting, then a tick for each guardian who was there. */
const MEETING: FormType<MeetingDraft> = { form: 'briefing-meeting', schemaVersion: 1, draft };

type Step = 'day' | 'present';

/** Anything else answers something else. */
const LIKE_A_DATE = /^\s*\d{1,4}\s*[./-]/;

/** `bf-day:<class>` … `bf-held:<class>`: the form's buttons. */
export function meetingPresses(deps: BriefingDeps): Record<string, Handler> {
  return {
    // What was begun goes on; else from what is recorded. On the ticks' card it leads back to the day.
    'bf-day': forClassTeacher(async (request, classId) => {
      const open = draftOf(request.visitor, classId) ?? (await recorded(deps, request, classId));
      const step = open.heldOn === null || request.args[1] === 'again' ? 'day' : 'present';
      return keep(request, step, open);
    }),
    'bf-at': forClassTeacher(async (request, classId) => {
      const [, heldOn = ''] = request.args;
      if (!isSchoolDate(heldOn)) throw new Refusal('stale-button');
      return choose(request, mustBeOpen(request.visitor, classId), heldOn);
    }),
    'bf-tick': forClassTeacher(async (request, classId) => {
      const open = mustBeOpen(request.visitor, classId);
      const personId = idOf(request.args[1]);
      const without = open.present.filter((id) => id !== personId);
      const present = without.length < open.present.length ? without : [...without, personId];
      return keep(request, 'present', { ...open, present });
    }),
    'bf-page': forClassTeacher(async (request, classId) =>
      keep(request, 'present', { ...mustBeOpen(request.visitor, classId), page: idOf(request.args[1]) }),
    ),
    'bf-all': forClassTeacher(async (request, classId) => {
      const open = mustBeOpen(request.visitor, classId);
      const everyone = await guardiansToday(deps, request, classId);
      const all = everyone.every((id) => open.present.includes(id));
      return keep(request, 'present', { ...open, present: all ? [] : everyone });
    }),
    'bf-held': forClassTeacher(async (request, classId) => {
      const { heldOn, present } = mustBeOpen(request.visitor, classId);
      if (heldOn === null) throw new Refusal('stale-button');
      return request.write(async (tx) => {
        const meeting = { classId, heldOn, present };
        await recordMeeting(tx, request.visitor.actor, meeting, momentOf(deps, request));
        await dropDraft(tx, MEETING, request.visitor);
        return card(classId, { undo: request.updateId });
      });
    }),
  };
}

/** A day that is typed instead of pressed; undefined: another text. @throws Refusal dates-unclear, … */
export async function takeDay(deps: BriefingDeps, request: MemberRequest): Promise<Reply | undefined> {
  const open = openDraft(request.visitor, MEETING);
  if (open?.step !== 'day' || !LIKE_A_DATE.test(request.text)) return undefined;
  const { classId } = open.draft;
  const { year } = await deps.db.schoolClass.findUniqueOrThrow({
    where: { id: classId },
    relationLoadStrategy: 'join',
    select: { year: { select: { startsOn: true, endsOn: true } } },
  });
  // A meeting may be held in the last weeks of summer.
  const span = { from: addDays(fromDbDate(year.startsOn), -31), until: fromDbDate(year.endsOn) };
  return choose(request, open.draft, readDay(request.text, span));
}

/** @throws Refusal briefing-in-the-future */
function choose(request: MemberRequest, open: MeetingDraft, heldOn: SchoolDate): Promise<Reply> {
  if (heldOn > schoolDateOf(request.now)) throw new Refusal('briefing-in-the-future');
  return keep(request, 'present', { ...open, heldOn });
}

function keep(request: MemberRequest, step: Step, kept: MeetingDraft): Promise<Reply> {
  return request.write(async (tx) => {
    await keepDraft(tx, MEETING, request.visitor, step, kept, request.now);
    const { classId, heldOn, present, page } = kept;
    const shown = step === 'day' ? {} : { heldOn, present, page };
    return { view: `briefing-${step}`, params: { classId, ...shown } };
  });
}

function draftOf(visitor: Visitor, classId: number): MeetingDraft | undefined {
  const open = openDraft(visitor, MEETING);
  return open?.draft.classId === classId ? open.draft : undefined;
}

/** @throws Refusal stale-button where it is done, or another class's was begun */
function mustBeOpen(visitor: Visitor, classId: number): MeetingDraft {
  const open = draftOf(visitor, classId);
  if (!open) throw new Refusal('stale-button');
  return open;
}

async function recorded({ db }: BriefingDeps, _request: Request, classId: number): Promise<MeetingDraft> {
  const { heldOn, attendances } = await loadBriefing(db, classId);
  const present = [...attendances.values()].filter((row) => row.present).map(({ personId }) => personId);
  return { classId, heldOn, present, page: 0 };
}

async function guardiansToday({ db }: BriefingDeps, { now }: Request, classId: number): Promise<number[]> {
  const families = await familiesOfClass(db, classId, { now, day: schoolDateOf(now) });
  return guardiansOf(families, await loadBriefing(db, classId)).map(({ person }) => person.personId);
}
