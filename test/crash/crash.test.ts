import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Absentees, absenteesOf } from './absentees.ts';
import { type CrashGround, crashGround } from './crash-ground.ts';
import { entryRound } from './entry-round.ts';
import { type KillableProduct, killableProduct } from './killable-product.ts';
import { loadRound } from './load-round.ts';
import { noticeRound } from './notice-round.ts';
import { allPresentRound, undoRound } from './press-round.ts';

/** Kills at each step. A restart takes two seconds, so a quick run has one of each kind. */
const ROUNDS = Number(process.env['CRASH_ROUNDS'] ?? 1);
const PRESSES = Math.ceil(ROUNDS * 0.4);
const OTHERS = Math.ceil(ROUNDS / 4);
const MS_A_ROUND = 20_000;

const STEPS = ['fetched', 'stored', 'applied', 'sent'] as const;
const WHEN = {
  fetched: 'before the update is stored',
  stored: 'when it is stored',
  applied: 'after its commit',
  sent: 'after its answer was sent',
};

let ground: CrashGround;
let product: KillableProduct;
let absentees: Absentees;

beforeAll(async () => {
  ground = await crashGround();
  product = killableProduct(ground);
  await product.start();
  await product.post('clock', { to: '2026-11-23T15:00' });
  absentees = await absenteesOf(product, '5.b');
}, 60_000);

afterEach(() => expect(product.log(), 'errors in the product’s log').toBe(''));

afterAll(async () => {
  await product.end();
});

/** Adds up what the rounds found and says it in the test's output. */
async function tally<Counts extends object>(what: string, rounds: number, round: (n: number) => Promise<Counts>) {
  const sums = new Map<string, number>();
  const before = product.recoveries.length;
  for (let n = 0; n < rounds; n += 1) {
    for (const [name, count] of Object.entries(await round(n))) sums.set(name, (sums.get(name) ?? 0) + count);
  }
  const slowest = Math.max(...product.recoveries.slice(before)) / 1000;
  const counts = [...sums].map(([name, sum]) => `${sum} ${name}`).join(', ');
  // biome-ignore lint/suspicious/noConsole: the counts are part of what this suite is to show
  console.info(`${ground.kind}, killed ${what}: ${rounds} rounds, ${counts}; slowest recovery ${slowest.toFixed(1)} s`);
}

for (const step of STEPS) {
  test(`killed ${WHEN[step]}: one entry, one answer or two, one notice`, { timeout: ROUNDS * MS_A_ROUND }, async () => {
    await tally(WHEN[step], ROUNDS, async (n) => {
      const { entries, answers, notices } = await entryRound(product, step, `Daļas ${step}-${n + 1}.`, await absentees.next());
      return { entries, answers, 'extra copies': answers - entries, notices };
    });
  });
}

test('killed while a button is worked on: one effect, one card', { timeout: PRESSES * MS_A_ROUND }, async () => {
  await tally('while a button was worked on', PRESSES, async (n) => {
    const step = STEPS[(2 + Math.floor(n / 2)) % STEPS.length] ?? 'applied';
    const round = n % 2 === 0 ? allPresentRound : undoRound;
    return { 'extra messages': await round(product, step, `Pogas ${n + 1}`) };
  });
});

test('killed anywhere while five teachers write: nothing acknowledged is lost', { timeout: OTHERS * MS_A_ROUND }, async () => {
  await tally('while five teachers wrote', OTHERS, (n) => loadRound(product, `Slodze ${n + 1}`));
});

test('killed while guardians are told: nobody is told twice, what is not known is counted', {
  timeout: OTHERS * MS_A_ROUND,
}, async () => {
  await tally('while guardians were told', OTHERS, async (n) => noticeRound(product, `Ziņas ${n + 1}`, await absentees.all()));
});
