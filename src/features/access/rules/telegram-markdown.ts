import { lexer, type Token, type Tokens } from 'marked';
import { asHtml, blocks, Html, html, lines } from '../../../telegram/html.ts';

/**
 * The small part of Markdown that Telegram can show: headings, paragraphs, flat lists, bold, italic, links.
 * @throws Error naming anything else
 */
export function telegramMarkdown(source: string): Html {
  return blocks(...paragraphs(lexer(source)).map((tokens) => lines(...tokens.map(blockOf))));
}

/** What stands without an empty line between, a heading's list for one, stays together. */
function paragraphs(tokens: readonly Token[]): Token[][] {
  const found: Token[][] = [[]];
  for (const token of tokens) {
    if (token.type !== 'space') found.at(-1)?.push(token);
    if (token.raw.endsWith('\n\n')) found.push([]);
  }
  return found.filter((paragraph) => paragraph.length > 0);
}

function blockOf(token: Token): Html {
  switch (token.type) {
    case 'heading':
      return html`<b>${inline(token)}</b>`;
    case 'paragraph':
      return inline(token);
    case 'list':
      return lines(...(token as Tokens.List).items.map((item) => html`• ${inline(onlyText(item))}`));
    default:
      return refuse(token);
  }
}

/** A tight item holds one block of text. */
function onlyText(item: Tokens.ListItem): Token {
  const [text, ...more] = item.tokens;
  return text?.type === 'text' && more.length === 0 ? text : refuse(more[0] ?? item);
}

function inline(token: Token): Html {
  const inner = 'tokens' in token ? (token.tokens ?? []) : [];
  return new Html(inner.map((piece) => pieceOf(piece).source).join(''));
}

function pieceOf(token: Token): Html {
  switch (token.type) {
    case 'text':
    case 'escape':
      return asHtml(token.text.replace(/\n/g, ' '));
    case 'strong':
      return html`<b>${inline(token)}</b>`;
    case 'em':
      return html`<i>${inline(token)}</i>`;
    case 'link':
      return html`<a href="${token.href}">${inline(token)}</a>`;
    default:
      return refuse(token);
  }
}

function refuse({ type, raw }: { readonly type: string; readonly raw: string }): never {
  throw new Error(`a chat cannot show ${type}: ${raw.slice(0, 40)}`);
}
