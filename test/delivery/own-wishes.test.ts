import { beforeEach, describe, expect, test } from 'vitest';
import { nextDigest } from '../../src/delivery/digest.ts';
import { releasePutOff } from '../../src/delivery/queue-notices.ts';
import { instantOf, type SchoolDate, type SchoolTime } from '../../src/kernel/school-date.ts';
import { useFamilies } from './families.ts';

const QUIET = { from: '20:00', until: '07:00' } as const;
const at = (moment: string) => instantOf(moment.slice(0, 10) as SchoolDate, moment.slice(11) as SchoolTime);

describe('the evening digest', () => {
  test.each([
    ['2026-11-23 13:05', QUIET, '2026-11-23 18:00'],
    ['2026-11-23 18:00', QUIET, '2026-11-23 18:00'],
    ['2026-11-23 18:01', QUIET, '2026-11-24 18:00'],
    ['2026-10-24 19:00', QUIET, '2026-10-25 18:00'],
    // Somebody whose quiet hours begin before it hears when they end.
    ['2026-11-23 13:05', { from: '17:00', until: '06:00' }, '2026-11-24 06:00'],
    ['2026-11-24 05:00', { from: '17:00', until: '06:00' }, '2026-11-24 06:00'],
  ] as const)('of what comes at %s, with quiet hours %o, is at %s', (moment, quiet, expected) => {
    expect(nextDigest(at(moment), '18:00', quiet)).toEqual(at(expected));
  });
});

describe('notices as each person wants them', () => {
  const { world, notice, queue, texts } = useFamilies();
  const choose = (data: object) =>
    world.base.db.person.update({ where: { id: world.people['guardian-1'] }, data });
  const letter = (name: string) =>
    notice('guardian-1', { dedupeKey: `letter:${name}`, kind: 'letter', params: { child: name } });
  const sender = () =>
    world.post.sender({
      digest: {
        time: '18:00',
        compose: (messages) => ({ html: `Vakarā:\n${messages.map(({ html }) => html).join('\n')}` }),
      },
    });
  const turnTo = (moment: string) => world.post.clock.turnTo(at(moment));

  describe('own quiet hours', () => {
    beforeEach(() => choose({ quietFrom: '12:00', quietUntil: '15:00' }));

    test('stand in place of the school’s', async () => {
      await queue(letter('Anna'));
      await sender().sendDue();
      expect(await texts('guardian-1')).toEqual([]);
      turnTo('2026-11-23 15:00');
      await sender().sendDue();
      expect(await texts('guardian-1')).toEqual(['Anna: absent']);
    });

    test('do not hold back what is urgent', async () => {
      await queue(notice('guardian-1', { dedupeKey: 'urgent', kind: 'urgent' }));
      await sender().sendDue();
      expect(await texts('guardian-1')).toEqual(['Anna: absent']);
    });
  });

  describe('one message in the evening', () => {
    beforeEach(() => choose({ digest: true }));

    test('gathers what came since, once, and leaves others alone', async () => {
      await queue(letter('Anna'), letter('Jānis'), notice('guardian-2', { kind: 'letter' }));
      await sender().sendDue();
      expect(await texts('guardian-1')).toEqual([]);
      expect(await texts('guardian-2')).toEqual(['Anna: absent']);
      turnTo('2026-11-23 18:00');
      await sender().sendDue();
      await sender().sendDue();
      expect(await texts('guardian-1')).toEqual(['Vakarā:\nAnna: absent\nJānis: absent']);
      const states = await world.base.db.delivery.groupBy({ by: ['state'], _count: true });
      expect(states).toEqual([{ state: 'sent', _count: 3 }]);
    });

    test('leaves nothing of the person for a second message, however much there is', async () => {
      await queue(...Array.from({ length: 45 }, (_, index) => letter(`bērns ${index}`)));
      turnTo('2026-11-23 18:00');
      await sender().sendDue();
      const [evening, ...others] = await texts('guardian-1');
      expect(evening?.match(/absent/g)).toHaveLength(45);
      expect(others).toEqual([]);
    });

    test('is not for what is urgent: that comes at once, and late', async () => {
      turnTo('2026-11-23 21:30');
      const notBefore = at('2026-11-23 21:30');
      await queue(notice('guardian-1', { dedupeKey: 'urgent', kind: 'urgent' }), {
        ...letter('Jānis'),
        notBefore,
      });
      await sender().sendDue();
      expect(await texts('guardian-1')).toEqual(['Anna: absent']);
    });

    test('tells nothing that is no longer owed by then', async () => {
      await queue(letter('Anna'), letter('Jānis'));
      await sender().sendDue();
      world.post.owed.clear();
      turnTo('2026-11-23 18:00');
      await sender().sendDue();
      expect(await texts('guardian-1')).toEqual([]);
    });

    test('who goes back to "at once" hears what waited', async () => {
      await queue(letter('Anna'));
      await sender().sendDue();
      await choose({ digest: false });
      const now = world.post.clock.now();
      await releasePutOff(world.base.db, world.people['guardian-1'], nextDigest(now, '18:00', QUIET), now);
      await sender().sendDue();
      expect(await texts('guardian-1')).toEqual(['Anna: absent']);
    });
  });
});
