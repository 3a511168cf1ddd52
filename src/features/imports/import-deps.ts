import type { Db } from '../../db/open.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Language } from '../../regulation/actor.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import type { BotAddress } from '../../telegram/feature.ts';
import type { Texts } from '../../telegram/i18n.ts';
import type { SentFiles } from '../../telegram/sent-files.ts';
import type { SchoolFrames } from '../timetable/school-frame.ts';

export interface ImportDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly texts: Texts;
  readonly files: SentFiles;
  readonly frames: SchoolFrames;
  readonly settings: RegulationSettings;
  readonly schoolName: string;
  readonly schoolLanguage: Language;
  readonly address: () => BotAddress;
  /** After a commit outside of an update: what was queued may be due. */
  readonly committed: () => void;
}
