export type Language = 'lv' | 'ru' | 'en';
export const LANGUAGES: readonly Language[] = ['lv', 'ru', 'en'];

export const STAFF_ROLES = [
  'subjectTeacher',
  'hobbyTeacher',
  'extendedDayTeacher',
  'classTeacher',
  'superuser',
  'recordsManager',
  'academicOffice',
  'principal',
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** A child of a guardian, or a student themselves, with the class of today. */
export interface Child {
  readonly studentId: number;
  readonly givenName: string;
  readonly familyName: string;
  /** What notices call the child: the nickname, else the given name. */
  readonly calledName: string;
  readonly className: string | undefined;
}

/** A connected person with the rights of this very day; former roles and guardianships are not in it. */
export interface Actor {
  readonly personId: number;
  readonly givenName: string;
  readonly familyName: string;
  readonly roles: readonly { readonly role: StaffRole; readonly classId?: number }[];
  readonly children: readonly Child[];
  /** The actor's own record, if they are a student. */
  readonly self: Child | undefined;
}

/** Whose diary the actor may read: their children's and their own. */
export function diariesOf(actor: Actor): readonly Child[] {
  return actor.self ? [...actor.children, actor.self] : actor.children;
}
