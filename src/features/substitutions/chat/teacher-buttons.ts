import type { Translate } from '../../../telegram/i18n.ts';
import type { Button } from '../../../telegram/screen.ts';
import type { Candidate } from '../rank-teachers.ts';
import type { Teacher } from '../teachers-then.store.ts';

/** `Kalniņa Ilze`, `★ Kalniņa Ilze` who teaches the subject, `⚠ Kalniņa Ilze – 5.a` who has a lesson then. */
export function candidateButton(
  { teacher, clash, teachesIt }: Candidate,
  lesson: string,
  t: Translate,
): Button {
  const data = `sub-set:${lesson}:${teacher.id}`;
  if (!clash) return { label: `${teachesIt ? '★ ' : ''}${teacher.name}`, data };
  const what = clash.className || t('substitution-another-lesson');
  return { label: `⚠ ${teacher.name} – ${what}`, data };
}

/** `Kalniņa Ilze`, `⚠ Kalniņa Ilze – 4 no 6` who is free for some of the lessons alone. */
export function allButton({ id, name, engagements }: Teacher, lessons: number, t: Translate): Button {
  const busy = new Set(engagements.map(({ day, number }) => `${day} ${number}`)).size;
  const label = busy === 0 ? name : t('button-free-for-some', { name, free: lessons - busy, count: lessons });
  return { label, data: `sub-all-to:${id}` };
}
