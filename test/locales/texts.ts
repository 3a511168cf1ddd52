import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Message, Pattern, SelectExpression } from '@fluent/syntax';
import { parse, Visitor } from '@fluent/syntax';

export const LANGUAGES = ['lv', 'ru', 'en'] as const;
export type TextLanguage = (typeof LANGUAGES)[number];

/** A message's value, or one attribute of it. */
export interface Text {
  readonly language: TextLanguage;
  readonly file: string;
  /** `journal-saved`, or `journal-saved.hint` for an attribute. */
  readonly key: string;
  readonly variables: ReadonlySet<string>;
  /** The names of the variants of each selector. */
  readonly selectors: readonly (readonly string[])[];
  /** Its words in reading order, each placeable as `{}`. */
  readonly words: string;
}

/** Every text of `<folder>/<language>/*.ftl`. @throws Error naming what does not parse. */
export function readTexts(folder: string): Text[] {
  return LANGUAGES.flatMap((language) =>
    globSync('*.ftl', { cwd: join(folder, language) })
      .sort()
      .flatMap((file) => parseTexts(language, file, readFileSync(join(folder, language, file), 'utf8'))),
  );
}

export function parseTexts(language: TextLanguage, file: string, source: string): Text[] {
  return parse(source, { withSpans: false }).body.flatMap((entry) => {
    if (entry.type === 'Junk') throw new Error(`${language}/${basename(file)}: ${entry.content.trim()}`);
    return entry.type === 'Message' ? textsOf(language, file, entry) : [];
  });
}

function textsOf(language: TextLanguage, file: string, { id, value, attributes }: Message): Text[] {
  const own = value ? [textOf(language, file, id.name, value)] : [];
  const more = attributes.map((one) => textOf(language, file, `${id.name}.${one.id.name}`, one.value));
  return [...own, ...more];
}

function textOf(language: TextLanguage, file: string, key: string, pattern: Pattern): Text {
  const reader = new PatternReader();
  reader.visit(pattern);
  return { language, file, key, ...reader.found() };
}

class PatternReader extends Visitor {
  readonly #variables = new Set<string>();
  readonly #selectors: string[][] = [];
  #words = '';

  found() {
    return { variables: this.#variables, selectors: this.#selectors, words: this.#words };
  }

  override visitTextElement({ value }: { value: string }) {
    this.#words += value;
  }

  override visitStringLiteral({ value }: { value: string }) {
    this.#words += value;
  }

  override visitVariableReference({ id }: { id: { name: string } }) {
    this.#variables.add(id.name);
    this.#words += '{}';
  }

  override visitSelectExpression(selection: SelectExpression) {
    this.#selectors.push(
      selection.variants.map(({ key }) => (key.type === 'Identifier' ? key.name : key.value)),
    );
    this.genericVisit(selection);
  }
}
