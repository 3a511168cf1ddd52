/** What a look at one thing gave. */
export interface Finding {
  readonly well: boolean;
  /** What was looked at. */
  readonly of: string;
  /** How it is; if not well, also what to do. */
  readonly text: string;
}

export function well(of: string, text: string): Finding {
  return { well: true, of, text };
}

export function ill(of: string, text: string): Finding {
  return { well: false, of, text };
}

/** `✓ database: …` */
export function findingLine(finding: Finding): string {
  return `${finding.well ? '✓' : '✗'} ${finding.of}: ${finding.text}`;
}
