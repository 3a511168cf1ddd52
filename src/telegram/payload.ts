/** The payload of a deep link, `?start=invite-Ab3…`: a prefix and what belongs to it. */
export function readPayload(text: string): { readonly prefix: string; readonly rest: string } | undefined {
  const [, prefix, rest] = /^([a-z]+)-([\w-]+)$/.exec(text) ?? [];
  return prefix && rest ? { prefix, rest } : undefined;
}
