import type { StaffRole } from '../../regulation/actor.ts';
import type { OpenDuty } from '../../regulation/duty.ts';
import { type DutyRole, PARAGRAPHS } from '../../regulation/paragraphs.ts';

/** Who holds one of the roles that hear of what others let pass. */
export interface Holder {
  readonly personId: number;
  readonly role: StaffRole;
  /** The class of a class teacher. */
  readonly classId: number | null;
}

/** Who hears in the place of a role that nobody holds. */
const INSTEAD: Readonly<Partial<Record<DutyRole, DutyRole>>> = {
  classTeacher: 'academicOffice',
  superuser: 'academicOffice',
  academicOffice: 'principal',
};

/** The persons above the one who owes it; where that role is vacant, the next above. */
export function peopleAbove(
  { duty, classIds }: Pick<OpenDuty, 'duty' | 'classIds'>,
  holders: readonly Holder[],
): number[] {
  for (let role: DutyRole | undefined = PARAGRAPHS[duty].above; role; role = INSTEAD[role]) {
    const own = holders.filter(
      (holder) =>
        holder.role === role &&
        (role !== 'classTeacher' || (holder.classId !== null && classIds.includes(holder.classId))),
    );
    if (own.length > 0) return [...new Set(own.map(({ personId }) => personId))];
  }
  return [];
}
