/** As Telegram would deliver it: no NUL, and U+FFFD for half of a surrogate pair, which UTF-8 cannot hold. */
export function deliverableText(typed: string): string {
  return typed.replaceAll('\0', '').toWellFormed();
}
