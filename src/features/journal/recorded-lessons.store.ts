import type { Tx } from '../../db/open.ts';
import { shownName } from '../../kernel/read-name.ts';
import { fromDbDate } from '../../kernel/school-date.ts';
import type { RecordableLesson } from '../../regulation/access.ts';
import type { LessonRef } from '../../regulation/lesson-ref.ts';

/** A lesson's row, with what the right to change it depends on. */
export interface RecordedLesson extends RecordableLesson {
  readonly id: number;
  readonly ref: LessonRef;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly revision: number;
  readonly substitution: { readonly substituteId: number; readonly substituteName: string } | undefined;
}

export async function loadRecordedLessons(tx: Tx, ids: readonly number[]): Promise<RecordedLesson[]> {
  const rows = await tx.lesson.findMany({
    where: { id: { in: [...ids] } },
    relationLoadStrategy: 'join',
    select: {
      id: true,
      courseId: true,
      day: true,
      number: true,
      startsAt: true,
      endsAt: true,
      revision: true,
      course: {
        select: {
          teacherId: true,
          since: true,
          until: true,
          substituted: {
            select: {
              day: true,
              number: true,
              substituteId: true,
              substitute: { select: { givenName: true, familyName: true } },
            },
          },
        },
      },
    },
  });
  return rows.map(({ course, courseId, day, number, ...row }) => {
    const given = course.substituted.find(
      (lesson) => lesson.number === number && lesson.day.getTime() === day.getTime(),
    );
    return {
      ...row,
      ref: { courseId, day: fromDbDate(day), number },
      course: {
        teacherId: course.teacherId,
        since: fromDbDate(course.since),
        until: course.until ? fromDbDate(course.until) : undefined,
      },
      substitution: given && {
        substituteId: given.substituteId,
        substituteName: shownName(given.substitute),
      },
    };
  });
}
