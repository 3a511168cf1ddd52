import type { Db } from '../../src/db/open.ts';
import type { DemoSchool } from '../../src/demo/generate/demo-school.ts';
import type { Day } from '../calendar.ts';
import { controlOf } from '../control.ts';
import { type Lived, live, type Part } from '../live.ts';
import { type Tally, tallyOf } from '../tally.ts';
import { spanOf, startOf, wishesOf } from '../years.ts';
import { factsOf } from './facts.ts';
import { startProduct } from './start-product.ts';

interface Plan {
  readonly school: DemoSchool;
  readonly from: Day;
  readonly until: Day;
  readonly parts?: readonly Part[];
  readonly regulationFile?: string;
  readonly spoil?: (db: Db) => Promise<unknown>;
  readonly onDay?: (at: number) => void;
}

/** Starts the product, lets the days pass, and holds what was heard against what should have been. */
export async function liveThrough({
  school,
  from,
  until,
  parts,
  onDay,
  ...product
}: Plan): Promise<Tally & Lived> {
  const facts = factsOf(school);
  const span = spanOf(from, until, parts);
  const { url, stop } = await startProduct({ ...product, school, at: startOf(from) });
  try {
    const lived = await live(facts, controlOf(url), { ...span, ...(onDay ? { onDay } : {}) });
    return { ...lived, ...tallyOf(lived.ledger, lived.heard, wishesOf(facts), span.until) };
  } finally {
    await stop();
  }
}
