/** What a guardian is told, and asked, of an absence that nobody announced; `day` if it is not today's. */
export function absenceNotice(name: string, day?: string): string {
  return `${name}: kavējums${day ? ` (${day})` : ''}\nVai zināt, kāpēc bērna nav?`;
}
