/** A link that Telegram would keep, completed as it does; undefined: the entity is dropped. */
export function checkedLink(url: string): string | undefined {
  const trimmed = url.trim();
  if (/^(tg|tonsite|ton):/i.test(trimmed)) return trimmed;
  if (/^mailto:/i.test(trimmed)) return trimmed;
  const complete = /^https?:\/\//i.test(trimmed) ? trimmed : `http://${trimmed}`;
  if (!URL.canParse(complete) || /\s/.test(complete)) return undefined;
  const { hostname, pathname } = new URL(complete);
  if (!hostname.includes('.') && !hostname.startsWith('[')) return undefined;
  return pathname === '/' && !complete.endsWith('/') && !/[?#]/.test(complete) ? `${complete}/` : complete;
}

/** Names that RFC 2606, 6761 and 6762 keep out of the internet; addresses in numbers are let through. */
const NO_INTERNET = /\.(?:example|internal|invalid|local|localhost|test)\.?$/i;

export function canBeOnTheInternet(url: string): boolean {
  return !/^https?:/i.test(url) || !NO_INTERNET.test(new URL(url).hostname);
}
