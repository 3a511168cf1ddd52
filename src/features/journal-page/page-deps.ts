import type { Db } from '../../db/open.ts';
import type { Texts } from '../../telegram/i18n.ts';
import type { SchoolFrames } from '../timetable/school-frame.ts';

export interface PageDeps {
  readonly db: Db;
  readonly frames: SchoolFrames;
  readonly texts: Texts;
}
