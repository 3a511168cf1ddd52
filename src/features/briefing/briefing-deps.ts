import type { Db } from '../../db/open.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import type { Texts } from '../../telegram/i18n.ts';
import type { SentFiles } from '../../telegram/sent-files.ts';
import type { SchoolFrames } from '../timetable/school-frame.ts';
import type { BriefingTexts } from './briefing-texts.ts';

export interface BriefingDeps {
  readonly db: Db;
  readonly texts: Texts;
  readonly frames: SchoolFrames;
  readonly files: SentFiles;
  readonly settings: RegulationSettings;
  readonly schoolName: string;
  readonly briefing: BriefingTexts;
}
