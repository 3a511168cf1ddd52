import type { Tx } from '../../db/open.ts';
import { queueNotices } from '../../delivery/queue-notices.ts';
import { connectedGuardians } from '../people/guardians.store.ts';
import type { ApplicationState } from './group-book.ts';

export const FAMILY_NOTICE = 'group-application';
export const TEACHER_NOTICE = 'group-news';

export interface ApplicationNews {
  readonly applicationId: number;
  readonly studentId: number;
  readonly state: ApplicationState;
}

interface Told {
  /** Who did it, and need not be told. */
  readonly by: number;
  readonly updateId: number;
  readonly at: Date;
  readonly now: Date;
}

/** ¶4.4: each connected guardian of the children, one message for each step. */
export async function tellFamilies(
  tx: Tx,
  news: readonly ApplicationNews[],
  { by, updateId, at, now }: Told,
): Promise<void> {
  const families = await connectedGuardians(
    tx,
    news.map(({ studentId }) => studentId),
    now,
  );
  const notices = news.flatMap(({ applicationId, studentId, state }) =>
    families
      .filter(({ id }) => id === studentId)
      .flatMap(({ guardians }) => guardians.filter((personId) => personId !== by))
      .map((personId) => ({
        dedupeKey: `${FAMILY_NOTICE}:${applicationId}:${updateId}:${personId}`,
        personId,
        kind: FAMILY_NOTICE,
        params: { applicationId, state },
        notBefore: at,
      })),
  );
  await queueNotices(tx, notices);
}

/** The group's teachers, of what others did. */
export async function tellTeachers(
  tx: Tx,
  group: {
    readonly groupId: number;
    readonly teacherIds: readonly number[];
    readonly news: readonly ApplicationNews[];
  },
  { by, updateId, at }: Told,
): Promise<void> {
  const notices = group.teacherIds
    .filter((personId) => personId !== by)
    .flatMap((personId) =>
      group.news.map(({ applicationId, state }) => ({
        dedupeKey: `${TEACHER_NOTICE}:${applicationId}:${updateId}:${personId}`,
        personId,
        kind: TEACHER_NOTICE,
        params: { groupId: group.groupId, applicationId, state },
        notBefore: at,
      })),
    );
  await queueNotices(tx, notices);
}
