const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML shows it literally, attributes included. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** A stretch of a text, in UTF-16 units as Telegram counts them, and the tags around it. */
export interface MarkedSpan {
  readonly from: number;
  readonly to: number;
  readonly open: string;
  readonly close: string;
}

/** The text as HTML: what was typed is escaped, tags come from the spans alone and are always well nested. */
export function markUp(text: string, spans: readonly MarkedSpan[]): string {
  const sorted = spans.filter(({ open }) => open !== '').sort((a, b) => a.from - b.from || b.to - a.to);
  const bounds = new Set([0, text.length]);
  for (const { from, to } of sorted) bounds.add(from).add(to);

  const stack: MarkedSpan[] = [];
  let html = '';
  let next = 0;
  let at = 0;
  for (const bound of [...bounds].sort((a, b) => a - b)) {
    html += escapeHtml(text.slice(at, bound));
    at = bound;
    // Spans that cross each other: what stands inside the one that ends is closed and opened again.
    const ending = stack.findIndex((span) => span.to <= bound);
    if (ending >= 0) {
      const closed = stack.splice(ending);
      html += closed
        .map((span) => span.close)
        .reverse()
        .join('');
      const going = closed.filter((span) => span.to > bound);
      stack.push(...going);
      html += going.map((span) => span.open).join('');
    }
    for (let span = sorted[next]; span && span.from <= bound; span = sorted[++next]) {
      stack.push(span);
      html += span.open;
    }
  }
  return html;
}

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The words of such HTML, also where it was cut off within a tag or a sign. */
export function plainText(html: string): string {
  return html
    .replace(/<[^>]*(?:>|$)/g, '')
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => SIGNS[name] ?? '')
    .replace(/&\w{0,4}$/, '');
}
