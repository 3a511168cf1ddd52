import { Refusal } from '../../../kernel/refusal.ts';
import { may } from '../../../regulation/access.ts';
import type { Params, View, ViewContext } from '../../../telegram/feature.ts';
import { IMPORT_KINDS } from '../import-types.ts';
import { loadImports, type ShownImport } from '../load-import.ts';
import { outcomesOf } from '../rows.store.ts';
import { writeSpreadsheet } from '../worker/spreadsheets.ts';
import { differenceSheets } from './difference-sheets.ts';
import { importScreen, sureScreen } from './import-card.ts';
import { receivedView } from './import-file.ts';
import { startView } from './import-start.ts';
import { templateSheets } from './template-sheets.ts';

async function loadShown(params: Params, { db, visitor }: ViewContext): Promise<ShownImport> {
  const [shown] = await loadImports(db, [{ batchId: Number(params['batchId']), reader: visitor.actor }]);
  if (!shown) throw new Refusal('not-allowed');
  return shown;
}

export const importViews: Readonly<Record<string, View>> = {
  imports: startView,
  'import-received': receivedView,
  'import-card': async (params, context) => importScreen(await loadShown(params, context), context.t),
  'import-sure': async (params, context) => {
    const shown = await loadShown(params, context);
    return shown.batch.state === 'ready' ? sureScreen(shown, context.t) : importScreen(shown, context.t);
  },
  'import-difference': async (params, context) => {
    const { t } = context;
    const { batch } = await loadShown(params, context);
    if (batch.state !== 'ready' && batch.state !== 'applied') throw new Refusal('import-over');
    const sheets = differenceSheets(await outcomesOf(context.db, batch.id), batch.summary, t);
    const content = await writeSpreadsheet(sheets);
    return {
      html: t.html('import-difference', { file: batch.fileName }),
      file: { name: `${t('import-difference-file')}-${batch.id}.xlsx`, content, kind: 'document' },
    };
  },
  'import-template': async (params, { visitor, t }) => {
    if (!may(visitor.actor, 'import.send')) throw new Refusal('not-allowed');
    const kind = IMPORT_KINDS.find((known) => known === params['kind']);
    if (!kind) throw new Refusal('stale-button');
    const content = await writeSpreadsheet(templateSheets(kind, t));
    return {
      html: t.html('import-template', { kind: t(`import-kind-${kind}`) }),
      file: { name: `${t(`import-template-file-${kind}`)}.xlsx`, content, kind: 'document' },
    };
  },
};
