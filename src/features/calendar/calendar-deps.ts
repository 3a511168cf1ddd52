import type { Db } from '../../db/open.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import type { SchoolFrames } from '../timetable/school-frame.ts';

export interface CalendarDeps {
  readonly db: Db;
  readonly frames: SchoolFrames;
  readonly settings: RegulationSettings;
}
