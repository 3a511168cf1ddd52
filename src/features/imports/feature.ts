import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import type { Feature } from '../../telegram/feature.ts';
import { APPLY_IMPORT, applyBatch } from './apply-batch.ts';
import { importButtons } from './chat/import-buttons.ts';
import { importScreen } from './chat/import-card.ts';
import { takeFile } from './chat/import-file.ts';
import { asImporter, startImport } from './chat/import-start.ts';
import { importViews } from './chat/import-views.ts';
import { checkImport } from './check-import.ts';
import { forgetImports } from './forget-imports.ts';
import type { ImportDeps } from './import-deps.ts';
import { importNoticeKinds } from './import-notice-kinds.ts';
import { CHECK_IMPORT } from './take-in-file.ts';
import { uploadRoutes } from './upload/upload-routes.ts';

/** Brings the school's data in from files (¶4.1, 4.2): checked first, applied by the superuser. */
export function createImports(deps: ImportDeps): Feature {
  const audience = (actor: Actor | undefined) => may(actor, 'import.send');
  const start = startImport(deps);
  return {
    name: 'imports',
    commands: [{ name: 'import', latvian: 'imports', audience, handle: start }],
    menu: [{ labelKey: 'button-import', data: 'imports', rank: 60, audience }],
    callbacks: {
      ...importButtons(deps),
      imports: start,
      'imp-tpl': async (request) => {
        asImporter(request);
        return { view: 'import-template', params: { kind: request.args[0] ?? '' }, anew: true };
      },
    },
    views: importViews,
    file: (request) => takeFile(deps, request),
    tasks: { [CHECK_IMPORT]: checkImport(deps), [APPLY_IMPORT]: applyBatch(deps) },
    notices: importNoticeKinds(deps, importScreen),
    slots: [forgetImports(deps.db)],
    routes: uploadRoutes(deps),
  };
}
