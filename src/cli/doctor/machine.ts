import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Clock } from '../../kernel/clock.ts';
import { instantOf, SCHOOL_ZONE, schoolDateOf, schoolTimeOf } from '../../kernel/school-date.ts';
import { type Finding, ill, well } from './finding.ts';

/** A PGlite folder begins with 40 MB; it grows by some for every year, and a backup needs its room too. */
const ENOUGH_DISK = 500e6;

/** An older Node has been refused before this line could be read. */
export function lookAtNode(): Finding {
  return well('Node', process.versions.node);
}

/** Whether this Node knows Riga's hours, winter and summer: one built without time zones does not. */
export function lookAtZone(clock: Clock): Finding {
  const hours = [instantOf('2026-01-15', '12:00'), instantOf('2026-07-15', '12:00')].map((noon) =>
    noon.getUTCHours(),
  );
  if (hours.join() !== '10,9') {
    return ill(
      'clock',
      `this Node does not know the time zone ${SCHOOL_ZONE}: install one with full ICU data.`,
    );
  }
  const now = clock.real();
  return well('clock', `it is ${schoolDateOf(now)} ${schoolTimeOf(now)} at the school (${SCHOOL_ZONE})`);
}

export async function lookAtDisk(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(nearestExisting(resolve(folder)));
  const free = bavail * bsize;
  const text = `${Math.floor(free / 1e6)} MB free for ${folder}`;
  return free >= ENOUGH_DISK ? well('disk', text) : ill('disk', `${text}: make room, 500 MB at least.`);
}

function nearestExisting(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestExisting(dirname(path));
}
