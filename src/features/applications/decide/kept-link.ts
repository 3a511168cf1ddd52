/** The people entered in the register for an application. */
export type MadeEntries = {
  readonly studentPersonId?: number;
  readonly guardianPersonId?: number;
};

/** What a connection changed besides the application, as the audit keeps it. */
export type KeptLink = {
  readonly personId: number;
  readonly studentId: number;
  /** Made by this connection; none: it was there. */
  readonly guardianshipId: number | null;
  readonly made: MadeEntries;
  /** The account as it was; none: it was this person's already, or there is none. */
  readonly account: {
    readonly personId: number | null;
    readonly linkedAt: string | null;
    readonly closedAt: string | null;
  } | null;
};
