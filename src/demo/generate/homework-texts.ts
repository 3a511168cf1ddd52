import type { Random } from './random.ts';
import type { SubjectCode } from './subjects.ts';

/** Of a subject's lessons, how many end with homework; those not named: half. */
const SHARES: Readonly<Partial<Record<SubjectCode, number>>> = {
  Mat: 0.85,
  LV: 0.75,
  Ang: 0.75,
  VM: 0.1,
  DT: 0.15,
  Mūz: 0.2,
};

const READING: ReadonlySet<SubjectCode> = new Set(['Lit', 'Vēst', 'Bio', 'Ģeo', 'Dab', 'SZ']);

/** What a teacher sets, in the words of a real journal; none: an explicit "no homework". */
export function someHomework(random: Random, subject: SubjectCode): string | undefined {
  if (!random.chance(SHARES[subject] ?? 0.5)) return undefined;

  const page = 20 + random.int(70);
  const exercise = 1 + random.int(9);
  if (subject === 'DT' || subject === 'VM') return 'Atnest materiālus darbam';
  if (subject === 'Mūz') return 'Atkārtot dziesmas vārdus';
  if (subject === 'Dat') return 'Pabeigt iesākto darbu';
  if (subject === 'Ang') {
    return random.chance(0.5)
      ? `Darba burtnīca, ${page}. lpp. ${exercise}. uzd.`
      : `Iemācīties vārdiņus, ${exercise}. nodaļa`;
  }
  if (READING.has(subject)) {
    return random.chance(0.6) ? `Lasīt ${page}.–${page + 3}. lpp.` : `${page}. lpp. ${exercise}. jautājums`;
  }
  return random.chance(0.6)
    ? `${page}. lpp. ${exercise}.–${exercise + 2}. uzd.`
    : `Darba burtnīca, ${page}. lpp. ${exercise}. uzd.`;
}
