import { Prisma } from '../../db/generated/client.ts';
import { holdsOn } from '../../db/holds-on.ts';
import type { Db, Tx } from '../../db/open.ts';
import { classTeachersOn } from '../../db/role-holders.ts';
import { type SchoolDate, toDbDate } from '../../kernel/school-date.ts';
import type { LoadedNote } from './note.ts';

/** The notes that fit, those received first before the others, in one statement. */
export async function loadNotes(
  db: Db | Tx,
  where: Prisma.Sql,
  today: SchoolDate,
  page: { readonly take?: number; readonly skip?: number } = {},
): Promise<LoadedNote[]> {
  return db.$queryRaw<LoadedNote[]>`
    SELECT note.id, note."studentId", child."givenName", child."familyName", class.id AS "classId", class.name AS "className",
      class.id IS NOT NULL AND lead.people IS NULL AS leaderless,
      note."from"::text, note.until::text, note.lessons, note.reason::text, note.words, note."onPaper", note."byDoctor", note."sentById",
      sender."familyName" || ' ' || sender."givenName" AS "sentByName", note."receivedOn"::text, note."sentAt", note.state::text,
      note.question, note.answer, note.refusal, note."decidedById", note."decidedAt", note.revision,
      (SELECT count(*)::int FROM absence_note_photo photo WHERE photo."noteId" = note.id) AS photos
    FROM absence_note note
    JOIN student ON student.id = note."studentId"
    JOIN person child ON child.id = student."personId"
    JOIN person sender ON sender.id = note."sentById"
    LEFT JOIN LATERAL (
      SELECT school_class.id, school_class.name FROM enrolment JOIN school_class ON school_class.id = enrolment."classId"
      WHERE enrolment."studentId" = note."studentId" AND ${holdsOn('enrolment', today)} LIMIT 1
    ) class ON true
    LEFT JOIN ${classTeachersOn(today)} lead ON lead."classId" = class.id
    WHERE ${where}
    ORDER BY note."receivedOn", note.id
    LIMIT ${page.take ?? null}::int OFFSET ${page.skip ?? 0}`;
}

export async function loadNote(db: Db | Tx, id: number, today: SchoolDate): Promise<LoadedNote | undefined> {
  const [note] = await loadNotes(db, Prisma.sql`note.id = ${id}`, today);
  return note;
}

/** Of two who act on it at once, the second waits here and then sees what the first did. */
export async function lockNote(tx: Tx, id: number, today: SchoolDate): Promise<LoadedNote | undefined> {
  await tx.$queryRaw`SELECT id FROM absence_note WHERE id = ${id} FOR UPDATE`;
  return loadNote(tx, id, today);
}

/** All of these students that touch that time, withdrawn ones left out; oldest first. */
export function notesOfStudents(
  db: Db | Tx,
  studentIds: readonly number[],
  span: { readonly from: SchoolDate; readonly until: SchoolDate },
  today: SchoolDate,
): Promise<LoadedNote[]> {
  const where = Prisma.sql`note."studentId" = ANY(${[...studentIds]}::int[]) AND note.state <> 'withdrawn'
    AND note."from" <= ${toDbDate(span.until)} AND note.until >= ${toDbDate(span.from)}`;
  return loadNotes(db, where, today);
}

/** SQL: the class teacher has not decided; of these classes, if given. */
export function openNotes(classIds?: readonly number[]): Prisma.Sql {
  const ofClass = classIds
    ? Prisma.sql`class.id = ANY(${[...classIds]}::int[])`
    : Prisma.sql`class.id IS NOT NULL`;
  return Prisma.sql`note.state IN ('sent', 'asked') AND ${ofClass}`;
}

export type NewNote = Pick<
  LoadedNote,
  | 'studentId'
  | 'from'
  | 'until'
  | 'lessons'
  | 'reason'
  | 'words'
  | 'onPaper'
  | 'byDoctor'
  | 'sentById'
  | 'receivedOn'
  | 'sentAt'
  | 'state'
  | 'decidedById'
  | 'decidedAt'
>;

/** A picture of it, as it is kept. */
export interface NotePhoto {
  readonly mimeType: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

/** @returns its id */
export async function createNote(tx: Tx, note: NewNote, photos: readonly NotePhoto[] = []): Promise<number> {
  const { id } = await tx.absenceNote.create({
    data: {
      ...note,
      from: toDbDate(note.from),
      until: toDbDate(note.until),
      receivedOn: toDbDate(note.receivedOn),
      lessons: [...note.lessons],
      ...(photos.length > 0 ? { photos: { create: [...photos] } } : {}),
    },
    select: { id: true },
  });
  return id;
}

/** One more of a note that is locked, with the words that the note has from now on. */
export async function savePhoto(
  tx: Tx,
  noteId: number,
  photo: NotePhoto,
  words: string | null,
): Promise<void> {
  await tx.absenceNote.update({
    where: { id: noteId },
    data: { words, photos: { create: photo } },
    select: { id: true },
  });
}

/** What of a note changes with a step. */
export type NoteState = Pick<
  LoadedNote,
  'from' | 'until' | 'lessons' | 'state' | 'question' | 'answer' | 'refusal' | 'decidedById' | 'decidedAt'
>;

/** Of one that is locked. */
export async function saveNote(tx: Tx, id: number, note: NoteState): Promise<void> {
  const { from, until, lessons, state, question, answer, refusal, decidedById, decidedAt } = note;
  await tx.absenceNote.update({
    where: { id },
    data: {
      ...{ state, question, answer, refusal, decidedById, decidedAt },
      from: toDbDate(from),
      until: toDbDate(until),
      lessons: [...lessons],
      revision: { increment: 1 },
    },
  });
}

/** The photos of a note, in the order in which they came. */
export function photosOf(db: Db, noteId: number) {
  return db.absenceNotePhoto.findMany({ where: { noteId }, orderBy: { id: 'asc' } });
}
