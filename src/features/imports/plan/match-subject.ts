import Fuse from 'fuse.js';
import { fold } from '../../../kernel/folding.ts';
import { SUBJECT_NAMES } from '../../quick-entry/grammar/subject-names.ts';

export interface KnownSubject {
  readonly id: number;
  readonly code: string;
  readonly name: string;
}

/** A subject of the school, or one that it does not have yet. */
export type SubjectMatch =
  | { readonly found: KnownSubject }
  | { readonly fresh: Omit<KnownSubject, 'id'> }
  | { readonly unknown: string; readonly nearest: string | undefined };

/** `Robotika (Rob)`: a name with its code is a subject even where nobody has heard of it. */
const NAME_AND_CODE = /^([^()]{3,60}?)\s*\(([^()\s]{1,8})\)$/;
const KNOWN_EVERYWHERE = Object.values(SUBJECT_NAMES);
/** Fuse's distance, 0 to 1, up to which a name is offered instead. */
const NEAR = 0.4;

const same = (one: string, other: string) => words(one) === words(other);
const words = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** By code or name, marks and case aside; what the glossary of subjects or the cell itself explains is new. */
export function matchSubject(cell: string, known: readonly KnownSubject[]): SubjectMatch {
  const [, name = cell, code = cell] = NAME_AND_CODE.exec(cell.trim()) ?? [];
  const means = (subject: { code: string; name: string }) =>
    same(subject.code, code) || same(subject.name, name);
  const found = known.find(means);
  if (found) return { found };
  const listed = KNOWN_EVERYWHERE.find(
    (subject) =>
      means(subject) || `${subject.short} ${subject.words}`.split(' ').some((each) => same(each, cell)),
  );
  if (listed) {
    const own = known.find((subject) => same(subject.code, listed.code) || same(subject.name, listed.name));
    return own ? { found: own } : { fresh: { code: listed.code, name: listed.name } };
  }
  if (name !== cell) return { fresh: { code, name } };
  return { unknown: cell, nearest: nearest(cell, known) };
}

function nearest(cell: string, known: readonly KnownSubject[]): string | undefined {
  const names = [...known, ...KNOWN_EVERYWHERE].flatMap(({ code, name }) => [name, code]);
  const fuse = new Fuse(
    names.map((name) => ({ name, folded: words(name) })),
    { keys: ['folded'], threshold: NEAR },
  );
  return fuse.search(words(cell))[0]?.item.name;
}
