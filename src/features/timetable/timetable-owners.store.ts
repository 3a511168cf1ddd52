import type { Db } from '../../db/open.ts';

/** The name over a class's or a group's week; undefined: it is gone. */
export async function ownerName(
  db: Db,
  of: { readonly classId: number } | { readonly groupId: number },
): Promise<string | undefined> {
  const select = { name: true };
  const owner =
    'classId' in of
      ? await db.schoolClass.findUnique({ where: { id: of.classId }, select })
      : await db.teachingGroup.findUnique({ where: { id: of.groupId }, select });
  return owner?.name;
}
