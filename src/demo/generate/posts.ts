import { LANGUAGE_GROUPS_FROM_GRADE, type SubjectCode, WEEKLY_LESSONS } from './subjects.ts';

/** A teacher's post in a block: `5a` is the block's first class of grade 5, `5b` its second. */
export interface Post {
  readonly key: string;
  readonly teaches: Readonly<Partial<Record<SubjectCode, string>>>;
  /** Which half of a class, where the class is split into two language groups. */
  readonly half?: 1 | 2;
  readonly classTeacherOf?: string;
  readonly room: string;
}

const LOWER_GRADES = '1a 1b 2a 2b 3a 3b';

/** In grades 1 to 4 the class teacher teaches most of the lessons. */
const PRIMARY_POSTS: readonly Post[] = [1, 2, 3, 4].flatMap((grade) =>
  ['a', 'b'].map((side, index) => {
    const own = `${grade}${side}`;
    const crafts = grade < 4 ? { DT: own, VM: own } : { Lit: own };
    return {
      key: `primary-${own}`,
      teaches: { LV: own, Mat: own, Dab: own, SZ: own, KS: own, ...crafts },
      classTeacherOf: own,
      room: `1${grade}${index + 1}`,
    };
  }),
);

const SUBJECT_POSTS: readonly Post[] = [
  { key: 'mat-5', teaches: { Mat: '5a 5b 6a 6b' }, room: '214' },
  { key: 'mat-7', teaches: { Mat: '7a 7b 8a', KS: '7a' }, classTeacherOf: '7a', room: '215' },
  { key: 'mat-8', teaches: { Mat: '8b 9a 9b' }, room: '216' },
  { key: 'lv-5', teaches: { LV: '5a 5b 6a', Lit: '5a 5b 6a', KS: '5b' }, classTeacherOf: '5b', room: '201' },
  { key: 'lv-6', teaches: { LV: '6b 7a 7b', Lit: '6b 7a 7b', KS: '6b' }, classTeacherOf: '6b', room: '202' },
  {
    key: 'lv-8',
    teaches: { LV: '8a 8b 9a 9b', Lit: '8a 8b 9a 9b', KS: '9a' },
    classTeacherOf: '9a',
    room: '203',
  },
  { key: 'ang-1', teaches: { Ang: '1a 1b 2a 2b 3a 3b 4a 4b' }, half: 1, room: '221' },
  { key: 'ang-3', teaches: { Ang: '3a 3b 4a 4b' }, half: 2, room: '222' },
  { key: 'ang-5', teaches: { Ang: '5a 5b 6a 6b 7a 7b' }, half: 1, room: '223' },
  {
    key: 'ang-6',
    teaches: { Ang: '5a 5b 6a 6b 7a 7b', KS: '6a' },
    half: 2,
    classTeacherOf: '6a',
    room: '224',
  },
  { key: 'ang-8', teaches: { Ang: '8a 8b 9a 9b' }, half: 1, room: '225' },
  { key: 'ang-9', teaches: { Ang: '8a 8b 9a 9b', KS: '8b' }, half: 2, classTeacherOf: '8b', room: '226' },
  { key: 'dab-5', teaches: { Dab: '5a 5b 6a 6b', KS: '5a' }, classTeacherOf: '5a', room: '301' },
  { key: 'bio-7', teaches: { Bio: '7a 7b 8a 8b 9a 9b', Ķīm: '8a 8b 9a 9b' }, room: '302' },
  {
    key: 'geo-7',
    teaches: { Ģeo: '7a 7b 8a 8b 9a 9b', SZ: '7a 7b 8a 8b 9a 9b', KS: '7b' },
    classTeacherOf: '7b',
    room: '303',
  },
  {
    key: 'fiz-8',
    teaches: { Fiz: '8a 8b 9a 9b', Dat: '4a 4b 5a 5b 6a 6b 7a 7b 8a 8b 9a 9b', KS: '8a' },
    classTeacherOf: '8a',
    room: '304',
  },
  {
    key: 'vest-5',
    teaches: { Vēst: '5a 5b 6a 6b 7a 7b 8a 8b 9a 9b', SZ: '5a 5b 6a 6b', KS: '9b' },
    classTeacherOf: '9b',
    room: '305',
  },
  { key: 'dt-4', teaches: { DT: '4a 4b 5a 5b 6a 6b 7a 7b 8a 8b 9a 9b' }, room: 'darbnīca' },
  { key: 'vm-4', teaches: { VM: '4a 4b 5a 5b 6a 6b 7a 7b 8a 8b 9a 9b' }, room: '310' },
  { key: 'muz-1', teaches: { Mūz: `${LOWER_GRADES} 4a 4b` }, room: '110' },
  { key: 'muz-5', teaches: { Mūz: '5a 5b 6a 6b 7a 7b 8a 8b 9a 9b' }, room: '311' },
  { key: 'sp-1', teaches: { Sp: LOWER_GRADES }, room: 'mazā zāle' },
  { key: 'sp-4', teaches: { Sp: '4a 4b 5a 5b 6a 6b' }, room: 'sporta zāle' },
  { key: 'sp-7', teaches: { Sp: '7a 7b 8a 8b 9a 9b' }, room: 'sporta zāle' },
];

export const POSTS: readonly Post[] = [...PRIMARY_POSTS, ...SUBJECT_POSTS];

/** What a class or one of its halves is taught: one course of the block. */
export interface CoursePlan {
  readonly post: Post;
  readonly subject: SubjectCode;
  /** `5b` */
  readonly class: string;
  /** Set where the class is split for it. */
  readonly half?: 1 | 2;
  readonly weekly: number;
}

/** Every course of a block, post by post. */
export function planCourses(): readonly CoursePlan[] {
  return POSTS.flatMap((post) =>
    (Object.entries(post.teaches) as [SubjectCode, string][]).flatMap(([subject, classes]) =>
      classes.split(' ').map((each) => {
        const grade = Number.parseInt(each, 10);
        const split = subject === 'Ang' && grade >= LANGUAGE_GROUPS_FROM_GRADE;
        return {
          post,
          subject,
          class: each,
          ...(split && post.half ? { half: post.half } : {}),
          weekly: WEEKLY_LESSONS[subject]?.[grade - 1] ?? 0,
        };
      }),
    ),
  );
}
