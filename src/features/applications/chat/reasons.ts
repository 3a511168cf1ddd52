/** Why an application is refused, as far as there is a button for it. */
export const REASONS = ['no-such-child', 'not-guardian', 'has-account', 'unclear'] as const;
