import { plainText } from '../../../../kernel/markup.ts';
import { shorten } from '../../../../telegram/html.ts';

/** `Bērziņa Anna` */
export const nameOf = ({ familyName, givenName }: { familyName: string; givenName: string }): string =>
  `${familyName} ${givenName}`;

/** The subject, else the first words. */
export function titleOf(
  { subject, html }: { readonly subject: string | null; readonly html: string },
  limit: number,
): string {
  return shorten((subject ?? plainText(html)).replace(/\s+/g, ' ').trim(), limit);
}
