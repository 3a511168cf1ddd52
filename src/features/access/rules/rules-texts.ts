import type { Language } from '../../../regulation/actor.ts';
import type { Html } from '../../../telegram/html.ts';
import { telegramMarkdown } from './telegram-markdown.ts';
import { readVersionedTexts } from './versioned-texts.ts';

const NAMES = ['rules', 'privacy'] as const;
export type RulesTextName = (typeof NAMES)[number];

/** The rules of use (¶7, 8) and the privacy notice (¶9). */
export interface RulesTexts {
  /** `2026-09-01`: of all texts alike, since they are accepted together. */
  readonly version: string;
  readonly of: Readonly<Record<Language, Readonly<Record<RulesTextName, Html>>>>;
}

/**
 * Reads `rules.md` and `privacy.md` of each language.
 * @throws Error where a heading is missing, the versions differ, or a chat could not show the text
 */
export function loadRulesTexts(folder: string, schoolName: string): RulesTexts {
  const { version, of } = readVersionedTexts(folder, NAMES, schoolName);
  const shown = ({ rules, privacy }: (typeof of)[Language]) => ({
    rules: telegramMarkdown(rules),
    privacy: telegramMarkdown(privacy),
  });
  return { version, of: { lv: shown(of.lv), ru: shown(of.ru), en: shown(of.en) } };
}
