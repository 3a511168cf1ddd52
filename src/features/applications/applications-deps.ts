import type { Db } from '../../db/open.ts';
import type { Language } from '../../regulation/actor.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import type { DirectMessages } from '../../telegram/direct-messages.ts';
import type { BotAddress } from '../../telegram/feature.ts';
import type { Texts } from '../../telegram/i18n.ts';
import type { RulesTexts } from '../access/rules/rules-texts.ts';
import type { SchoolFrames } from '../timetable/school-frame.ts';

export interface ApplicationsDeps {
  readonly db: Db;
  readonly frames: SchoolFrames;
  readonly texts: Texts;
  readonly rules: RulesTexts;
  readonly settings: RegulationSettings;
  readonly schoolLanguage: Language;
  readonly messages: DirectMessages;
  readonly address: () => BotAddress;
}
