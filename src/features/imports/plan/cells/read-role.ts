import { fold } from '../../../../kernel/folding.ts';
import type { StaffRole } from '../../../../regulation/actor.ts';

/** What a role is called in a staff list, folded (`ch` as `c`); the first that is found in the cell counts. */
const ROLE_WORDS: readonly (readonly [StaffRole, RegExp])[] = [
  ['extendedDayTeacher', /pagarinat|pdg|prodlen|gpd|extended/],
  ['hobbyTeacher', /interesu|pulcin|kruzk|hobby|club/],
  ['classTeacher', /audzinataj|klas+n\w* ruk|class ?teacer|homeroom/],
  ['superuser', /virslietotaj|super-?polz|superuser|administrator/],
  ['recordsManager', /lietved|deloproizv|sekretar|records|secretary/],
  [
    'academicOffice',
    /direktora vietnie|direktores vietnie|macibu dal|zavuc|zam.* direktor|ucebn\w* cast|academic|deputy/,
  ],
  ['principal', /direktor|principal|head/],
  ['subjectTeacher', /skolotaj|pedagog|ucitel|teacer/],
];

/** `Matemātikas skolotāja`, `завуч`, `class teacher`; undefined: no role that Zvans knows. */
export function readRole(cell: string): StaffRole | undefined {
  const text = fold(cell);
  return ROLE_WORDS.find(([, words]) => words.test(text))?.[0];
}
