import { fold } from './folding.ts';

/** A class as the school writes it: `5.b`. */
export interface ClassName {
  readonly name: string;
  readonly grade: number;
  readonly letter: string;
}

const HIGHEST_GRADE = 9;
const CLASS = /^(\d{1,2})\s*[.-]?\s*"?(\p{L}{1,2})"?\s*\.?\s*(?:klase|kl\.?|klass|class)?$/u;
/** The Cyrillic letters that can mean one Latin letter alone; в may be b or c. */
const CYRILLIC: Readonly<Record<string, string>> = { а: 'a', б: 'b', с: 'c', е: 'e', к: 'k' };

/** Reads `5.b`, `5b`, `5. B`, `5.B klase`, `5-б`; otherwise the code of what is wrong with it. */
export function readClassName(cell: string): ClassName | 'bad-class' | 'class-grade' {
  const typed = cell.toLowerCase().replace(/\s+/g, ' ').trim();
  const [, digits, letters] = CLASS.exec(typed.replace(/класс$/u, 'klase')) ?? [];
  if (!digits || !letters) return 'bad-class';
  const grade = Number(digits);
  if (grade < 1 || grade > HIGHEST_GRADE) return 'class-grade';
  const letter = fold([...letters].map((each) => CYRILLIC[each] ?? each).join(''));
  if (/\p{Script=Cyrillic}/u.test([...letters].filter((each) => !CYRILLIC[each]).join('')))
    return 'bad-class';
  return { name: `${grade}.${letter}`, grade, letter };
}
