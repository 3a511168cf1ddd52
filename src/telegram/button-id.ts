import { Refusal } from '../kernel/refusal.ts';

/** The largest that a row of the database can have. */
const LARGEST = 2 ** 31 - 1;

/** A row's number as a button names it; callback data can be forged. @throws Refusal stale-button */
export function idOf(text: string | undefined): number {
  const id = Number(text);
  if (!text || !/^\d+$/.test(text) || id > LARGEST) throw new Refusal('stale-button');
  return id;
}

/** A page's number, counted from 0; a button that names none opens the first. @throws Refusal stale-button */
export function pageNumber(text: string | undefined): number {
  return text === undefined ? 0 : idOf(text);
}
