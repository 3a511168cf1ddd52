import { z } from 'zod';
import type { Tx } from '../../../db/open.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDate } from '../../../kernel/school-date-schema.ts';
import { decodeRef, type LessonRef } from '../../../regulation/lesson-ref.ts';
import {
  type MemberRequest,
  memberOf,
  type Params,
  type Reply,
  type Request,
} from '../../../telegram/feature.ts';
import {
  dropDraft,
  type FormType,
  isTooLate,
  keepDraft,
  leaveForms,
  openDraft,
  waitingDraft,
} from '../../../telegram/forms.ts';
import { checkArranges } from '../save-substitution.ts';
import type { SubstitutionPlan } from '../substitution.ts';

const ref = z.object({ courseId: z.int(), day: schoolDate, number: z.int() }) satisfies z.ZodType<LessonRef>;

const plan = z.object({
  absentId: z.int(),
  from: schoolDate,
  until: schoolDate,
  orderNumber: z.string().nullable(),
  given: z
    .array(z.object({ ref, substituteId: z.int(), subjectId: z.int(), joinedCourseId: z.int().nullable() }))
    .readonly(),
  cancelled: z.array(ref).readonly(),
}) satisfies z.ZodType<SubstitutionPlan>;

/** What a text answers; `lesson`: whose substitute is sought, none: one for all. */
const asked = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('who') }),
  z.object({ ask: z.literal('dates') }),
  z.object({ ask: z.literal('order') }),
  z.object({ ask: z.literal('substitute'), lesson: z.string().optional() }),
  /** The order's number of a stored one. */
  z.object({ ask: z.literal('number'), id: z.int() }),
]);
export type Asked = z.infer<typeof asked>;

const draft = z.object({
  /** Known before the days are. */
  absentId: z.int().optional(),
  plan: plan.optional(),
  /** The stored one that is being changed. */
  changed: z.object({ id: z.int(), revision: z.int() }).optional(),
  asked: asked.optional(),
  at: z.iso.datetime(),
});
export type SubstitutionDraft = z.infer<typeof draft>;

/** ¶4.11: a substitution on its way: who is away, when, by which order, who gives each lesson. */
const SUBSTITUTION_FORM: FormType<SubstitutionDraft> = { form: 'substitution', schemaVersion: 1, draft };

/** A draft with a plan, and whoever may arrange it. */
export interface OpenPlan {
  readonly member: MemberRequest;
  readonly draft: SubstitutionDraft;
  readonly plan: SubstitutionPlan;
}

/** A draft of which at least the absent teacher is known. */
export interface OpenAbsence {
  readonly member: MemberRequest;
  readonly draft: SubstitutionDraft;
  readonly absentId: number;
}

/** @throws Refusal not-connected, stale-button where nothing is begun any more, not-allowed */
export function openPlan(request: Request): OpenPlan {
  const member = memberOf(request);
  const open = openDraft(request.visitor, SUBSTITUTION_FORM)?.draft;
  if (!open?.plan) throw new Refusal('stale-button');
  checkArranges(member.visitor.actor, open.plan.absentId);
  return { member, draft: open, plan: open.plan };
}

/** The absent teacher of a draft, with the plan as far as there is one. @throws Refusal as `openPlan` */
export function openAbsence(request: Request): OpenAbsence {
  const member = memberOf(request);
  const open = openDraft(request.visitor, SUBSTITUTION_FORM)?.draft;
  const absentId = open?.plan?.absentId ?? open?.absentId;
  if (!open || absentId === undefined) throw new Refusal('stale-button');
  checkArranges(member.visitor.actor, absentId);
  return { member, draft: open, absentId };
}

/** What was asked last, while an answer is still expected. */
export function askedNow(request: MemberRequest): { asked: Asked; draft: SubstitutionDraft } | undefined {
  const open = waitingDraft(request.visitor, SUBSTITUTION_FORM);
  if (!open?.draft.asked || isTooLate(open.draft.at, request.now)) return undefined;
  return { asked: open.draft.asked, draft: open.draft };
}

/** Keeps the draft and answers with the view; `asked`: the next text is its answer. */
export function keepOn(
  request: MemberRequest,
  next: Omit<SubstitutionDraft, 'at'>,
  view: string,
  more: Params = {},
): Promise<Reply> {
  return request.write(async (tx) => {
    await leaveForms(tx, request.visitor);
    const kept = { ...next, at: request.now.toISOString() };
    await keepDraft(tx, SUBSTITUTION_FORM, request.visitor, next.asked?.ask ?? 'plan', kept, request.now);
    return { view, params: { ...draftParams(next), ...more } };
  });
}

export function dropPlan(tx: Tx, request: MemberRequest): Promise<void> {
  return dropDraft(tx, SUBSTITUTION_FORM, request.visitor);
}

function draftParams({ absentId, plan: own, changed }: Omit<SubstitutionDraft, 'at'>): Params {
  return {
    ...(absentId === undefined ? {} : { absentId }),
    ...(own ? { plan: own as unknown as Params } : {}),
    ...(changed ? { changed: { ...changed } } : {}),
  };
}

/** The plan that a view was given. @throws Refusal stale-button */
export function planOf(params: Params): { plan: SubstitutionPlan; substitutionId: number | undefined } {
  const read = z.object({ plan, changed: draft.shape.changed }).safeParse(params);
  if (!read.success) throw new Refusal('stale-button');
  return { plan: read.data.plan, substitutionId: read.data.changed?.id };
}

/** @throws Refusal stale-button */
export function refOf(text: string | undefined): LessonRef {
  const found = decodeRef(text);
  if (!found) throw new Refusal('stale-button');
  return found;
}
