import type { LessonKind } from '../../../db/generated/client.ts';
import type { PlannedStaff, StaffDrafts } from './planned-staff.ts';
import type { StaffRow } from './read-staff.ts';
import type { KnownCourse, StaffRoster, Target } from './school-data.ts';
import { columnsOf, targetKey } from './targets.ts';
import type { PlannedCourse, PlannedId, Writes } from './writes.ts';

interface Wanted {
  readonly row: StaffRow;
  readonly teacherId: PlannedId;
  readonly subjectId: PlannedId;
  readonly target: Target;
}

/**
 * Subject × classes as courses. Another teacher in the file for a subject of a class takes the course over,
 * with its place in the timetable; a teacher's list of classes for a subject replaces the one before.
 */
export function planCourses(staff: readonly PlannedStaff[], roster: StaffRoster, drafts: StaffDrafts) {
  const { subjects, idOf } = collectSubjects();
  const wanted = new Map<string, Wanted>();
  for (const { rows, personId: teacherId } of staff) {
    for (const row of rows) {
      const subjectId = idOf(row);
      if (subjectId === undefined) continue;
      for (const target of row.teaches) {
        const key = `${teacherId} ${subjectId} ${targetKey(columnsOf(target))}`;
        if (!wanted.has(key)) wanted.set(key, { row, teacherId, subjectId, target });
      }
    }
  }

  const keyOf = (course: KnownCourse) => `${course.teacherId} ${course.subjectId} ${targetKey(course)}`;
  const there = new Set(roster.courses.map(keyOf));
  const places = new Set(
    [...wanted.values()].map((each) => `${each.subjectId} ${targetKey(columnsOf(each.target))}`),
  );
  const lists = new Set([...wanted.values()].map(({ teacherId, subjectId }) => `${teacherId} ${subjectId}`));
  const isReplaced = (course: KnownCourse) =>
    !wanted.has(keyOf(course)) &&
    (places.has(`${course.subjectId} ${targetKey(course)}`) ||
      lists.has(`${course.teacherId} ${course.subjectId}`));
  const ended = roster.courses.filter(isReplaced);
  const waiting = [...ended];

  const added: PlannedCourse[] = [];
  for (const [key, { row, teacherId, subjectId, target }] of wanted) {
    if (there.has(key)) continue;
    const columns = columnsOf(target);
    const follows = waiting.findIndex(
      (course) => course.subjectId === subjectId && targetKey(course) === targetKey(columns),
    );
    const [before] = follows < 0 ? [] : waiting.splice(follows, 1);
    const kind = kindOf(row);
    added.push({
      id: -(added.length + 1),
      teacherId,
      subjectId,
      ...columns,
      kind,
      homeworkDefaultsToNone: kind === 'hobby' || kind === 'extendedDay',
      follows: before?.id ?? null,
    });
    drafts.get(row)?.changes.push({ field: 'teaches', after: target.name });
  }
  for (const course of ended) showEnd(course, staff, roster, drafts);
  return { subjects, added, ended: ended.map(({ id }) => id) };
}

function kindOf({ roles }: StaffRow): LessonKind {
  if (roles.includes('subjectTeacher')) return 'lesson';
  if (roles.includes('hobbyTeacher')) return 'hobby';
  return roles.includes('extendedDayTeacher') ? 'extendedDay' : 'lesson';
}

/** On the teacher's own row, where the file has one. */
function showEnd(
  course: KnownCourse,
  staff: readonly PlannedStaff[],
  { targets }: StaffRoster,
  drafts: StaffDrafts,
): void {
  const own = staff.find(({ personId }) => personId === course.teacherId);
  const row =
    own?.rows.find(({ subject }) => subject && 'found' in subject && subject.found.id === course.subjectId) ??
    own?.rows[0];
  const name = targets.find((target) => targetKey(columnsOf(target)) === targetKey(course))?.name;
  if (row && name) drafts.get(row)?.changes.push({ field: 'teaches', before: name });
}

/** The school's subjects, and those that the file brings. */
function collectSubjects() {
  const subjects: Writes['subjects'][number][] = [];
  const idOf = ({ subject }: StaffRow): PlannedId | undefined => {
    if (!subject || 'unknown' in subject) return undefined;
    if ('found' in subject) return subject.found.id;
    const { code, name } = subject.fresh;
    const known = subjects.find((each) => each.code.toLowerCase() === code.toLowerCase());
    if (known) return known.id;
    const id = -(subjects.length + 1);
    subjects.push({ id, code, name });
    return id;
  };
  return { subjects, idOf };
}
