import { addCalendar } from './calendar.ts';
import type { Block, ClassPlan } from './classes.ts';
import { emptyDraft, type SchoolDraft } from './demo-school.ts';
import type { Random } from './random.ts';
import { SUBJECTS, type SubjectCode } from './subjects.ts';

/** What everything at the school stands on. */
export interface Ground {
  readonly school: SchoolDraft;
  readonly yearId: number;
  readonly subjectIds: ReadonlyMap<SubjectCode, number>;
  readonly random: Random;
}

export function layGround(random: Random): Ground {
  const school = emptyDraft();
  const yearId = addCalendar(school);
  const subjects = Object.entries(SUBJECTS) as [SubjectCode, string][];
  const subjectIds = new Map(subjects.map(([code, name]) => [code, school.subjects.add({ code, name }).id]));
  return { school, yearId, subjectIds, random };
}

export function enterClasses({ school, yearId }: Ground, plans: readonly ClassPlan[]): Block {
  return plans.map((plan) => {
    const { grade, letter, name } = plan;
    return { ...plan, id: school.classes.add({ yearId, grade, letter, name }).id };
  });
}
