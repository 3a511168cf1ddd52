import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A place in src/ that names a text. */
export interface KeyUse {
  /** `src/features/journal/chat/card.ts:12` */
  readonly place: string;
  /** The key, or with `family` what stands before the `${…}` of a built one. */
  readonly key: string;
  readonly family: boolean;
  /** What is put in, where it stands there in so many words. */
  readonly variables: readonly string[] | undefined;
}

export interface SourceUses {
  readonly uses: readonly KeyUse[];
  /** Every string of the sources: a key may wait in a table before it is used. */
  readonly strings: ReadonlySet<string>;
}

const SOURCES = ['src/app.ts', 'src/{telegram,delivery,features,http}/**/*.ts'];

/** Reads `t('key', {…})`, `t.html('key', {…})`, `labelKey: 'key'` and `alert: { key: 'key' }`. */
export function readKeyUses(folder: string): SourceUses {
  const uses: KeyUse[] = [];
  const strings = new Set<string>();
  for (const file of globSync(SOURCES, { cwd: folder }).sort()) {
    const found = keyUsesIn(file, readFileSync(join(folder, file), 'utf8'));
    uses.push(...found.uses);
    for (const string of found.strings) strings.add(string);
  }
  return { uses, strings };
}

export function keyUsesIn(file: string, source: string): SourceUses {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const uses: KeyUse[] = [];
  const strings = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) strings.add(node.text);
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
      const site = siteOf(node);
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      if (site) uses.push({ place: `${file}:${line}`, ...keyOf(node), variables: site.variables });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { uses, strings };
}

function keyOf(node: ts.StringLiteralLike | ts.TemplateExpression): { key: string; family: boolean } {
  return ts.isTemplateExpression(node)
    ? { key: node.head.text, family: true }
    : { key: node.text, family: false };
}

/** Where a string stands as a key, through `a ? 'x' : 'y'` and parentheses too. */
function siteOf(node: ts.Node): { variables: readonly string[] | undefined } | undefined {
  const { parent } = node;
  if (ts.isConditionalExpression(parent) && parent.condition !== node) return siteOf(parent);
  if (ts.isParenthesizedExpression(parent)) return siteOf(parent);
  if (ts.isCallExpression(parent) && parent.arguments[0] === node) {
    return isTranslate(parent.expression) ? { variables: variablesOf(parent.arguments[1]) } : undefined;
  }
  if (ts.isPropertyAssignment(parent) && parent.initializer === node && isKeyProperty(parent)) {
    return { variables: undefined };
  }
  return undefined;
}

function isTranslate(callee: ts.Expression): boolean {
  return /(?:^|\.)t(?:\.html)?$/.test(callee.getText());
}

function isKeyProperty(property: ts.PropertyAssignment): boolean {
  const name = property.name.getText();
  if (name.endsWith('Key') && name !== 'dedupeKey') return true;
  const owner = property.parent.parent;
  return name === 'key' && ts.isPropertyAssignment(owner) && owner.name.getText() === 'alert';
}

function variablesOf(values: ts.Expression | undefined): readonly string[] | undefined {
  if (!values) return [];
  if (!ts.isObjectLiteralExpression(values)) return undefined;
  const names = values.properties.map((property) => property.name?.getText());
  return names.some((name) => name === undefined) ? undefined : (names as string[]);
}
