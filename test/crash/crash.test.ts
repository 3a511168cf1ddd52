import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Absentees, findAbsentees } from './absentees.ts';
import { type CrashGround, crashGround } from './crash-ground.ts';
import { entryRound } from './entry-round.ts';
import { type KillableProduct, killableProduct } from './killable-product.ts';
import { loadRound } from './load-round.ts';
import { noticeRound } from './notice-round.ts';
import { allPresentRound, undoRound } from './press-round.ts';
import { tally } from './tally.ts';

/** Kills at each step. Each costs a start of the product, so the shortest run has the last two steps alone. */
const ROUNDS = Number(process.env['CRASH_ROUNDS'] ?? 1);
const PRESSES = Math.ceil(ROUNDS * 0.4);
const OTHERS = Math.ceil(ROUNDS / 4);

const time = (rounds: number) => ({ timeout: Math.max(2, rounds) * 40_000 });

const STEPS = [
  { step: 'fetched', when: 'before the update is stored' },
  { step: 'stored', when: 'with the update stored' },
  { step: 'applied', when: 'after the commit' },
  { step: 'sent', when: 'after the answer was sent' },
] as const;

let ground: CrashGround;
let product: KillableProduct;
let absentees: Absentees;

beforeAll(async () => {
  ground = await crashGround();
  product = killableProduct(ground);
  await product.start();
  await product.post('clock', { to: '2026-11-23T15:00' });
  absentees = await findAbsentees(product);
}, 60_000);

afterEach(() => expect(product.log(), 'errors in the product’s log').toBe(''));

afterAll(() => product.end());

const counted = <Counts extends object>(
  what: string,
  rounds: number,
  round: (n: number) => Promise<Counts>,
) => tally(product, `kill -9 on ${ground.kind}, ${what}`, rounds, round);

describe('kill -9 and restart: one entry, at least one answer, at most one extra copy, one notice', () => {
  test.for(ROUNDS > 1 ? STEPS : STEPS.slice(2))('$when', time(ROUNDS), ({ step, when }) =>
    counted(when, ROUNDS, async (n) =>
      entryRound(product, step, `Daļas ${step}-${n + 1}.`, await absentees.next()),
    ),
  );
});

if (ROUNDS > 1) {
  describe('kill -9 and restart, in a longer run', () => {
    test('while a button is worked on: one effect, one card', time(PRESSES), () =>
      counted('while a button is worked on', PRESSES, async (n) => {
        const { step } = STEPS[Math.floor(n / 2) % STEPS.length] ?? STEPS[0];
        return (n % 2 === 0 ? allPresentRound : undoRound)(product, step, `Pogas ${n + 1}.`);
      }),
    );

    test('while five teachers write: nothing acknowledged is lost', time(OTHERS), () =>
      counted('while five teachers write', OTHERS, (n) => loadRound(product, `Slodze ${n + 1}`)),
    );

    test(
      'while guardians are told: nobody is told twice, and what is not known is counted',
      time(OTHERS),
      () =>
        counted('while guardians are told', OTHERS, async (n) =>
          noticeRound(product, `Ziņas ${n + 1}.`, await absentees.all()),
        ),
    );
  });
}
