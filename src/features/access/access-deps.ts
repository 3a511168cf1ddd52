import type { Db } from '../../db/open.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import type { BotAddress } from '../../telegram/feature.ts';
import type { Texts } from '../../telegram/i18n.ts';
import type { RulesTexts } from './rules/rules-texts.ts';

export interface AccessDeps {
  readonly db: Db;
  readonly texts: Texts;
  readonly rules: RulesTexts;
  readonly schoolName: string;
  readonly settings: RegulationSettings;
  readonly address: () => BotAddress;
}
