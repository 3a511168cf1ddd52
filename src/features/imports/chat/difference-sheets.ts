import type { SheetToWrite } from '../../../print/write-xlsx.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import type { Summary } from '../batch.store.ts';
import type { RowOutcome } from '../import-types.ts';
import { cellText, columnTitle, faultText } from '../import-words.ts';

type Row = readonly (string | undefined)[];

/** The whole difference: a line for each change and each fault, and those who leave. */
export function differenceSheets(
  outcomes: readonly RowOutcome[],
  { leaving = [] }: Summary,
  t: Translate,
): SheetToWrite[] {
  const changes = outcomes
    .filter(({ status }) => status !== 'fault')
    .flatMap((outcome) => changeRows(outcome, t));
  const gone = leaving.map(({ what }): Row => ['', t('import-status-leaving'), what]);
  const faults = outcomes.flatMap((outcome) =>
    outcome.faults.map(
      (fault): Row => [
        String(fault.line),
        outcome.what,
        fault.field === undefined ? '' : columnTitle(fault.field, t),
        faultText(fault, t),
      ],
    ),
  );
  const sheets = [
    {
      name: t('import-sheet-changes'),
      widths: [8, 16, 36, 24, 30, 30],
      headings: [
        ...[t('import-heading-row'), t('import-heading-status'), t('import-heading-what')],
        ...[t('import-heading-column'), t('import-heading-before'), t('import-heading-after')],
      ],
      rows: [...gone, ...changes],
    },
    {
      name: t('import-sheet-faults'),
      widths: [8, 36, 24, 80],
      headings: [
        ...[t('import-heading-row'), t('import-heading-what')],
        ...[t('import-heading-column'), t('import-heading-fault')],
      ],
      rows: faults,
    },
  ];
  return sheets.filter(({ rows }, index) => index === 0 || rows.length > 0);
}

function changeRows({ line, status, what, changes, candidates }: RowOutcome, t: Translate): Row[] {
  const start = [String(line), t(`import-status-${status}`), what];
  if (candidates) return [[...start, '', '', candidates.map(({ shown }) => shown).join(' / ')]];
  if (changes.length === 0) return [start];
  return changes.map(({ field, before, after }) => [
    ...start,
    columnTitle(field, t),
    ...[before, after].map((value) => cellText(field, value, t)),
  ]);
}
