import { asHtml, type Html, html, lines, shorten } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { refusalHtml } from '../../../telegram/refusal-text.ts';
import type { Batch } from '../batch.store.ts';
import { faultLine } from '../import-words.ts';
import type { ShownImport } from '../load-import.ts';

/** With twenty faults and all else the card stays within a message. */
export const LONGEST_LINE = 150;
const NAMES_SHOWN = 10;

export function titleOf({ batch, senderName }: ShownImport, t: Translate): Html {
  const kind = batch.kind ? t(`import-kind-${batch.kind}`) : t('button-import');
  return lines(
    html`<b>📥 ${kind}</b> · ${batch.fileName}`,
    senderName !== undefined && t.html('import-sent-by', { name: senderName }),
  );
}

export function problemOf({ problem }: Batch, t: Translate): Html {
  return problem?.code ? refusalHtml(t, problem.code, problem.params ?? {}) : t.html('import-failed');
}

export function countsOf({ kind, summary }: Batch, t: Translate): Html {
  const { counts } = summary;
  if (!counts) return asHtml('');
  return lines(
    t.html('import-count-new', { count: counts.new }),
    t.html('import-count-changed', { count: counts.changed }),
    kind === 'timetable'
      ? t.html('import-count-dropped', { count: counts.leaving })
      : t.html('import-count-leaving', { count: counts.leaving }),
    t.html('import-count-unchanged', { count: counts.unchanged }),
    counts.ambiguous > 0 && t.html('import-count-ambiguous', { count: counts.ambiguous }),
    counts.faults > 0 && t.html('import-count-faults', { count: counts.faults }),
  );
}

export function leavingOf({ kind, summary }: Batch, t: Translate): Html {
  const names = (summary.leaving ?? []).map(({ what }) => what);
  const shown = names.slice(0, NAMES_SHOWN).join('; ');
  const list = names.length > NAMES_SHOWN ? `${shown}; …` : shown;
  return kind === 'timetable'
    ? t.html('import-dropped', { lessons: list })
    : t.html('import-leaving', { names: list });
}

export function columnsOf({ summary }: Batch, t: Translate): Html {
  const { columnsLeftOut = [], personalCodeColumns = [], newClasses = [] } = summary;
  const list = (names: readonly string[]) => shorten(names.join(', '), LONGEST_LINE);
  return lines(
    newClasses.length > 0 && t.html('import-new-classes', { classes: list(newClasses) }),
    columnsLeftOut.length > 0 && t.html('import-columns-left-out', { columns: list(columnsLeftOut) }),
    personalCodeColumns.length > 0 && t.html('import-personal-codes', { columns: list(personalCodeColumns) }),
  );
}

export function faultsOf({ summary }: Batch, t: Translate): Html {
  const { faults = [], counts } = summary;
  const more = (counts?.faults ?? 0) - faults.length;
  return lines(
    ...faults.map((fault) => shorten(`• ${faultLine(fault, t)}`, LONGEST_LINE)),
    more > 0 && t.html('import-more-faults', { count: more }),
  );
}
