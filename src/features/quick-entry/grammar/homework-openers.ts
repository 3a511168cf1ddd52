import type { Token } from './tokens.ts';

/**
 * Beginnings of folded words with which homework opens before a colon: what it is, where it stands, how it is done.
 * `md Grāmata: 45. lpp.` names nobody, however it is written.
 */
const OPENERS = `
  lpp lapp uzd vingr gramat burtn darb macib nodal temat tema test ieskait kontrol parbaud projekt prezent refer
  dzej stast pasak roman teks esej diktat atstast paraksti papild obligat brivpr izvel mutisk rakst majas atkart
  gatavo sagatavo iemac lasi izlas pabeig atbild jautaj vardi vardu vardn teikum punkt zimej zimejum tabul attel
  video link piezim svarig ludz atcer praktis petij
  upr uceb tetr zada procit viuc rabocaj proverocn rasskaz stih skazk glava paragr vopros slova povtor podgot
  domasn pisme ustno napis otvet pravil dopoln objazat prezentac
  read write learn book workbook page exerc task poem text chapter question word revis prepar note optional
  extra oral homework answer finish draw watch
`
  .trim()
  .split(/\s+/);

/** `Lasīt`, `Mācīties`, `Izpildiet`: a Latvian name does not end like a verb. `Читать`, `Учиться`, `Решите`. */
const DOES = /^\p{Script=Latin}+(?:t|ties)$|(?:ть|ться|чь|йте|ите)$/iu;

/** A word with which homework may well begin. */
export function opensHomework({ text, folded }: Token): boolean {
  return DOES.test(text) || OPENERS.some((beginning) => folded.startsWith(beginning));
}
