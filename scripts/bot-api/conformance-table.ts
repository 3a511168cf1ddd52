import type { Signature } from './parameter-schemas.ts';

interface Refusal {
  readonly method: string;
  readonly when: string;
  readonly code: number;
}

const BEGIN = '<!-- conformance: written by npm run schemas -->';
const END = '<!-- conformance: end -->';

/** The page with the table between its two marks made anew. Throws if the marks are not there. */
export function withConformanceTable(
  page: string,
  methods: readonly Signature[],
  refusals: readonly Refusal[],
): string {
  const from = page.indexOf(BEGIN);
  const to = page.indexOf(END);
  if (from < 0 || to < from) throw new Error(`the page has no place for the table: ${BEGIN} … ${END}`);
  return `${page.slice(0, from)}${BEGIN}\n${tableOf(methods, refusals)}\n${page.slice(to)}`;
}

/** What is refused of no method of the list stands in a last row. */
function tableOf(methods: readonly Signature[], refusals: readonly Refusal[]): string {
  const names = new Set(methods.map(({ name }) => name));
  const elsewhere = refusals.filter(({ method }) => !names.has(method));
  const rows = methods.map(({ name, parameters }) => [
    `\`${name}\``,
    parameters.map((parameter) => `\`${parameter}\``).join(', ') || '–',
    reasons(refusals.filter(({ method }) => method === name)),
  ]);
  return [
    '| Method | Parameters simulated | Refused when |',
    '|---|---|---|',
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
    `| any other | – | ${reasons(elsewhere)} |`,
  ].join('\n');
}

function reasons(refusals: readonly Refusal[]): string {
  const lines = refusals.map(({ code, when }) => `**${code}** ${when.replaceAll('|', '\\|')}`);
  return lines.join('<br>') || '–';
}
