import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../../../regulation/actor.ts';

/** Markdown of one version in every language. */
export interface VersionedTexts<Name extends string> {
  /** `2026-09-01`: of all texts alike. */
  readonly version: string;
  readonly of: Readonly<Record<Language, Readonly<Record<Name, string>>>>;
}

/**
 * Reads `<folder>/<language>/<name>.md`, each headed `version: 2026-09-01`; `{school}` in them is the school's
 * name.
 * @throws Error where a heading is missing or the versions differ
 */
export function readVersionedTexts<Name extends string>(
  folder: string,
  names: readonly Name[],
  schoolName: string,
): VersionedTexts<Name> {
  const versions = new Set<string>();
  const read = (language: Language, name: Name): string => {
    const file = `${language}/${name}.md`;
    const source = readFileSync(join(folder, file), 'utf8');
    const [heading, version] = /^version: (\d{4}-\d{2}-\d{2})\n/.exec(source) ?? [];
    if (!heading || !version) throw new Error(`${file} is not headed by its version`);
    versions.add(version);
    return source.slice(heading.length).replaceAll('{school}', asMarkdown(schoolName));
  };
  const of = Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      Object.fromEntries(names.map((name) => [name, read(language, name)])),
    ]),
  ) as VersionedTexts<Name>['of'];
  const [version, ...others] = versions;
  if (version === undefined || others.length > 0)
    throw new Error(`${names.join(' and ')} are of several versions: ${[...versions].join(', ')}`);
  return { version, of };
}

/** Signs in a name are no formatting. */
function asMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#&~|]/g, '\\$&');
}
