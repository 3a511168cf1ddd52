import { readFileSync } from 'node:fs';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { settingsForm } from './settings-form.ts';

/** The numbers of the school's regulation. */
export type RegulationSettings = z.infer<typeof settingsForm>;

/** What is wrong with a settings file, a line for each fault. */
export class SettingsFault extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'SettingsFault';
    this.lines = lines;
  }
}

/**
 * @throws SettingsFault if the file cannot be read or is not as the form wants it: every fault with the line
 * that it stands in, or that it is missing from
 */
export function readSettings(file: string): RegulationSettings {
  const lines = new LineCounter();
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const document = parseDocument(textOf(file), { lineCounter: lines });
  if (document.errors.length > 0) {
    throw new SettingsFault(
      document.errors.map(
        ({ pos, message }) => `${file}:${lineAt(pos[0])}: ${message.replace(/ at line [\s\S]*/, '')}`,
      ),
    );
  }
  const result = settingsForm.safeParse(document.toJS() ?? {});
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
    const what = issue.path.length > 0 ? `${issue.path.join('.')}: ${issue.message}` : issue.message;
    return { line: lineAt(offsetOf(document, path)), what };
  });
  throw new SettingsFault(
    faults.toSorted((a, b) => a.line - b.line).map(({ line, what }) => `${file}:${line}: ${what}`),
  );
}

/** Where that part stands; one that is missing: where the part that lacks it begins. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const [line] = (error as Error).message.split('\n');
    throw new SettingsFault([`${file}: ${line}`]);
  }
}
