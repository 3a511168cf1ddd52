import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REFUSALS } from './refusals.ts';

const SANDBOX = join(import.meta.dirname, '../../src/sandbox');

/** Of bodies that no client sends, and of two calls at a time: brought about in the files named. */
const ELSEWHERE: readonly string[] = [
  // bot-api.test.ts
  "can't parse multipart/form-data",
  'object expected as a request body',
  "can't parse JSON object",
  'terminated by other getUpdates request; make sure that only one bot instance is running',
  // webhook.test.ts
  'terminated by setWebhook request',
];

const REFUSES =
  /(?:badRequest|forbidden|conflict|unreadable|StrayCall)\(\s*(?:\d+,\s*)?(['"`])((?:\\.|(?!\1).)*)\1/gs;

/** The words of every refusal in the simulator's code; what it fills in stands as `.+`. */
function wordsInCode(): RegExp[] {
  const code = globSync('{bot-api,delivery}/**/*.ts', { cwd: SANDBOX })
    .map((file) => readFileSync(join(SANDBOX, file), 'utf8'))
    .join('\n');
  return [...code.matchAll(REFUSES)]
    .map(([, , words = '']) => words.replaceAll(/\\(.)/g, '$1'))
    .filter((words) => !ELSEWHERE.includes(words))
    .map(
      (words) =>
        new RegExp(
          `${words
            .split(/\$\{[^}]*\}/)
            .map(escaped)
            .join('.+')}$`,
          's',
        ),
    );
}

function escaped(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

test('every refusal that stands in the code is in the list, and so run through both clients', () => {
  const words = wordsInCode();
  expect(words.length).toBeGreaterThan(60);
  const missing = words.filter((word) => !REFUSALS.some(({ description }) => word.test(description)));
  expect(missing.map(String)).toEqual([]);
});
