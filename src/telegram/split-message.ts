import { Html, visibleLength } from './html.ts';

const MESSAGE_LIMIT = 4096;

/** Tags, character references, line ends, spaces, pieces of words. */
const TOKENS = /<[^>]*>|&\w+;|\n|[^\S\n]{1,500}|[^<&\s]{1,500}|[<&]/gu;

/**
 * Messages of at most 4096 visible characters: cut between lines, else between words, else within one. Tags
 * that are open at a cut are closed before it and opened again after it.
 */
export function splitMessage(message: Html): Html[] {
  if (visibleLength(message.source) <= MESSAGE_LIMIT) return [message];
  const parts: Html[] = [];
  let opened: readonly string[] = [];
  for (let rest: string[] = message.source.match(TOKENS) ?? []; rest.length > 0; ) {
    const fitting = fittingCount(rest);
    const end = fitting === rest.length ? fitting : cutWithin(rest.slice(0, fitting));
    const piece = rest.slice(0, end);
    const before = opened;
    opened = stillOpen(before, piece);
    const source = `${before.join('')}${piece.join('')}${closing(opened)}`;
    if (source.replace(/<[^>]*>/g, '').trim() !== '') parts.push(new Html(withoutLastBreak(source)));
    rest = rest.slice(end);
  }
  return parts;
}

function fittingCount(tokens: readonly string[]): number {
  let length = 0;
  const over = tokens.findIndex((token) => {
    length += visibleLength(token);
    return length > MESSAGE_LIMIT;
  });
  return over < 0 ? tokens.length : over;
}

/** After the last line's end, else after the last space, else as much as fits. */
function cutWithin(tokens: readonly string[]): number {
  const line = tokens.lastIndexOf('\n') + 1;
  if (line > 0) return line;
  return tokens.findLastIndex((token) => token.trim() === '') + 1 || tokens.length;
}

/** The opening tags that are not closed after these tokens. */
function stillOpen(before: readonly string[], tokens: readonly string[]): string[] {
  const open = [...before];
  for (const token of tokens) {
    if (token.startsWith('</')) open.pop();
    else if (token.startsWith('<') && token.length > 1) open.push(token);
  }
  return open;
}

const closing = (open: readonly string[]) =>
  open.toReversed().reduce((tags, tag) => `${tags}</${/^<([\w-]+)/.exec(tag)?.[1] ?? ''}>`, '');

/** The line's end at which it was cut. */
const withoutLastBreak = (source: string) => source.replace(/\n((?:<\/[\w-]+>)*)$/, '$1');
