/**
 * JSON that the database takes: jsonb knows neither NUL nor half a surrogate pair (an emoji cut in two),
 * and one such sign would make it refuse a whole batch of updates, again and again.
 */
export function storable(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' ? part.replaceAll('\0', '').toWellFormed() : part,
  );
}
