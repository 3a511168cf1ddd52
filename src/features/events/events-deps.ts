import type { Db } from '../../db/open.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import type { SchoolFrames } from '../timetable/school-frame.ts';

export interface EventsDeps {
  readonly db: Db;
  readonly frames: SchoolFrames;
  readonly settings: RegulationSettings;
}
