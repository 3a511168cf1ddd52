import type { Db } from '../../db/open.ts';
import type { ParagraphKey } from '../../regulation/paragraphs.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import type { Evidence } from '../../telegram/feature.ts';
import type { Texts } from '../../telegram/i18n.ts';
import type { SchoolFrames } from '../timetable/school-frame.ts';

/** What is open, by paragraph, as the features that keep its data know it. */
export type EvidenceBook = Readonly<Partial<Record<ParagraphKey, Evidence>>>;

export interface DutiesDeps {
  readonly db: Db;
  readonly frames: SchoolFrames;
  readonly settings: RegulationSettings;
  readonly texts: Texts;
  readonly evidence: EvidenceBook;
  /** After a commit outside of an update: what was queued may be due. */
  readonly committed: () => void;
}
