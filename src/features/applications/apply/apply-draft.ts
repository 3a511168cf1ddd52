import { z } from 'zod';
import type { Actor } from '../../../regulation/actor.ts';
import type { FormType } from '../../../telegram/forms.ts';

/** What is asked, in this order: at most seven questions. */
export const STEPS = ['name', 'child', 'class', 'relation', 'phone', 'student', 'privacy'] as const;
export type Step = (typeof STEPS)[number];

export const RELATIONS = ['mother', 'father', 'guardian', 'other'] as const;
export type Relation = (typeof RELATIONS)[number];

const name = z.object({ familyName: z.string(), givenName: z.string() });

const draft = z.object({
  /** Entered by the class teacher from paper. */
  paper: z.boolean(),
  /** A connected person applies as who they are. */
  known: z.boolean(),
  /** Where the form stands; kept here because leaving it overwrites the session's own step. */
  at: z.enum([...STEPS, 'summary']),
  name: name.optional(),
  child: name.optional(),
  /** Chosen first; the class follows. */
  grade: z.int().optional(),
  class: z.object({ id: z.int(), name: z.string() }).optional(),
  relation: z.enum(RELATIONS).optional(),
  phone: z.object({ number: z.string(), verified: z.boolean() }).optional(),
  studentToo: z.boolean().optional(),
  /** The version of the privacy notice that was read. */
  privacyVersion: z.string().optional(),
});

export type ApplyDraft = z.infer<typeof draft>;
type Answers = Omit<ApplyDraft, 'paper' | 'known' | 'at'>;

export const APPLY_FORM: FormType<ApplyDraft> = { form: 'apply', schemaVersion: 1, draft };

/** A paper bears its signature already; who is connected need not say who they are. */
export function stepsOf({ paper, known }: Pick<ApplyDraft, 'paper' | 'known'>): readonly Step[] {
  return STEPS.filter((step) => !(step === 'privacy' && paper) && !(step === 'name' && known));
}

/** A new form, with what is known already. */
export function newDraft(
  answers: Answers,
  { paper, actor }: { readonly paper: boolean; readonly actor: Actor | undefined },
): ApplyDraft {
  const known = !paper && actor !== undefined;
  const own = known ? { name: { familyName: actor.familyName, givenName: actor.givenName } } : {};
  return goOn({ ...answers, ...own, paper, known, at: 'summary' });
}

/** With these answers, at the first question that is still open; at the summary if none is. */
export function goOn(given: ApplyDraft, answers: Partial<Answers> = {}): ApplyDraft {
  const answered = { ...given, ...answers };
  const at = stepsOf(answered).find((step) => !isAnswered(answered, step)) ?? 'summary';
  return { ...answered, at };
}

/** The grade was but the way to the class. */
export function withClass(given: ApplyDraft, { id, name }: { readonly id: number; readonly name: string }) {
  return goOn(withoutGrade(given), { class: { id, name } });
}

/** One question back; from the letters of a grade to the grades. The first one stays. */
export function goBack(given: ApplyDraft): ApplyDraft {
  if (given.at === 'class' && given.grade !== undefined) return withoutGrade(given);
  const steps = stepsOf(given);
  const index = given.at === 'summary' ? steps.length : steps.indexOf(given.at);
  const before = steps[Math.max(index - 1, 0)];
  return before ? { ...withoutGrade(given), at: before } : given;
}

/** From the summary to a question that is to be answered anew. */
export function goTo(given: ApplyDraft, step: Step): ApplyDraft {
  return { ...withoutGrade(given), at: step };
}

/** Which question of how many it is, from 1. */
export function placeOf(given: ApplyDraft): { readonly number: number; readonly of: number } {
  const steps = stepsOf(given);
  return { number: given.at === 'summary' ? steps.length : steps.indexOf(given.at) + 1, of: steps.length };
}

function withoutGrade({ grade: _grade, ...rest }: ApplyDraft): ApplyDraft {
  return rest;
}

function isAnswered(given: ApplyDraft, step: Step): boolean {
  switch (step) {
    case 'student':
      return given.studentToo !== undefined;
    case 'privacy':
      return given.privacyVersion !== undefined;
    default:
      return given[step] !== undefined;
  }
}

/** Every question answered. */
export type CompleteDraft = ApplyDraft & {
  readonly [Answer in 'name' | 'child' | 'class' | 'relation' | 'phone' | 'studentToo']: NonNullable<
    ApplyDraft[Answer]
  >;
};

export function isComplete(given: ApplyDraft): given is CompleteDraft {
  return given.name !== undefined && goOn(given).at === 'summary';
}
