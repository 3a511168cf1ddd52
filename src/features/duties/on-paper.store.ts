import type { Tx } from '../../db/open.ts';

interface Paper {
  readonly duty: string;
  readonly object: string;
  readonly byId: number;
  readonly at: Date;
}

/** The row's id; undefined: another was quicker. */
export async function insertPaper(tx: Tx, { duty, object, byId, at }: Paper): Promise<number | undefined> {
  const [row] = await tx.$queryRaw<{ id: number }[]>`
    INSERT INTO duty_on_paper (duty, object, "byId", at) VALUES (${duty}, ${object}, ${byId}, ${at})
    ON CONFLICT (duty, object) DO NOTHING RETURNING id`;
  return row?.id;
}

/** False: it was not there. */
export async function deletePaper(tx: Tx, id: number): Promise<boolean> {
  const { count } = await tx.dutyOnPaper.deleteMany({ where: { id } });
  return count > 0;
}
