import type { Db, Tx } from '../../../db/open.ts';
import type { Actor, Language } from '../../../regulation/actor.ts';
import { readsFor } from '../../../regulation/letter-reader.ts';
import type { KeptFile } from '../../../telegram/screen.ts';
import type { Asking, Reader } from '../answers.ts';

export interface PersonName {
  readonly givenName: string;
  readonly familyName: string;
}

/** A reader of the letter by name. */
export type NamedReader = Reader & { readonly name: PersonName; readonly forwardedById: number | null };

/** A letter with which a thread was closed: by its writer for all, by its reader for its writer. */
export interface Closing {
  readonly letterId: number;
  readonly senderId: number | null;
  readonly closedById: number | null;
}

/** A letter as one person sees it. */
export interface ShownLetter extends Asking {
  readonly id: number;
  readonly kind: 'letter' | 'news' | 'timetable';
  readonly state: 'scheduled' | 'sent' | 'takenBack';
  readonly senderId: number | null;
  readonly sender: PersonName | null;
  readonly senderRole: string;
  /** The child that it is about. */
  readonly studentId: number | null;
  /** As the sender chose it. */
  readonly audience: unknown;
  readonly subject: string | null;
  readonly html: string;
  readonly sendAt: Date;
  readonly correction: string | null;
  readonly correctedAt: Date | null;
  /** The letter that began the thread: this one or an earlier one. */
  readonly threadId: number;
  /** The letters of the thread with which somebody closed it. */
  readonly closings: readonly Closing[];
  readonly files: readonly KeptFile[];
  /** The actor, if it came to them, and those with whom they share a child. */
  readonly readers: readonly NamedReader[];
  /** The actor's own. */
  readonly reader: NamedReader | undefined;
  readonly reported: boolean;
}

const NAME = { select: { givenName: true, familyName: true } } as const;
const CLOSING = { id: true, senderId: true, closedAt: true, closedById: true } as const;
const REPLIES = { where: { closedAt: { not: null } }, select: CLOSING } as const;

/** In one statement, news in the reader's language where it is there; undefined: there is no such letter. */
export async function readLetter(
  db: Db | Tx,
  actor: Pick<Actor, 'personId' | 'roles' | 'children' | 'self'>,
  letterId: number,
  language: Language,
): Promise<ShownLetter | undefined> {
  const { personId } = actor;
  const row = await db.letter.findUnique({
    where: { id: letterId },
    relationLoadStrategy: 'join',
    select: {
      ...{
        id: true,
        kind: true,
        state: true,
        senderId: true,
        sender: NAME,
        senderRole: true,
        studentId: true,
      },
      ...{ audience: true, subject: true, html: true, sendAt: true, correction: true, correctedAt: true },
      ...{ mustConfirm: true, asks: true, asksBoth: true, answerUntil: true },
      ...{ threadId: true, closedAt: true, closedById: true, replies: REPLIES },
      thread: { select: { ...CLOSING, replies: REPLIES } },
      translations: { where: { language }, select: { subject: true, html: true } },
      files: { select: { fileId: true, kind: true }, orderBy: { id: 'asc' } },
      recipients: {
        where: { OR: [{ personId }, { studentIds: { hasSome: [...readsFor(actor)] } }] },
        select: READER,
      },
      reports: { where: { reporterId: personId }, select: { at: true } },
    },
  });
  if (!row) return undefined;
  const {
    translations,
    files,
    recipients,
    reports,
    thread,
    threadId,
    replies,
    closedAt,
    closedById,
    ...letter
  } = row;
  const readers = recipients.map(toReader);
  return {
    ...letter,
    ...translations[0],
    files: files.map(({ fileId, kind }) => ({ fileId, kind: kind as KeptFile['kind'] })),
    threadId: threadId ?? letter.id,
    closings: closingsOf(thread ?? { ...letter, closedAt, closedById, replies }),
    readers,
    reader: readers.find((reader) => reader.personId === personId),
    reported: reports.length > 0,
  };
}

type ClosedRow = Omit<Closing, 'letterId'> & { readonly id: number; readonly closedAt: Date | null };

function closingsOf({ replies, ...root }: ClosedRow & { readonly replies: readonly ClosedRow[] }): Closing[] {
  return [root, ...replies]
    .filter(({ closedAt }) => closedAt !== null)
    .map(({ id, senderId, closedById }) => ({ letterId: id, senderId, closedById }));
}

const READER = {
  ...{ personId: true, studentIds: true, openedAt: true, confirmedAt: true, answeredYes: true },
  ...{ answeredAt: true, toldByPhoneAt: true, forwardedById: true },
  person: { select: { givenName: true, familyName: true, student: { select: { id: true } } } },
} as const;

type ReaderRow = Omit<NamedReader, 'isStudent' | 'name'> & {
  readonly person: PersonName & { readonly student: { readonly id: number } | null };
};

function toReader({ person: { student, ...name }, ...row }: ReaderRow): NamedReader {
  return { ...row, name, isStudent: student !== null && row.studentIds.includes(student.id) };
}

/** The child that a letter is about, with the class of today. */
export async function childOf(db: Db | Tx, studentId: number, today: Date) {
  const child = await db.student.findUnique({
    where: { id: studentId },
    relationLoadStrategy: 'join',
    select: {
      person: NAME,
      enrolments: {
        where: { since: { lte: today }, OR: [{ until: null }, { until: { gte: today } }] },
        select: { classId: true, class: { select: { name: true } } },
      },
    },
  });
  return (
    child && {
      name: child.person,
      className: child.enrolments[0]?.class.name,
      classId: child.enrolments[0]?.classId,
    }
  );
}
