/**
 * Whether a link leads to this bot's chat, as `https://t.me/<bot>?start=…` or `tg://resolve?domain=<bot>`.
 *
 * @param {string} url
 * @param {string} username the bot's
 */
export function leadsToBot(url, username) {
  const link = URL.canParse(url) ? new URL(url) : undefined;
  if (!link) return false;
  const name = link.protocol === 'tg:' ? link.searchParams.get('domain') : webName(link);
  return name?.toLowerCase() === username.toLowerCase();
}

/** @param {URL} link */
function webName({ protocol, hostname, pathname }) {
  const known = /^https?:$/.test(protocol) && ['t.me', 'telegram.me'].includes(hostname);
  return known ? pathname.split('/')[1] : undefined;
}
