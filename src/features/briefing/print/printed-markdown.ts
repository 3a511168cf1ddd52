import { lexer, type Token, type Tokens } from 'marked';
import type { Content } from 'pdfmake/interfaces.js';

/** The same small part of Markdown on paper as a chat can show; a link prints as its words. */
export function printedMarkdown(source: string): Content[] {
  return lexer(source).flatMap((token): Content[] => {
    switch (token.type) {
      case 'heading':
        return [{ text: piecesOf(token), bold: true, fontSize: 12, margin: [0, 6, 0, 2] }];
      case 'paragraph':
        return [{ text: piecesOf(token), margin: [0, 4, 0, 0] }];
      case 'list':
        return [
          { ul: (token as Tokens.List).items.map((item) => ({ text: item.tokens.flatMap(piecesOf) })) },
        ];
      default:
        return [];
    }
  });
}

interface Piece {
  readonly text: string;
  readonly bold?: true;
  readonly italics?: true;
}

function piecesOf(token: Token): Piece[] {
  const inner = 'tokens' in token ? (token.tokens ?? []) : [];
  if (inner.length === 0) return [{ text: 'text' in token ? token.text.replace(/\n/g, ' ') : '' }];
  const pieces = inner.flatMap(piecesOf);
  if (token.type === 'strong') return pieces.map((piece) => ({ ...piece, bold: true }));
  if (token.type === 'em') return pieces.map((piece) => ({ ...piece, italics: true }));
  return pieces;
}
