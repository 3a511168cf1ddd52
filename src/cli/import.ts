import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { migrate } from '../db/migrate.ts';
import { StartupFault } from '../db/startup-fault.ts';
import { importByHand } from '../features/imports/import-by-hand.ts';
import type { DryRun, ImportKind, ReadFile } from '../features/imports/import-types.ts';
import { faultLine } from '../features/imports/import-words.ts';
import { unpackRead } from '../features/imports/read/packed-read.ts';
import { LARGEST_FILE } from '../features/imports/read/read-import-file.ts';
import { readSpreadsheet } from '../features/imports/worker/spreadsheets.ts';
import { Refusal } from '../kernel/refusal.ts';
import { loadTexts, type Translate } from '../telegram/i18n.ts';
import { refusalText } from '../telegram/refusal-text.ts';
import { type SchoolClock, schoolNow } from './school-now.ts';
import { withDatabase } from './with-database.ts';

const LOCALES = join(import.meta.dirname, '..', '..', 'locales');

interface Asked {
  readonly file: string;
  readonly kind?: ImportKind;
  /** Else the file is checked alone. */
  readonly apply: boolean;
}

interface Report {
  readonly lines: readonly string[];
  /** The file can be applied, or was. */
  readonly well: boolean;
}

/**
 * Checks a file and, if asked to, applies it: the same as in the chat. A file that cannot be opened and a
 * database that another process has are StartupFaults; what is wrong inside the file stands in the report.
 */
export async function importFile(plan: SchoolClock, asked: Asked): Promise<Report> {
  if (plan.databaseUrl === 'pglite:memory')
    throw new StartupFault('DATABASE_URL is pglite:memory, which is forgotten at the end: name a folder.');
  const { en } = loadTexts(LOCALES);
  const fileName = basename(asked.file);
  const content = await contentOf(asked.file);
  try {
    const { kinds, packed } = await readSpreadsheet({ name: fileName, content }, asked.kind);
    const [kind, ...others] = kinds;
    if (!kind || others.length > 0)
      return { lines: [`${fileName} may hold ${kinds.join(' or ')}: say which with --kind.`], well: false };
    const file = unpackRead(packed, kind);
    const { checked, applied } = await withDatabase(plan.databaseUrl, async (database) => {
      await migrate(database);
      const school = await database.db.school.findFirst({ select: { stamp: true } });
      const now = schoolNow(plan, school?.stamp);
      return importByHand(database.db, { file, fileName, apply: asked.apply, now });
    });
    return report(file, checked, { asked: asked.apply, applied }, en);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { lines: [`${fileName}: ${refusalText(en, error.code, error.params)}`], well: false };
  }
}

async function contentOf(file: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    // One byte more is enough to be refused by the reader, a disc image need not be read for it.
    if ((await stat(file)).size > LARGEST_FILE) return new Uint8Array(LARGEST_FILE + 1);
    return new Uint8Array(await readFile(file));
  } catch (error) {
    throw new StartupFault(`${file}: ${(error as Error).message}`, { cause: error });
  }
}

function report(
  { kind, rows, columnsLeftOut, personalCodeColumns }: ReadFile,
  { counts, outcomes, leaving, newClasses = [] }: DryRun,
  { asked, applied }: { readonly asked: boolean; readonly applied: boolean },
  t: Translate,
): Report {
  const list = (title: string, names: readonly string[]) =>
    names.length > 0 ? [`${title}: ${names.join(', ')}`] : [];
  const { faults, ambiguous } = counts;
  const well = faults + ambiguous === 0 && (applied || !asked);
  const unclear = outcomes.filter(({ status }) => status === 'ambiguous');
  return {
    well,
    lines: [
      `${t(`import-kind-${kind}`)}, rows in the file: ${rows.length}`,
      `new ${counts.new}, changed ${counts.changed}, leaving ${counts.leaving}, unchanged ${counts.unchanged}`,
      ...list('New classes', newClasses),
      ...list(
        'Leaving',
        leaving.map(({ what }) => what),
      ),
      ...list('Unknown columns left out', columnsLeftOut),
      ...list('Personal codes, not stored', personalCodeColumns),
      ...outcomes.flatMap((outcome) => outcome.faults.map((fault) => faultLine(fault, t))),
      ...unclear.map(({ line, what }) => `Row ${line}, ${what}: several people fit. Import it in the chat.`),
      lastLine(well, asked, applied),
    ],
  };
}

function lastLine(well: boolean, asked: boolean, applied: boolean): string {
  if (applied) return 'Applied.';
  if (!well) return 'Nothing has been changed.';
  return asked ? 'Nothing to change.' : 'Nothing has been changed yet: run it again with --apply.';
}
