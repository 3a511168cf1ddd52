/**
 * A fault that the operator must see and can mend: the process prints its message, one line that says what
 * is wrong and what to do, and ends with exit code 2.
 */
export class StartupFault extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartupFault';
  }
}
