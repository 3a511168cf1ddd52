import type { Db } from '../../src/db/open.ts';
import { DEMO_DAY } from '../../src/demo/generate/calendar.ts';
import { bellSlots } from '../../src/features/duties/bell-slots.ts';
import { createSchoolFrames } from '../../src/features/timetable/school-frame.ts';
import { realClock } from '../../src/kernel/clock.ts';
import { instantOf, type SchoolTime } from '../../src/kernel/school-date.ts';
import { readSettings } from '../../src/regulation/settings.ts';
import { loadTexts } from '../../src/telegram/i18n.ts';
import { EVIDENCE } from './evidence-book.ts';
import { median } from './measure-evidence.ts';

/** One look of the bell: what it rang, and how long it took, in milliseconds. */
export interface Tick {
  readonly at: SchoolTime;
  readonly rings: number;
  readonly messages: number;
  readonly ms: number;
}

/**
 * Every look of the bell on the demo school's Monday as if nothing had rung before: all that is asked of the evidence, whom it
 * concerns, and the rings and messages that are kept for them. What was rung before in this database is thrown away.
 */
export async function tickTimes(db: Db, { runs }: { readonly runs: number }): Promise<Tick[]> {
  const clock = realClock();
  const looks = bellSlots({
    ...{ db, frames: createSchoolFrames({ db, clock }), settings: readSettings('regulation.yaml') },
    ...{ texts: loadTexts('locales'), evidence: EVIDENCE, committed: () => undefined },
  });
  const ticks: Tick[] = [];
  for (const look of looks) {
    const moment = instantOf(DEMO_DAY, look.at);
    const times: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      await db.ring.deleteMany();
      await db.delivery.deleteMany();
      const begun = clock.monotonic();
      await look.run(moment, moment);
      times.push(clock.monotonic() - begun);
    }
    const [rings, messages] = [await db.ring.count(), await db.delivery.count()];
    ticks.push({ at: look.at, rings, messages, ms: Math.round(median(times)) });
  }
  return ticks;
}
