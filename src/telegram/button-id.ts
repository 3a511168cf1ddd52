import { Refusal } from '../kernel/refusal.ts';

/** The largest that a row of the database can have. */
const LARGEST = 2 ** 31 - 1;

/** A row's number, or a page's, as a button names it; callback data can be forged. @throws Refusal stale-button */
export function idOf(text: string | undefined): number {
  const id = Number(text);
  if (!text || !/^\d+$/.test(text) || id > LARGEST) throw new Refusal('stale-button');
  return id;
}
