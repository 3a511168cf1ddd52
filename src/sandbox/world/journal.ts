import { closeSync, ftruncateSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { WorldEvent } from './events.ts';

const FORMAT = 1;

export interface Journal {
  /** What the file held when it was opened. */
  readonly events: readonly WorldEvent[];
  /** In the operating system's hands when it returns, so a killed process loses nothing (no fsync). */
  append(event: WorldEvent): void;
  /** Puts these events in place of all that were written. */
  rewrite(events: readonly WorldEvent[]): void;
  close(): void;
}

/**
 * Opens or begins the journal: JSON lines, the first `{format, stamp}`, mode 0600. A last line that a
 * killed process left torn is dropped; a file with another stamp is another school's: begun afresh.
 */
export function openJournal(file: string, stamp: string): Journal {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const { events, length } = readJournal(file, stamp);
  let descriptor = openSync(file, 'a', 0o600);
  ftruncateSync(descriptor, length);
  if (length === 0) writeSync(descriptor, headerLine(stamp));

  return {
    events,
    append: (event) => void writeSync(descriptor, `${JSON.stringify(event)}\n`),
    rewrite(replacement) {
      const fresh = `${file}.new`;
      const target = openSync(fresh, 'w', 0o600);
      writeSync(target, headerLine(stamp));
      for (const event of replacement) writeSync(target, `${JSON.stringify(event)}\n`);
      renameSync(fresh, file);
      closeSync(descriptor);
      descriptor = target;
    },
    close: () => closeSync(descriptor),
  };
}

/** The school time at which the journal of this school stopped; undefined if there is none. */
export function journaledClock(file: string, stamp: string): Date | undefined {
  const last = readJournal(file, stamp).events.findLast((event) => event.t === 'clock');
  return last && new Date(last.now);
}

/** `length`: the bytes up to the last whole line that can be read. */
function readJournal(file: string, stamp: string): { events: WorldEvent[]; length: number } {
  const nothing = { events: [], length: 0 };
  const content = readIfThere(file);
  const header = content.slice(0, content.indexOf('\n') + 1);
  if (header !== headerLine(stamp)) return nothing;

  const events: WorldEvent[] = [];
  let at = header.length;
  for (let end = content.indexOf('\n', at); end >= 0; end = content.indexOf('\n', at)) {
    const event = parseLine(content.slice(at, end));
    if (!event) break;
    events.push(event);
    at = end + 1;
  }
  return { events, length: Buffer.byteLength(content.slice(0, at)) };
}

function parseLine(line: string): WorldEvent | undefined {
  try {
    return JSON.parse(line) as WorldEvent;
  } catch {
    return undefined;
  }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

function headerLine(stamp: string): string {
  return `${JSON.stringify({ format: FORMAT, stamp })}\n`;
}
