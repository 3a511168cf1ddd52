import type { Db } from '../../db/open.ts';
import { schoolDateOf } from '../../kernel/school-date.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import { undoWindowEnd } from '../../regulation/undo-window.ts';
import type { MemberRequest } from '../../telegram/feature.ts';
import type { SchoolFrames } from '../timetable/school-frame.ts';

export interface GroupsDeps {
  readonly db: Db;
  readonly frames: SchoolFrames;
  readonly settings: RegulationSettings;
}

/** The moment of a change: of its day, its update, and until when it may be taken back. */
export async function momentOf({ frames, settings }: GroupsDeps, { now, updateId }: MemberRequest) {
  const today = schoolDateOf(now);
  const frame = await frames(today);
  const undoUntil = undoWindowEnd(settings, now);
  return { today, now, updateId, undoUntil, frame, calendar: frame.calendar };
}

export type Moment = Awaited<ReturnType<typeof momentOf>>;
