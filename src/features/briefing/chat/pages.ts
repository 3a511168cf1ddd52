import type { Button } from '../../../telegram/screen.ts';

const FAMILIES_A_PAGE = 8;

export interface Page {
  readonly number: number;
  readonly pages: number;
}

/** The page nearest to the one asked for. */
export function pageOf<Row>(rows: readonly Row[], asked: number): Page & { readonly onPage: readonly Row[] } {
  const pages = Math.max(1, Math.ceil(rows.length / FAMILIES_A_PAGE));
  const number = Math.max(0, Math.min(asked || 0, pages - 1));
  const start = number * FAMILIES_A_PAGE;
  return { number, pages, onPage: rows.slice(start, start + FAMILIES_A_PAGE) };
}

export function turnButtons({ number, pages }: Page, data: (page: number) => string): Button[] {
  const turn = (page: number, label: string) =>
    0 <= page && page < pages ? [{ label, data: data(page) }] : [];
  return [...turn(number - 1, '◀️'), ...turn(number + 1, '▶️')];
}
