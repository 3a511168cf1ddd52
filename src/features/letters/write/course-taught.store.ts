import type { Db } from '../../../db/open.ts';
import { courseName } from '../../timetable/course-name.ts';

export interface CourseTaught {
  readonly teacherId: number;
  /** `5.b · matemātika` */
  readonly title: string;
}

export async function courseTaught(db: Db, courseId: number): Promise<CourseTaught | undefined> {
  const name = { select: { name: true } } as const;
  const course = await db.course.findUnique({
    where: { id: courseId },
    relationLoadStrategy: 'join',
    select: {
      teacherId: true,
      subject: name,
      class: name,
      group: { select: { name: true, class: name } },
    },
  });
  if (!course) return undefined;
  const { teacherId, subject, class: own, group } = course;
  const className = own?.name ?? group?.class?.name ?? group?.name ?? '';
  const title = `${courseName({ className, groupName: group?.name })} · ${subject.name}`;
  return { teacherId, title };
}
