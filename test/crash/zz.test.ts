import { afterAll, beforeAll, expect, test } from 'vitest';
import { crashGround } from './crash-ground.ts';
import { type KillableProduct, killableProduct } from './killable-product.ts';
import { findWriters, loadRound } from './load-round.ts';
let p: KillableProduct;
beforeAll(async () => { p = killableProduct(await crashGround()); await p.start(); }, 60000);
afterAll(() => p.end());
test('x', async () => {
  for (const d of [23,24,25,26,27]) {
    await p.post('clock', { to: `2026-11-${d}T15:00` });
    const w = await findWriters(p); expect(w).toHaveLength(5);
    for (const { persona, className } of w) {
      await p.post('say', { persona, text: `${className} Slodze 1 S1R1` });
      await p.settle();
      const t = (await p.chat(persona)).at(-1)?.text; if (!t?.includes('Temats: Slodze')) console.info(d, persona, className, t);
    }
    console.info(JSON.stringify(await loadRound(p, `Slodze ${d}`)));
  }
}, 90000);
