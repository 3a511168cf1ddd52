import type { Db } from '../../db/open.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import type { Texts } from '../../telegram/i18n.ts';
import type { Inbox } from '../../telegram/inbox.ts';
import type { SentFiles } from '../../telegram/sent-files.ts';
import type { SchoolFrames } from '../timetable/school-frame.ts';

export interface NotesDeps {
  readonly db: Db;
  readonly frames: SchoolFrames;
  readonly settings: RegulationSettings;
  readonly texts: Texts;
  readonly files: SentFiles;
  readonly inbox: Inbox;
  /** After a commit outside of an update: what was queued may be due. */
  readonly committed: () => void;
}
