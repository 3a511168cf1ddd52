import { LANGUAGES, type Language } from '../../regulation/actor.ts';
import type { Reply, Request } from '../feature.ts';
import type { Button } from '../screen.ts';

const NAMES: Readonly<Record<Language, string>> = { lv: 'Latviešu', ru: 'Русский', en: 'English' };

/** Each language calls itself by its own name; the phone's own stands first. */
export function languageButtons(first: Language | undefined): Button[] {
  const order = first ? [first, ...LANGUAGES.filter((language) => language !== first)] : LANGUAGES;
  return order.map((language) => ({ label: NAMES[language], data: `lang:${language}` }));
}

export function isLanguage(text: string | undefined): text is Language {
  return LANGUAGES.some((language) => language === text);
}

const CHOSEN: Reply = { view: 'shell-language-chosen', params: {} };

/** A person's choice is kept, a stranger's too: with it the bot remembers their account. */
export function chooseLanguage(request: Request, language: Language, then = CHOSEN): Promise<Reply> {
  const telegramId = BigInt(request.telegramId);
  return request.write(async (tx) => {
    await tx.account.upsert({
      where: { telegramId },
      create: { telegramId, language },
      update: { language },
    });
    return { ...then, language };
  });
}
