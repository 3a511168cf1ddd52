import type { KillableProduct } from './killable-product.ts';

/** Runs the rounds, adds up what each counted, and says it in the test's output. */
export async function tally<Counts extends object>(
  product: KillableProduct,
  what: string,
  rounds: number,
  round: (n: number) => Promise<Counts>,
): Promise<void> {
  const sums = new Map<string, number>();
  const before = product.recoveries.length;
  for (let n = 0; n < rounds; n += 1) {
    for (const [name, count] of Object.entries(await round(n))) sums.set(name, (sums.get(name) ?? 0) + count);
  }
  const counts = [...sums].map(([name, sum]) => `${name} ${sum}`).join(', ');
  const slowest = Math.max(...product.recoveries.slice(before)) / 1000;
  // biome-ignore lint/suspicious/noConsole: the counts are part of what this suite is to show
  console.info(`${what}: rounds ${rounds}, ${counts}; slowest recovery ${slowest.toFixed(1)} s`);
}
