/** An adult of the register, as far as an application is held against them. */
export interface RegisteredAdult {
  readonly personId: number;
  readonly givenName: string;
  readonly familyName: string;
  readonly foldedName: string;
  readonly phone: string | null;
  /** The account in use, as text: a 64-bit number. */
  readonly telegramId: string | null;
  /** Holds a staff role: whoever gets this account gets their rights as well. */
  readonly staff: boolean;
}

/** A student who is or will be in a class of the school. */
export interface RegisteredStudent {
  readonly studentId: number;
  readonly personId: number;
  readonly givenName: string;
  readonly familyName: string;
  readonly foldedName: string;
  readonly classId: number;
  readonly className: string;
  readonly guardians: readonly RegisteredAdult[];
}

/** What the register knows about some applications: the classes' families, namesakes, the applicants themselves. */
export interface Roster {
  readonly students: readonly RegisteredStudent[];
  /** Whoever has an applicant's phone number or Telegram account. */
  readonly adults: readonly RegisteredAdult[];
}
