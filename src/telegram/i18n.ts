import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { LANGUAGES, type Language } from '../regulation/actor.ts';
import { asHtml, Html } from './html.ts';

/** Every text of the product, by language. */
export const LOCALES = join(import.meta.dirname, '..', '..', 'locales');

type Value = string | number | Html;

/** The texts of one language. */
export interface Translate {
  readonly language: Language;
  /** Plain text: buttons, alerts, command descriptions. */
  (key: string, values?: Readonly<Record<string, string | number>>): string;
  /** For messages: what is put in is escaped unless it is `Html`. */
  html(key: string, values?: Readonly<Record<string, Value>>): Html;
}

export type Texts = Readonly<Record<Language, Translate>>;

/** Reads `<folder>/<language>/*.ftl`. @throws Error if a file does not parse. */
export function loadTexts(folder: string): Texts {
  const texts = LANGUAGES.map(
    (language) => [language, translator(language, join(folder, language))] as const,
  );
  return Object.fromEntries(texts) as Record<Language, Translate>;
}

function translator(language: Language, folder: string): Translate {
  // Telegram shows isolation marks as boxes on some phones; none of our languages needs them.
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.ftl'))
    .sort()) {
    const errors = bundle.addResource(new FluentResource(readFileSync(join(folder, file), 'utf8')));
    if (errors.length > 0) throw new Error(`${language}/${file}: ${errors.map(String).join('; ')}`);
  }

  const format = (key: string, values: Readonly<Record<string, string | number>>): string => {
    const pattern = bundle.getMessage(key)?.value;
    if (!pattern) throw new Error(`no text ${language}/${key}`);
    const errors: Error[] = [];
    const text = bundle.formatPattern(pattern, values, errors);
    if (errors.length > 0) throw new Error(`text ${language}/${key}: ${errors.map(String).join('; ')}`);
    return text;
  };

  return Object.assign(
    (key: string, values: Readonly<Record<string, string | number>> = {}) => format(key, values),
    {
      language,
      html: (key: string, values: Readonly<Record<string, Value>> = {}) => {
        const escaped = Object.entries(values).map(([name, value]) => [
          name,
          typeof value === 'number' ? value : asHtml(value).source,
        ]);
        return new Html(format(key, Object.fromEntries(escaped)));
      },
    },
  );
}
