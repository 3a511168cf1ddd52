import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const ROOTS = ['src', 'scripts', 'test', 'bench', 'year'];

export interface ArchitectureReport {
  /** Modules seen, packages included. None means that the cruise is broken, not that all is well. */
  readonly modules: number;
  readonly violations: readonly Violation[];
}

interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

/** Holds the tree under `folder` against the rules of `.dependency-cruiser.mjs` that stands there. */
export async function readArchitecture(folder: string): Promise<ArchitectureReport> {
  const options = await extractDepcruiseOptions(join(folder, '.dependency-cruiser.mjs'));
  const roots = ROOTS.filter((root) => existsSync(join(folder, root)));
  const { output } = await cruise(roots, { ...options, baseDir: folder, validate: true }, undefined, {
    tsConfig: extractTSConfig(join(folder, 'tsconfig.json')),
  });
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text instead of data');
  return {
    modules: output.summary.totalCruised,
    violations: output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}

/** One line for each violation; a line, too, if nothing was seen at all. Empty: all is well. */
export async function checkArchitecture(folder: string): Promise<readonly string[]> {
  const { modules, violations } = await readArchitecture(folder);
  if (modules === 0) return ['dependency-cruiser saw no module at all'];
  return violations.map(({ rule, from, to }) => `${rule}: ${from}${to === from ? '' : ` → ${to}`}`);
}
