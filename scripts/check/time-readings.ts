import ts from 'typescript';

/** A place that asks a machine for the time instead of taking it as an argument. */
export interface TimeReading {
  /** From 1. */
  readonly line: number;
  /** As it stands in the text: `new Date()`. */
  readonly text: string;
}

/** Where in JavaScript or TypeScript time may be read after all, or must not even be measured. */
export interface ScriptRules {
  /** `performance.now()` and its like count too: they measure, but a turned clock does not turn them. */
  readonly measuring: boolean;
  /** Strings and templates are read as SQL. */
  readonly sql: boolean;
}

const DAYJS = new Set(['dayjs', 'dayjs.utc', 'dayjs.tz']);
const READING = new Set(['Date.now', 'Temporal.Now']);
const MEASURING = new Set(['performance.now', 'performance.timeOrigin', 'process.hrtime']);
const SQL =
  /\b(?:now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(|\b(?:current_(?:date|time|timestamp)|localtime(?:stamp)?)\b|'now'\s*::/gi;
const SCHEMA = /@default\(\s*now\(\)\s*\)|@updatedAt\b/g;

/** Words in comments do not count; `new Date(value)` and `dayjs(value)` read nothing. */
export function timeReadingsInScript(text: string, fileName: string, rules: ScriptRules): TimeReading[] {
  const source = ts.createSourceFile(fileName, text, ts.ScriptTarget.Latest);
  const found: TimeReading[] = [];
  const lineOf = (position: number) => source.getLineAndCharacterOfPosition(position).line + 1;

  const visit = (node: ts.Node): void => {
    if (readsTime(node, source, rules.measuring)) {
      found.push({ line: lineOf(node.getStart(source)), text: node.getText(source) });
    } else if (rules.sql && isText(node)) {
      const start = node.getStart(source);
      const firstLine = lineOf(start) - 1;
      for (const reading of timeReadingsInSql(text.slice(start, node.end))) {
        found.push({ ...reading, line: reading.line + firstLine });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Words in comments do not count; a function's body does. */
export function timeReadingsInSql(text: string): TimeReading[] {
  return matches(blank(text, /--.*|\/\*[\s\S]*?\*\//g), SQL);
}

/** Prisma's defaults and its `@updatedAt`, and SQL within `dbgenerated`. */
export function timeReadingsInSchema(text: string): TimeReading[] {
  const code = blank(text, /\/\/.*/g);
  return [...matches(code, SCHEMA), ...matches(blank(code, SCHEMA), SQL)];
}

function readsTime(node: ts.Node, source: ts.SourceFile, measuring: boolean): boolean {
  if (ts.isNewExpression(node)) return isNamed(node.expression, source, 'Date') && !node.arguments?.length;
  if (ts.isCallExpression(node)) {
    // Called as a function, Date ignores its arguments and tells the time.
    if (isNamed(node.expression, source, 'Date')) return true;
    return node.arguments.length === 0 && DAYJS.has(node.expression.getText(source));
  }
  if (!ts.isPropertyAccessExpression(node)) return false;
  const name = node.getText(source).replace(/^(?:globalThis|window)\./, '');
  return READING.has(name) || (measuring && MEASURING.has(name));
}

function isNamed(node: ts.Node, source: ts.SourceFile, name: string): boolean {
  return node.getText(source).replace(/^(?:globalThis|window)\./, '') === name;
}

/** Strings, and a template's own words: what stands in `${…}` is code and visited as such. */
function isText(node: ts.Node): boolean {
  return ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
}

/** Spaces instead, so that lines stay where they are. */
function blank(text: string, pattern: RegExp): string {
  return text.replace(pattern, (match) => match.replace(/\S/g, ' '));
}

function matches(text: string, pattern: RegExp): TimeReading[] {
  return [...text.matchAll(pattern)].map((match) => ({
    line: text.slice(0, match.index).split('\n').length,
    text: match[0],
  }));
}
