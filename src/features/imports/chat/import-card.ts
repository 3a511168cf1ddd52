import { blocks, type Html, html, lines, shorten } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import type { Button, Screen } from '../../../telegram/screen.ts';
import type { Batch } from '../batch.store.ts';
import { changesNothing, manyLeave } from '../import-rights.ts';
import { decisionKey } from '../import-types.ts';
import { columnTitle } from '../import-words.ts';
import type { ShownImport } from '../load-import.ts';
import type { Question } from '../rows.store.ts';
import {
  columnsOf,
  countsOf,
  faultsOf,
  LONGEST_LINE,
  leavingOf,
  problemOf,
  titleOf,
} from './import-card-parts.ts';

const MOST_CANDIDATES = 10;
const LONGEST_LABEL = 60;

/** An import as it stands: being checked, waiting for `Apply`, being applied, over. */
export function importScreen(shown: ShownImport, t: Translate): Screen {
  const { batch } = shown;
  const title = titleOf(shown, t);
  switch (batch.state) {
    case 'reading':
      return batch.kind === null ? askKind(title, batch, t) : underWay(title, batch, t);
    case 'ready':
      return shown.question ? askWho(title, shown.question, batch, t) : checked(title, shown, t);
    case 'applying':
      return underWay(title, batch, t);
    case 'applied':
      return {
        html: blocks(title, t.html('import-applied'), countsOf(batch, t)),
        buttons: [[difference(t, batch)]],
      };
    case 'discarded':
      return over(title, batch, t);
    case 'refused':
      return { html: blocks(title, problemOf(batch, t)), buttons: [[again(t)]] };
  }
}

const again = (t: Translate): Button => ({ label: t('button-import'), data: 'imports' });
const difference = (t: Translate, { id }: Batch): Button => ({
  label: t('button-import-difference'),
  data: `imp-diff:${id}`,
});
const discard = (t: Translate, { id }: Batch): Button => ({
  label: t('button-import-discard'),
  data: `imp-discard:${id}`,
});

function underWay(title: Html, batch: Batch, t: Translate): Screen {
  const { state, progress, summary } = batch;
  const checking = state === 'reading';
  const total = progress > 0 ? summary.rowCount : undefined;
  return {
    html: blocks(
      title,
      lines(
        checking ? t.html('import-checking') : t.html('import-applying'),
        total !== undefined && t.html('import-progress', { done: progress, total }),
      ),
    ),
    buttons: checking ? [[discard(t, batch)]] : [],
  };
}

function askKind(title: Html, batch: Batch, t: Translate): Screen {
  const kinds = batch.summary.kinds ?? [];
  return {
    html: blocks(title, t.html('import-which-kind')),
    buttons: [
      kinds.map((kind) => ({ label: t(`import-kind-${kind}`), data: `imp-kind:${batch.id}:${kind}` })),
      [discard(t, batch)],
    ],
  };
}

function askWho(title: Html, { asked: row, left }: Question, batch: Batch, t: Translate): Screen {
  const key = decisionKey(row);
  const { line, what, part = 'self' } = row;
  const person = part === 'self' ? what : `${what}, ${columnTitle(part, t)}`;
  const candidates = (row.candidates ?? []).slice(0, MOST_CANDIDATES);
  return {
    html: blocks(
      title,
      t.html('import-who', { line, person }),
      lines(...candidates.map(({ shown }, index) => html`${index + 1}. ${shorten(shown, LONGEST_LINE)}`)),
      left > 1 && t.html('import-count-ambiguous', { count: left }),
    ),
    buttons: [
      ...candidates.map(({ personId, shown }, index) => [
        {
          label: shorten(`${index + 1}. ${shown}`, LONGEST_LABEL),
          data: `imp-who:${batch.id}:${key}:${personId}`,
        },
      ]),
      [{ label: t('button-import-new-person'), data: `imp-who:${batch.id}:${key}:new` }],
      [difference(t, batch), discard(t, batch)],
    ],
  };
}

function checked(title: Html, { batch, mayApply }: ShownImport, t: Translate): Screen {
  const { faults = 0, leaving = 0 } = batch.summary.counts ?? {};
  const next =
    faults > 0
      ? t.html('import-mend')
      : mayApply
        ? t.html('import-check-and-apply')
        : t.html('import-passed-on');
  const apply = { label: t('button-import-apply'), data: `imp-apply:${batch.id}` };
  return {
    html: blocks(
      title,
      batch.summary.checkedAgain === true && t.html('import-checked-again'),
      countsOf(batch, t),
      leaving > 0 && faults === 0 && leavingOf(batch, t),
      columnsOf(batch, t),
      faults > 0 && faultsOf(batch, t),
      next,
    ),
    buttons: [faults === 0 && mayApply ? [apply] : [], [difference(t, batch), discard(t, batch)]],
  };
}

/** `Apply` where many would leave: once more, with what that means. */
export function sureScreen(shown: ShownImport, t: Translate): Screen {
  const { batch } = shown;
  return {
    html: blocks(
      titleOf(shown, t),
      batch.kind === 'timetable'
        ? t.html('import-many-dropped', { count: batch.summary.counts?.leaving ?? 0 })
        : t.html('import-many-leave', { count: batch.summary.counts?.leaving ?? 0 }),
      leavingOf(batch, t),
    ),
    buttons: [
      [{ label: t('button-import-sure'), data: `imp-sure:${batch.id}` }],
      [{ label: t('button-back'), data: `imp:${batch.id}` }],
    ],
  };
}

export function asksTwice({ summary }: Batch): boolean {
  return summary.counts !== undefined && manyLeave(summary.counts);
}

function over(title: Html, batch: Batch, t: Translate): Screen {
  const { counts } = batch.summary;
  const nothing = counts !== undefined && changesNothing(counts);
  return {
    html: nothing
      ? blocks(title, t.html('import-nothing-changes', { count: counts.unchanged }), columnsOf(batch, t))
      : blocks(title, t.html('import-discarded')),
    buttons: [[again(t)]],
  };
}
