import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Runs a program of node_modules/.bin in `folder`. Its output, line by line, if it failed; else nothing. */
export async function checkCommand(
  folder: string,
  name: string,
  ...args: string[]
): Promise<readonly string[]> {
  const program = join(folder, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
  const child = spawn(program, args, { cwd: folder, shell: process.platform === 'win32' });
  let output = '';
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return code === 0 ? [] : [...output.trimEnd().split('\n'), `${name} ended with ${code}`];
}
