import { fold, foldName } from '../../../kernel/folding.ts';
import type { Standing } from '../standing.store.ts';

/** Whom an account says it belongs to: as typed. */
export interface Claim {
  /** `Bērziņa Anna`, or the other way round. */
  readonly name: string;
  /** A child's name or a class; empty: someone who works at the school. */
  readonly hint: string;
}

/** How the roster may have a typed name folded, surname first: each of its words may begin the given names. */
export function foldedNames(name: string): string[] {
  const words = wordsOf(name);
  return words.map((_, first) => [...words.slice(first), ...words.slice(0, first)].join(' '));
}

/** Whether what was said besides the name is true of the person. */
export function fitsHint(hint: string, { staff, className, children }: Standing): boolean {
  if (hint === '') return staff;
  const said = new Set(wordsOf(hint).map(foldName));
  const classNames = [className, ...children.map((child) => child.className)];
  return (
    classNames.some((name) => name !== null && hintedClass(hint) === hintedClass(name)) ||
    children.some((child) => wordsOf(child.givenName).some((word) => said.has(foldName(word))))
  );
}

/** `5b` of `5.b`, `5. B klase`, `5б`. */
function hintedClass(text: string): string | undefined {
  const [, grade, letter] = /(?<!\d)(\d{1,2})\s*\.?\s*([a-z])(?![a-z])/.exec(fold(text)) ?? [];
  return grade && letter && grade + letter;
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[\s,;.]+/)
    .filter((word) => word !== '');
}
