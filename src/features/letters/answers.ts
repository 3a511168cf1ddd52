/** What a letter asks of its readers. */
export interface Asking {
  readonly mustConfirm: boolean;
  /** A yes/no question. */
  readonly asks: boolean;
  /** Each guardian answers, not one for the family. */
  readonly asksBoth: boolean;
  readonly answerUntil: Date | null;
}

/** Whom it came to, and what they have done about it. */
export interface Reader {
  readonly personId: number;
  /** The children it comes for; none: it comes to the staff. */
  readonly studentIds: readonly number[];
  /** One of them is the reader. */
  readonly isStudent: boolean;
  readonly openedAt: Date | null;
  readonly confirmedAt: Date | null;
  readonly answeredYes: boolean | null;
  readonly answeredAt: Date | null;
  readonly toldByPhoneAt: Date | null;
}

export interface Answer {
  readonly yes: boolean;
  readonly by: number;
  readonly at: Date;
}

/** How a question stands: by families, or where both guardians are asked by people. */
export interface AnswerTally {
  readonly yes: number;
  readonly no: number;
  readonly open: number;
}

/** The readers of one letter, with who of them answers for whom. */
export interface Readers {
  /** A guardian; of the staff; a student whose guardians were not asked. */
  isAsked(reader: Reader): boolean;
  /** The own answer; else the newest of the family where one is enough, once it holds for each of the children. */
  answerOf(reader: Reader): Answer | undefined;
  /** What the letter still waits for: not of those who were told by phone, nor once the time to answer is over. */
  owes(reader: Reader, now: Date): boolean;
  tally(): AnswerTally;
}

/** A family is a child with its guardians: who has two children among the readers' answers for both. */
export function readersOf(letter: Asking, readers: readonly Reader[]): Readers {
  const guardians = readers.filter(({ isStudent }) => !isStudent);
  const withGuardians = new Set(guardians.flatMap(({ studentIds }) => studentIds));
  const isAsked = ({ isStudent, studentIds }: Reader) =>
    !isStudent || !studentIds.some((studentId) => withGuardians.has(studentId));

  const ofChild = new Map<number, Answer>();
  for (const reader of readers.filter(isAsked)) {
    const own = ownAnswer(reader);
    for (const studentId of own ? reader.studentIds : []) {
      const other = ofChild.get(studentId);
      if (own && (!other || other.at <= own.at)) ofChild.set(studentId, own);
    }
  }

  const answerOf = (reader: Reader): Answer | undefined => {
    const own = ownAnswer(reader);
    if (own || letter.asksBoth || reader.studentIds.length === 0) return own;
    const answers = reader.studentIds.map((studentId) => ofChild.get(studentId));
    if (answers.some((answer) => answer === undefined)) return undefined;
    return answers.flatMap((answer) => answer ?? []).sort((a, b) => b.at.getTime() - a.at.getTime())[0];
  };

  return {
    isAsked,
    answerOf,
    owes(reader, now) {
      if (reader.toldByPhoneAt) return false;
      if (!letter.mustConfirm && !letter.asks) return reader.openedAt === null;
      const answers = letter.asks && isAsked(reader) && !isOver(letter, now);
      return (letter.mustConfirm && !reader.confirmedAt) || (answers && answerOf(reader) === undefined);
    },
    tally() {
      const asked = readers.filter(isAsked);
      const people = letter.asksBoth ? asked : asked.filter(({ studentIds }) => studentIds.length === 0);
      const children = letter.asksBoth ? [] : new Set(asked.flatMap(({ studentIds }) => studentIds));
      const answers = [...people.map(ownAnswer), ...[...children].map((studentId) => ofChild.get(studentId))];
      const count = (yes: boolean | undefined) => answers.filter((answer) => answer?.yes === yes).length;
      return { yes: count(true), no: count(false), open: count(undefined) };
    },
  };
}

function ownAnswer({ personId, answeredYes, answeredAt }: Reader): Answer | undefined {
  return answeredYes === null || answeredAt === null
    ? undefined
    : { yes: answeredYes, by: personId, at: answeredAt };
}

/** The time to answer is over. */
export function isOver({ answerUntil }: Pick<Asking, 'answerUntil'>, now: Date): boolean {
  return answerUntil !== null && answerUntil <= now;
}
