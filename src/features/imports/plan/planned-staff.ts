import type { FileStaff, StaffMatch } from './match-staff.ts';
import type { RowDraft } from './outcomes.ts';
import type { StaffRow } from './read-staff.ts';
import type { PlannedId } from './writes.ts';

/** A member of staff of the file, known to be one person. */
export interface PlannedStaff extends FileStaff {
  readonly personId: PlannedId;
  readonly match: StaffMatch;
}

export type StaffDrafts = ReadonlyMap<StaffRow, RowDraft>;
