import type { Language } from '../../regulation/actor.ts';
import type { Html } from '../../telegram/html.ts';
import { telegramMarkdown } from '../access/rules/telegram-markdown.ts';
import { readVersionedTexts } from '../access/rules/versioned-texts.ts';

/** ¶2: what guardians are told at the start of each school year. */
export interface BriefingTexts {
  /** `2026-09-01`: what a guardian confirms is this version. */
  readonly version: string;
  readonly of: Readonly<Record<Language, Html>>;
  /** In the state language, for print. */
  readonly markdown: string;
}

/**
 * Reads `<folder>/<language>/briefing.md`, headed as the rules of use are.
 * @throws Error where a heading is missing, the versions differ, or a chat could not show the text
 */
export function loadBriefingTexts(folder: string, schoolName: string): BriefingTexts {
  const { version, of } = readVersionedTexts(folder, ['briefing'], schoolName);
  return {
    version,
    of: {
      lv: telegramMarkdown(of.lv.briefing),
      ru: telegramMarkdown(of.ru.briefing),
      en: telegramMarkdown(of.en.briefing),
    },
    markdown: of.lv.briefing,
  };
}
