/** Code in the journal → name. The last four are what the clubs and the extended day are entered under. */
export const SUBJECTS = {
  LV: 'latviešu valoda',
  Lit: 'literatūra',
  Ang: 'angļu valoda',
  Mat: 'matemātika',
  Dab: 'dabaszinības',
  Bio: 'bioloģija',
  Ģeo: 'ģeogrāfija',
  Fiz: 'fizika',
  Ķīm: 'ķīmija',
  DT: 'dizains un tehnoloģijas',
  Dat: 'datorika',
  SZ: 'sociālās zinības',
  Vēst: 'vēsture',
  Mūz: 'mūzika',
  VM: 'vizuālā māksla',
  Sp: 'sports un veselība',
  KS: 'klases stunda',
  Koris: 'koris',
  Dejas: 'tautas dejas',
  PDG: 'pagarinātās dienas grupa',
} as const;

export type SubjectCode = keyof typeof SUBJECTS;

/** Lessons a week in grades 1 to 9. */
export const WEEKLY_LESSONS: Readonly<Partial<Record<SubjectCode, readonly number[]>>> = {
  LV: [6, 6, 6, 5, 4, 4, 3, 3, 3],
  Lit: [0, 0, 0, 2, 2, 2, 3, 2, 2],
  Ang: [2, 2, 3, 3, 3, 3, 3, 3, 3],
  Mat: [4, 4, 4, 5, 5, 5, 5, 5, 5],
  Dab: [2, 2, 2, 2, 3, 3, 0, 0, 0],
  Bio: [0, 0, 0, 0, 0, 0, 2, 2, 2],
  Ģeo: [0, 0, 0, 0, 0, 0, 2, 2, 2],
  Fiz: [0, 0, 0, 0, 0, 0, 0, 2, 2],
  Ķīm: [0, 0, 0, 0, 0, 0, 0, 2, 2],
  DT: [1, 2, 1, 2, 2, 2, 2, 1, 1],
  Dat: [0, 0, 0, 1, 1, 1, 1, 1, 1],
  SZ: [1, 1, 1, 1, 1, 1, 1, 1, 1],
  Vēst: [0, 0, 0, 0, 1, 2, 2, 2, 2],
  Mūz: [2, 2, 2, 2, 2, 1, 1, 1, 1],
  VM: [1, 1, 2, 1, 1, 1, 1, 1, 1],
  Sp: [3, 3, 3, 3, 3, 3, 3, 3, 3],
  KS: [1, 1, 1, 1, 1, 1, 1, 1, 1],
};

/** From this grade on a class is split into two language groups. */
export const LANGUAGE_GROUPS_FROM_GRADE = 3;

/** What is taught without homework. */
export const WITHOUT_HOMEWORK: ReadonlySet<SubjectCode> = new Set(['Sp', 'KS', 'Koris', 'Dejas', 'PDG']);
