import { type Ring, ringsExpected, type Wishes } from './expected.ts';
import type { Heard } from './hearing.ts';
import { type Duty, type Ledger, OWED, type Paragraph } from './ledger.ts';

export interface Row {
  readonly paragraph: Paragraph;
  readonly due: number;
  readonly inTime: number;
  /** Done late or never. */
  readonly late: number;
  readonly rung: number;
  readonly twice: number;
  readonly missed: number;
  readonly wrong: number;
}

export interface Tally {
  readonly rows: readonly Row[];
  /** What was wrong, a line each. */
  readonly faults: readonly string[];
}

/** A reminder goes out within so many milliseconds of its moment. */
const PROMPT = 2 * 60_000;

/** Holds what people heard against what they should have. */
export function tallyOf(ledger: Ledger, heard: readonly Heard[], wishes: Wishes, until: number): Tally {
  const expected = ringsExpected(ledger, wishes, until);
  const open = Map.groupBy(expected, nameOf);
  const counts = new Map<Ring, number>();
  const wrong = heard.filter((one) => {
    const ring = open.get(nameOf(one))?.find(({ at }) => at <= one.at && one.at < at + PROMPT);
    if (ring) counts.set(ring, (counts.get(ring) ?? 0) + 1);
    return !ring;
  });
  const twice = expected.filter((ring) => (counts.get(ring) ?? 0) > 1);
  const missed = expected.filter((ring) => !counts.has(ring));
  const rows = OWED.map((paragraph) => {
    const duties = ledger.duties.filter((duty) => duty.paragraph === paragraph && duty.dueAt <= until);
    const inTime = duties.filter((duty) => Math.min(duty.doneAt, duty.goneAt) <= duty.dueAt).length;
    const of = (list: readonly { paragraph: Paragraph }[]) =>
      list.filter((one) => one.paragraph === paragraph).length;
    const ofRings = (list: readonly Ring[]) => of(list.map(({ duty }) => duty));
    return {
      ...{ paragraph, due: duties.length, inTime, late: duties.length - inTime, rung: of(heard) },
      ...{ twice: ofRings(twice), missed: ofRings(missed), wrong: of(wrong) },
    };
  });
  const faults = [
    ...twice.map((ring) => `rung twice: ${inWords(ring)}`),
    ...missed.map((ring) => `missed: ${inWords(ring)}`),
    ...wrong.map((one) => `wrongly rung: ${describe(one)}`),
  ];
  return { rows, faults };
}

/** Whether the table is as it has to be; a span too short for every duty is not asked for their number. */
export const isRight = ({ faults }: Tally): boolean => faults.length === 0;

/** The paragraphs owed too seldom, or neglected too seldom, to prove anything. */
export function unproven({ rows }: Tally, atLeast = { due: 5, late: 2 }): Paragraph[] {
  return rows
    .filter(({ due, late }) => due < atLeast.due || late < atLeast.late)
    .map(({ paragraph }) => paragraph);
}

function nameOf(one: Ring | Heard): string {
  const { paragraph, key }: Pick<Duty, 'paragraph' | 'key'> = 'duty' in one ? one.duty : one;
  return [paragraph, key, one.persona, one.above].join('|');
}

const inWords = ({ duty, ...ring }: Ring) => describe({ ...ring, paragraph: duty.paragraph, key: duty.key });
const describe = ({ paragraph, key, persona, above, at }: Heard) =>
  `¶${paragraph} ${key} → ${persona}${above ? ' (above)' : ''} at ${new Date(at).toISOString()}`;
