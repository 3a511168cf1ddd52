import { describe, expect, test } from 'vitest';
import { realClock, turnableClock } from '../../src/kernel/clock.ts';
import { instantOf } from '../../src/kernel/school-date.ts';

const START = instantOf('2026-11-23', '13:05');
const HOUR = 3_600_000;

/** Bounded: gives up after two seconds of machine time. */
async function until(condition: () => boolean): Promise<void> {
  const { monotonic } = realClock();
  for (const end = monotonic() + 2000; !condition(); ) {
    if (monotonic() > end) throw new Error('it never came about');
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

describe('the turned clock', () => {
  test('stands where it was set until it is turned', async () => {
    const clock = turnableClock(START);
    const { real } = clock;
    const before = real().getTime();
    await until(() => real().getTime() > before + 5);
    expect(clock.now()).toEqual(START);
    expect(clock.running).toBe(false);
  });

  test('goes forwards and backwards', () => {
    const clock = turnableClock(START);
    clock.turnTo(new Date(START.getTime() + HOUR));
    expect(clock.now().getTime() - START.getTime()).toBe(HOUR);
    clock.turnTo(START);
    expect(clock.now()).toEqual(START);
  });

  test('ticks with the machine while it runs, and stops where it then is', async () => {
    const clock = turnableClock(START);
    clock.run(true);
    expect(clock.running).toBe(true);
    await until(() => clock.now().getTime() > START.getTime() + 5);
    clock.run(false);
    const stopped = clock.now();
    const before = clock.monotonic();
    await until(() => clock.monotonic() > before + 5);
    expect(clock.now()).toEqual(stopped);
    expect(stopped.getTime() - START.getTime()).toBeLessThan(2000);
  });

  test('turned while it runs goes on from there', async () => {
    const clock = turnableClock(START);
    clock.run(true);
    const later = new Date(START.getTime() + HOUR);
    clock.turnTo(later);
    await until(() => clock.now().getTime() > later.getTime() + 5);
    expect(clock.now().getTime() - later.getTime()).toBeLessThan(2000);
  });

  test('told to run twice loses nothing of the time between', async () => {
    const clock = turnableClock(START);
    clock.run(true);
    await until(() => clock.now().getTime() > START.getTime() + 5);
    clock.run(true);
    expect(clock.now().getTime()).toBeGreaterThan(START.getTime() + 5);
  });

  test('tells each listener of every turn, and of running and standing, until it is ended', () => {
    const clock = turnableClock(START);
    const heard: string[] = [];
    const end = clock.onTurn(() => heard.push(clock.now().toISOString()));
    clock.onTurn(() => heard.push(clock.running ? 'runs' : 'stands'));
    clock.turnTo(new Date(START.getTime() + HOUR));
    expect(heard).toEqual(['2026-11-23T12:05:00.000Z', 'stands']);
    end();
    clock.run(true);
    expect(heard.slice(2)).toEqual(['runs']);
  });

  test("turns school time alone: the machine's is for leases and pace", () => {
    const clock = turnableClock(START);
    const machine = realClock();
    clock.turnTo(instantOf('2031-05-05', '12:00'));
    expect(Math.abs(clock.real().getTime() - machine.real().getTime())).toBeLessThan(1000);
    expect(Math.abs(clock.monotonic() - machine.monotonic())).toBeLessThan(1000);
  });

  test('gives instants of its own: changing one changes nothing', () => {
    const clock = turnableClock(START);
    clock.now().setFullYear(1999);
    expect(clock.now()).toEqual(START);
  });
});

describe('the real clock', () => {
  test("gives the machine's time, which nobody turns", () => {
    const clock = realClock();
    expect(Math.abs(clock.now().getTime() - clock.real().getTime())).toBeLessThan(1000);
    const before = clock.monotonic();
    expect(clock.monotonic()).toBeGreaterThanOrEqual(before);
    expect(clock.onTurn(() => expect.unreachable())).toBeTypeOf('function');
  });
});
