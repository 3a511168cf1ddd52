import type { Db } from '../../db/open.ts';
import type { Logger } from '../../kernel/logger.ts';
import type { Language } from '../../regulation/actor.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import type { DirectMessages } from '../../telegram/direct-messages.ts';
import type { Texts } from '../../telegram/i18n.ts';
import type { Inbox } from '../../telegram/inbox.ts';
import type { SchoolFrames } from '../timetable/school-frame.ts';

export interface LettersDeps {
  readonly db: Db;
  readonly logger: Logger;
  readonly settings: RegulationSettings;
  readonly schoolName: string;
  readonly schoolLanguage: Language;
  readonly texts: Texts;
  readonly inbox: Inbox;
  readonly messages: DirectMessages;
  readonly frames: SchoolFrames;
  /** After a commit outside of an update: what was queued may be due. */
  readonly committed: () => void;
}
