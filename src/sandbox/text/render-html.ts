import type { MessageEntity } from 'grammy/types';
import { escapeHtml, markUp } from '../../kernel/markup.ts';

const SAFE_LINK = /^(?:https?|tg|mailto):/i;

/**
 * Text and entities as HTML that may be inserted into a page as it is: everything typed is escaped,
 * tags come from entities alone, links lead to http(s), tg and mailto only.
 */
export function renderHtml(text: string, entities: readonly MessageEntity[] = []): string {
  const spans = entities.map((entity) => ({
    ...tagsOf(entity, text),
    from: entity.offset,
    to: entity.offset + entity.length,
  }));
  return markUp(text, spans);
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
