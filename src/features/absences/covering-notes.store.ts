import { Prisma } from '../../db/generated/client.ts';
import type { NoteWord } from '../../regulation/absence-excuse.ts';

/** A note that covers the lesson asked about; none that was refused or withdrawn. */
export interface CoveringNote extends NoteWord {
  readonly studentId: number;
}

/** SQL: the notes about a lesson's students as a JSON list; `students` are rows of ids. */
export function coveringNotes(lesson: {
  readonly day: Prisma.Sql | Date;
  readonly number: Prisma.Sql;
  readonly students: Prisma.Sql;
}): Prisma.Sql {
  const { day, number, students } = lesson;
  return Prisma.sql`COALESCE((
    SELECT json_agg(json_build_object('studentId', note."studentId", 'reason', note.reason, 'state', note.state) ORDER BY note.id)
    FROM absence_note note
    WHERE note."from" <= ${day} AND note.until >= ${day} AND note.state IN ('sent', 'asked', 'excused')
      AND (cardinality(note.lessons) = 0 OR ${number} = ANY(note.lessons)) AND note."studentId" IN (${students})
  ), '[]')`;
}
