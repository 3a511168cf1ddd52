import type { MessageEntity } from 'grammy/types';

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const SAFE_LINK = /^(?:https?|tg|mailto):/i;

/**
 * Text and entities as HTML that may be inserted into a page as it is: everything typed is escaped,
 * tags come from entities alone, links lead to http(s), tg and mailto only.
 */
export function renderHtml(text: string, entities: readonly MessageEntity[] = []): string {
  const sorted = entities
    .map((entity) => ({ ...tagsOf(entity, text), from: entity.offset, to: entity.offset + entity.length }))
    .filter((entity) => entity.open !== '')
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const bounds = new Set([0, text.length]);
  for (const { from, to } of sorted) bounds.add(from).add(to);

  const stack: typeof sorted = [];
  let html = '';
  let next = 0;
  let at = 0;
  for (const bound of [...bounds].sort((a, b) => a - b)) {
    html += escapeHtml(text.slice(at, bound));
    at = bound;
    // Entities that cross each other: what stands inside the one that ends is closed and opened again.
    const ending = stack.findIndex((entity) => entity.to <= bound);
    if (ending >= 0) {
      const closed = stack.splice(ending);
      html += closed
        .map((entity) => entity.close)
        .reverse()
        .join('');
      const going = closed.filter((entity) => entity.to > bound);
      stack.push(...going);
      html += going.map((entity) => entity.open).join('');
    }
    for (let entity = sorted[next]; entity && entity.from <= bound; entity = sorted[++next]) {
      stack.push(entity);
      html += entity.open;
    }
  }
  return html;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPED[character] ?? character);
}

function tagsOf(entity: MessageEntity, text: string): { open: string; close: string } {
  const covered = text.slice(entity.offset, entity.offset + entity.length);
  switch (entity.type) {
    case 'bold':
      return pair('b');
    case 'italic':
      return pair('i');
    case 'underline':
      return pair('u');
    case 'strikethrough':
      return pair('s');
    case 'code':
      return pair('code');
    case 'spoiler':
      return pair('tg-spoiler');
    case 'blockquote':
      return pair('blockquote');
    case 'expandable_blockquote':
      return { open: '<blockquote expandable>', close: '</blockquote>' };
    case 'pre':
      return entity.language
        ? {
            open: `<pre><code class="language-${escapeHtml(entity.language)}">`,
            close: '</code></pre>',
          }
        : pair('pre');
    case 'text_link':
      return link(entity.url);
    case 'url':
      return link(covered);
    case 'email':
      return link(`mailto:${covered}`);
    default:
      return { open: '', close: '' };
  }
}

function pair(tag: string): { open: string; close: string } {
  return { open: `<${tag}>`, close: `</${tag}>` };
}

function link(url: string): { open: string; close: string } {
  if (!SAFE_LINK.test(url)) return { open: '', close: '' };
  return { open: `<a href="${escapeHtml(url)}">`, close: '</a>' };
}
