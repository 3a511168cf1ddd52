import type { Tx } from '../../../src/db/open.ts';
import { readFrame, type SchoolFrame } from '../../../src/features/timetable/school-frame.ts';
import { addDays, instantOf, type SchoolDate, type SchoolTime } from '../../../src/kernel/school-date.ts';
import type { DutyQuestion, OpenDuty } from '../../../src/regulation/duty.ts';
import { readSettings } from '../../../src/regulation/settings.ts';
import type { Evidence } from '../../../src/telegram/feature.ts';
import { type TestDatabase, testDatabase } from '../../support/database.ts';

const settings = readSettings('regulation.yaml');

/** How a question is asked otherwise than at the end of the day. */
export interface Asked extends Partial<Pick<DutyQuestion, 'until' | 'since' | 'settings'>> {
  readonly at?: SchoolTime;
  /** The test has changed the calendar, the bells or the events. */
  readonly calendarChanged?: true;
}

export interface EvidenceSchool {
  /** A transaction that is taken back: whatever the test does, the next one finds the demo school. */
  within(work: (tx: Tx) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

class TakenBack extends Error {}

export async function evidenceSchool(): Promise<EvidenceSchool> {
  const school: TestDatabase = await testDatabase({ school: 'demo' });
  return {
    close: school.close,
    async within(work) {
      const going = school.db.$transaction(
        async (tx) => {
          await work(tx);
          throw new TakenBack();
        },
        { timeout: 20_000 },
      );
      await going.catch((error: unknown) => {
        if (!(error instanceof TakenBack)) throw error;
      });
    },
  };
}

/** The demo school has one year: what stands is read once. */
let standing: Promise<SchoolFrame> | undefined;

/** What is open on that day, due by its end. */
export async function openOn(
  tx: Tx,
  evidence: Evidence,
  day: SchoolDate,
  { at = '23:00', calendarChanged, ...asked }: Asked = {},
): Promise<OpenDuty[]> {
  const read = () => readFrame(tx as Parameters<typeof readFrame>[0], day);
  if (!calendarChanged) standing ??= read();
  const frame = await (standing && !calendarChanged ? standing : read());
  const until = instantOf(addDays(day, 1), '00:00');
  return evidence(tx, { now: instantOf(day, at), until, since: day, frame, settings, ...asked });
}
