import type { Paragraph } from './ledger.ts';

/** A call of the Bot API, as the sandbox keeps it. */
export interface Call {
  readonly id: number;
  readonly at: string;
  readonly method: string;
  readonly params: { readonly chat_id?: number | string; readonly text?: string };
  readonly status: number;
}

/** That a reminder named something to somebody. */
export interface Heard {
  readonly paragraph: Paragraph;
  readonly key: string;
  readonly persona: string;
  /** As what others owe. */
  readonly above: boolean;
  readonly at: number;
}

/** How a reminder begins a list: of what the reader owes, and of what others do. */
const OWN = /^(🔔|❗ (Termiņš|Skolā)|✉️ Vēl nav izlasīts)/u;
const OF_OTHERS = /^(❗ Nav (ievadīts|izdarīts) laikā|Vēl nav (ievadīts|izdarīts)|✉️ Kuri nav izlasījuši)/u;

/** What a line speaks of; the groups of each make its key. */
const LINES: readonly (readonly [Paragraph, RegExp])[] = [
  ['2', /^(\S+): vecāki vēl nav/],
  ['3.1', /^(\S+): iesniegums \(([\d.]+)\)/],
  ['3.2', /^(\S+): iesniegums, saņemts ([\d.]+)/],
  ['3.3', /^Lūgums atjaunot piekļuvi \(([\d.]+)\)/],
  ['4.2', /^(\S+): nav stundu saraksta (\d)/],
  ['4.3', /^(\S+) (\S+): \d+ skolēn\S* nav nevienā grupā/],
  ['4.4', /^(.+): nav neviena dalībnieka/],
  ['4.5', /^(\d+)\. stunda, (\S+(?: \S+)*?) (\S+)(?: –|$)/],
  ['4.10', /^(\S+): kavējuma zīme \(([\d.]+)\)/],
  ['4.11', /^([\d.]+): \d+ aizvietot/],
  ['6', /^Vēstule \(([\d.]+)\)/],
];

/** What people were reminded of; a line that nobody understands is an error. */
export function heardIn(calls: readonly Call[], personas: ReadonlyMap<number, string>): Heard[] {
  return calls
    .filter(
      ({ method, status, params }) =>
        method === 'sendMessage' && status === 200 && isReminder(params.text ?? ''),
    )
    .flatMap(({ at, params }) => {
      const persona = personas.get(Number(params.chat_id)) ?? '';
      return linesOf(plain(params.text ?? '')).map((line) => ({ ...line, persona, at: Date.parse(at) }));
    });
}

const plain = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

function isReminder(text: string): boolean {
  return plain(text)
    .split('\n')
    .some((line) => OWN.test(line) || OF_OTHERS.test(line));
}

function linesOf(text: string): Pick<Heard, 'paragraph' | 'key' | 'above'>[] {
  let above = false;
  return text.split('\n').flatMap((line) => {
    if (OWN.test(line) || OF_OTHERS.test(line)) above = OF_OTHERS.test(line);
    if (!line.startsWith('• ')) return [];
    return items(line.slice(2), above).map((item) => ({ ...readItem(item), above }));
  });
}

/** Lessons that others owe are gathered by teacher: `Ozola Anna: 3. stunda, 7.b Mat; 4. stunda, 7.b Ang`. */
function items(line: string, above: boolean): string[] {
  const gathered = above && /^[^:]+: (\d+\. stunda, .*)$/.exec(line)?.[1];
  return gathered ? gathered.split('; ') : [line];
}

function readItem(item: string): Pick<Heard, 'paragraph' | 'key'> {
  for (const [paragraph, form] of LINES) {
    const found = form.exec(item);
    if (found) return { paragraph, key: found.slice(1).join(' ') };
  }
  throw new Error(`a reminder speaks of something unknown: ${item}`);
}
