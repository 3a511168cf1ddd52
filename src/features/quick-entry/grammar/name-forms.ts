import { fold } from '../../../kernel/folding.ts';

/**
 * Spellings that sound alike get one key: Kalniņa, Kalnina, Калниня; Zaicevs, Зайцев; Ščerbakovs,
 * Щербаков; Jeļena, Елена; Kovaļovs, Ковалев.
 */
export function soundKey(word: string): string {
  return soundOf(fold(word).replace(/[^a-z]/g, ''));
}

/** Of folded letters alone. */
function soundOf(folded: string): string {
  return folded
    .replace(/sc/g, 's')
    .replace(/^je/, 'e')
    .replace(/([bcdfghklmnprstvz])j/g, '$1')
    .replace(/j(?![aeiou])/g, 'i')
    .replace(/(.)\1+/g, '$1')
    .replace(/ev(?=(s|a|u|i|e|am|ai|as|oi|om|im)?$)/, 'ov');
}

/** Palatalised before a genitive -a: Briedis, Brieža; Lācis, Lāča. Other consonants fold to themselves. */
function softened(stem: string): string {
  return stem.replace(/t$/, 's').replace(/d$/, 'z');
}

/** Latvian nominative (folded) to the endings that replace its own, Latvian ones first, then Russian ones. */
const DECLENSIONS: readonly { readonly ends: RegExp; readonly endings: readonly string[] }[] = [
  { ends: /(?<=[sc]k)(is|ij|ijs)$/, endings: ['is', 'a', 'im', 'i', 'am', 'u', 'ij', 'ogo', 'omu', 'im'] },
  { ends: /(?<=[sc]k)a$/, endings: ['a', 'as', 'ai', 'u', 'aja', 'oj', 'uju'] },
  { ends: /ais$/, endings: ['ais', 'a', 'ajam', 'o', 'aja', 'ij', 'ogo', 'omu'] },
  { ends: /is$/, endings: ['is', 'a', 'am', 'im', 'i', 'isa', 'isu'] },
  { ends: /us$/, endings: ['us', 'um', 'u', 'usa', 'usu'] },
  { ends: /s$/, endings: ['s', '', 'a', 'am', 'u', 'om', 'sa', 'su'] },
  { ends: /ija$/, endings: ['ija', 'ijas', 'ijai', 'iju', 'ijam', 'ii', 'iej'] },
  { ends: /a$/, endings: ['a', 'as', 'ai', 'u', 'am', 'i', 'e', 'oj'] },
  { ends: /e$/, endings: ['e', 'es', 'ei', 'i', 'em'] },
  { ends: /(?<=[^aeiou])$/, endings: ['', 's', 'a', 'u', 'am'] },
];

/**
 * The keys of all case forms that one word of a name may be typed in: nominative, genitive, dative and
 * accusative, Latvian or Russian (`Ozola`, `Ozolam`, `Иванову`, `Петровой`).
 */
export function nameForms(word: string): ReadonlySet<string> {
  const name = fold(word).replace(/[^a-z]/g, '');
  const forms = new Set([name]);
  const declension = DECLENSIONS.find(({ ends }) => ends.test(name));
  if (declension) {
    const stem = name.replace(declension.ends, '');
    for (const ending of declension.endings) forms.add(stem + ending);
    if (name.endsWith('is')) forms.add(`${softened(stem)}a`);
  }
  return new Set([...forms].map(soundOf).filter((key) => key.length > 1));
}
