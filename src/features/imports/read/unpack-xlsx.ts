import { strFromU8, type Unzipped, unzipSync } from 'fflate';
import { Refusal } from '../../../kernel/refusal.ts';

const MB = 1024 * 1024;
const MOST_ENTRIES = 1000;
const MOST_UNPACKED = 150 * MB;
/** A spreadsheet packs to a tenth, seldom to a fiftieth. Asked of what is big at all. */
const HIGHEST_RATIO = 100;
const SMALL = 10 * MB;

/** A cell with a formula, and the cell's name before it. */
const FORMULA = /<(?:\w+:)?c\b[^>]*?\br="([A-Z]+\d+)"[^>]*>\s*<(?:\w+:)?f[\s/>]/;
const ANY_FORMULA = /<(?:\w+:)?f[\s/>]/;

/**
 * The XML inside an XLSX file. What it claims to unpack to is asked before it is unpacked, and is all that
 * is unpacked: an entry that claims less is cut off there.
 * @throws Refusal import-damaged, import-too-packed, import-wrong-type, import-formula
 */
export function unpackXlsx(bytes: Uint8Array): Unzipped {
  let entries = 0;
  let unpacked = 0;
  const parts = unzip(bytes, ({ name, originalSize }) => {
    entries += 1;
    unpacked += originalSize;
    const bomb = unpacked > SMALL && unpacked > bytes.length * HIGHEST_RATIO;
    if (entries > MOST_ENTRIES || unpacked > MOST_UNPACKED || bomb) throw new Refusal('import-too-packed');
    return /\.(?:xml|rels)$/.test(name);
  });
  if (!parts['xl/workbook.xml']) throw new Refusal('import-wrong-type');
  refuseFormulas(parts);
  return parts;
}

function unzip(
  bytes: Uint8Array,
  filter: (entry: { name: string; originalSize: number }) => boolean,
): Unzipped {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // Whatever else a reader of zip files stumbles over: the file was cut off, or is no zip behind its first bytes.
    throw new Refusal('import-damaged');
  }
}

/** A formula's value is what some program last computed, if it did: the file is to hold the values themselves. */
function refuseFormulas(parts: Unzipped): void {
  for (const [name, content] of Object.entries(parts)) {
    if (!name.startsWith('xl/worksheets/') || !name.endsWith('.xml')) continue;
    const xml = strFromU8(content);
    if (!ANY_FORMULA.test(xml)) continue;
    throw new Refusal('import-formula', { cell: FORMULA.exec(xml)?.[1] ?? '?' });
  }
}
