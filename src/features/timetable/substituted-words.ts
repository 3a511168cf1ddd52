import type { Translate } from '../../telegram/i18n.ts';

/** ¶4.11: who gives a lesson, for whoever reads the lesson's own name beside it. */
export interface SubstitutedWords {
  readonly substituteName: string;
  /** The subject taught. */
  readonly subjectName: string;
  readonly joinedName: string | null;
}

/** `aizvieto: Kalniņa Ilze`, `aizvieto: Kalniņa Ilze, mūzika, kopā ar 5.a` */
export function substitutedWords(given: SubstitutedWords, replacedSubject: string, t: Translate): string {
  return `${t('substituted-by', { name: given.substituteName })}${besides(given, replacedSubject, t)}`;
}

/** `aizvietojat: Bērziņa Ilze`, as the substitute reads it. */
export function substitutingWords(
  given: SubstitutedWords & { readonly absentName: string },
  replacedSubject: string,
  t: Translate,
): string {
  return `${t('substituting', { name: given.absentName })}${besides(given, replacedSubject, t)}`;
}

/** Another subject, another group: only what is otherwise. */
function besides(
  { subjectName, joinedName }: SubstitutedWords,
  replacedSubject: string,
  t: Translate,
): string {
  const subject = subjectName === replacedSubject ? '' : `, ${subjectName}`;
  return joinedName ? `${subject}, ${t('substituted-joined', { class: joinedName })}` : subject;
}
