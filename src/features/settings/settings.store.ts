import type { Db, Tx } from '../../db/open.ts';
import type { NoticePreview } from '../../delivery/notice.ts';
import type { QuietHours } from '../../delivery/quiet-hours.ts';
import type { SchoolDate, SchoolTime } from '../../kernel/school-date.ts';
import { toDbDate } from '../../kernel/school-date.ts';

export type TomorrowNews = 'changes' | 'all' | 'none';

/** What a person chose of their notices. */
export interface OwnSettings {
  readonly preview: NoticePreview;
  /** None chosen: the school's. */
  readonly quiet: QuietHours | undefined;
  readonly digest: boolean;
  /** What the evening tells of the next school day. */
  readonly tomorrow: TomorrowNews;
}

/** A child and what this guardian's notices call it, if not by its given name. */
export interface NamedChild {
  readonly studentId: number;
  readonly givenName: string;
  readonly nickname: string | null;
}

export async function loadOwnSettings(db: Db | Tx, personId: number): Promise<OwnSettings> {
  const { preview, quietFrom, quietUntil, digest, tomorrow } = await db.person.findUniqueOrThrow({
    where: { id: personId },
    select: { preview: true, quietFrom: true, quietUntil: true, digest: true, tomorrow: true },
  });
  const quiet =
    quietFrom && quietUntil ? { from: quietFrom as SchoolTime, until: quietUntil as SchoolTime } : undefined;
  return { preview, quiet, digest, tomorrow };
}

/** As the database has them now: what was just named is there already. */
export async function loadNames(
  db: Db,
  personId: number,
  studentIds: readonly number[],
): Promise<NamedChild[]> {
  return db.$queryRaw<NamedChild[]>`
    SELECT DISTINCT ON ("studentId") "studentId", child."givenName", guardianship.nickname
    FROM guardianship
    JOIN student ON student.id = "studentId"
    JOIN person child ON child.id = student."personId"
    WHERE guardianship."personId" = ${personId} AND "studentId" = ANY(${[...studentIds]}::int[])
    ORDER BY "studentId", since DESC`;
}

export async function saveOwnSettings(
  tx: Tx,
  personId: number,
  { quiet, ...others }: Partial<OwnSettings>,
): Promise<void> {
  const hours = quiet && { quietFrom: quiet.from, quietUntil: quiet.until };
  await tx.person.update({ where: { id: personId }, data: { ...others, ...hours } });
}

/** None: the given name. The other guardians' notices keep theirs. */
export async function saveNickname(
  tx: Tx,
  of: { readonly personId: number; readonly studentId: number; readonly today: SchoolDate },
  nickname: string | null,
): Promise<void> {
  const { personId, studentId } = of;
  const today = toDbDate(of.today);
  await tx.guardianship.updateMany({
    where: { personId, studentId, since: { lte: today }, OR: [{ until: null }, { until: { gte: today } }] },
    data: { nickname },
  });
}
