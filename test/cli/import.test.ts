import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { importFile } from '../../src/cli/import.ts';
import { withDatabase } from '../../src/cli/with-database.ts';
import { StartupFault } from '../../src/db/startup-fault.ts';
import { databaseUrl, PROCESS_TIMEOUT, temporaryFolder } from './run-process.ts';

const HEADINGS = 'Klase;Uzvārds;Vārds;Vecāka uzvārds;Vecāka vārds;Vecāka tālrunis;Personas kods\n';
const ROW = '1.x;Jaunzeme;Elza;Jaunzeme;Inga;+371 29111222;010112-12345\n';

const folder = temporaryFolder();
let url: string;

beforeAll(async () => {
  url = await databaseUrl('demo');
}, PROCESS_TIMEOUT);

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const check = (path: string, apply = false) =>
  importFile({ databaseUrl: url, bot: undefined, sandboxNow: undefined }, { file: path, apply });

test(
  '4.1: from the command line a file is checked, and applied if asked to',
  async () => {
    const good = file('skoleni.csv', HEADINGS + ROW);
    const checked = await check(good);
    expect(checked).toEqual({
      well: true,
      lines: [
        'Students, rows in the file: 1',
        'new 1, changed 0, leaving 0, unchanged 0',
        'New classes: 1.x',
        'Personal codes, not stored: Personas kods',
        'Nothing has been changed yet: run it again with --apply.',
      ],
    });
    const applied = await check(good, true);
    expect(applied.well).toBe(true);
    // Of the check nothing was kept, or both would be new by now.
    expect(applied.lines).toContain('new 1, changed 0, leaving 0, unchanged 0');
    expect(applied.lines.at(-1)).toBe('Applied.');
    const entered = await withDatabase(url, async ({ db }) => [
      await db.person.count({ where: { familyName: 'Jaunzeme' } }),
      (await db.auditEntry.findFirstOrThrow({ where: { action: 'import.applied' } })).actorId,
      await db.importRow.count(),
    ]);
    expect(entered).toEqual([2, null, 1]);
  },
  PROCESS_TIMEOUT,
);

test('4.1: what is wrong is told by row and column, and nothing is applied', async () => {
  const wrong = await check(file('kludas.csv', HEADINGS + ROW.replace('1.x', '12.x')), true);
  expect(wrong.well).toBe(false);
  expect(wrong.lines.at(-2)).toMatch(/^Row 2, Class: ./);
  expect(wrong.lines.at(-1)).toBe('Nothing has been changed.');
});

test('4.1: what cannot be read is said before the database is opened', async () => {
  expect(await check(file('abi.csv', 'Klase;Uzvārds;Vārds;Priekšmets\n5.b;Ozols;Jānis;Mat\n'))).toEqual({
    well: false,
    lines: ['abi.csv may hold students or staff: say which with --kind.'],
  });
  const { well, lines } = await check(file('tukss.csv', HEADINGS));
  expect(well).toBe(false);
  expect(lines).toEqual([expect.stringMatching(/^tukss\.csv: There is no row below the headings/)]);
  await expect(check(join(folder, 'nav.csv'))).rejects.toThrow(StartupFault);
});
