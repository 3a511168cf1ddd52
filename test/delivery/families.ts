import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { NewNotice } from '../../src/delivery/notice.ts';
import { queueNotices } from '../../src/delivery/queue-notices.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { type Guardian, openPostOffice, type PostOffice, TELEGRAM_IDS } from './post-office.ts';

export const NOW = new Date('2026-11-23T11:05:00Z');
export const IN_10_MIN = new Date('2026-11-23T11:15:00Z');

/** Three connected guardians, each of whom is owed a notice of Anna's absence; anew for every test. */
interface World {
  base: TestDatabase;
  post: PostOffice;
  people: Record<Guardian, number>;
}

export function useFamilies() {
  const world = {} as World;

  beforeAll(async () => {
    world.base = await testDatabase();
  });
  afterAll(() => world.base.close());
  beforeEach(async () => {
    await world.base.reset();
    world.post = await openPostOffice(world.base.db, NOW);
    world.people = { 'guardian-1': 0, 'guardian-2': 0, 'guardian-3': 0 };
    for (const guardian of Object.keys(world.people) as Guardian[]) {
      const person = await world.base.db.person.create({
        data: {
          givenName: 'Ilze',
          familyName: 'Bērziņa',
          foldedName: 'berzina ilze',
          accounts: { create: { telegramId: BigInt(TELEGRAM_IDS[guardian]), linkedAt: NOW } },
        },
      });
      world.people[guardian] = person.id;
      world.post.owed.set(person.id, 'absent');
    }
  });
  afterEach(() => world.post.close());

  return {
    world,
    notice: (of: Guardian, over: Partial<NewNotice> = {}): NewNotice => ({
      dedupeKey: `absence:${of}`,
      personId: world.people[of],
      kind: 'absence',
      params: { child: 'Anna' },
      notBefore: NOW,
      ...over,
    }),
    queue: (...notices: NewNotice[]) => queueNotices(world.base.db, notices),
    row: (of: Guardian) =>
      world.base.db.delivery.findUniqueOrThrow({ where: { dedupeKey: `absence:${of}` } }),
    texts: async (of: Guardian) => (await world.post.letters(of)).map(({ text }) => text),
    /** What the metrics say. */
    counted: async (outcome: string) => {
      const metric = world.post.registry.getSingleMetric('zvans_deliveries_total');
      const { values } = await (metric?.get() ?? expect.unreachable());
      const counts = values.filter(({ labels }) => 'outcome' in labels && labels.outcome === outcome);
      return counts.reduce((sum, { value }) => sum + value, 0);
    },
  };
}
