import type { Candidate, DryRun, FieldChange, RowFault, RowOutcome, RowPart } from '../import-types.ts';

/** What becomes of a row while it is planned. */
export interface RowDraft {
  readonly line: number;
  readonly what: string;
  readonly changes: FieldChange[];
  readonly faults: RowFault[];
  isNew: boolean;
  question?: { readonly part: RowPart; readonly candidates: readonly Candidate[] };
}

export function draftRow(line: number, what: string, faults: readonly RowFault[] = []): RowDraft {
  return { line, what, changes: [], faults: [...faults], isNew: false };
}

/** A question is kept if it is the row's first: they are asked one by one. */
export function ask(draft: RowDraft, part: RowPart, candidates: readonly Candidate[]): void {
  draft.question ??= { part, candidates };
}

/** @param leaving counted apart: they have no row */
export function toDryRun(
  drafts: readonly RowDraft[],
  leaving: DryRun['leaving'],
  newClasses: readonly string[] = [],
): DryRun {
  const outcomes = drafts.map(toOutcome);
  const count = (status: RowOutcome['status']) =>
    outcomes.filter((outcome) => outcome.status === status).length;
  return {
    counts: {
      new: count('new'),
      changed: count('changed'),
      leaving: leaving.length,
      unchanged: count('unchanged'),
      ambiguous: count('ambiguous'),
      faults: outcomes.reduce((sum, { faults }) => sum + faults.length, 0),
    },
    outcomes,
    leaving,
    ...(newClasses.length > 0 ? { newClasses } : {}),
  };
}

function toOutcome({ line, what, changes, faults, isNew, question }: RowDraft): RowOutcome {
  if (faults.length > 0) return { line, status: 'fault', what, changes: [], faults };
  if (question) return { line, status: 'ambiguous', what, changes, faults, ...question };
  const status = isNew ? 'new' : changes.length > 0 ? 'changed' : 'unchanged';
  return { line, status, what, changes, faults };
}
