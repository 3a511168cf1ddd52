import { escapeHtml } from '../kernel/markup.ts';

/** HTML that was made here and may go out as it is. */
export class Html {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  toString(): string {
    return this.source;
  }
}

type Piece = Html | string | number;

/** A template tag: what stands in it is HTML, what is put in is escaped unless it is `Html` itself. */
export function html(literals: TemplateStringsArray, ...values: readonly Piece[]): Html {
  return new Html(String.raw({ raw: literals }, ...values.map((value) => asHtml(value).source)));
}

export function asHtml(value: Piece): Html {
  return value instanceof Html ? value : new Html(escapeHtml(String(value)));
}

/** Lines below one another; empty and missing ones are left out. */
export function lines(...parts: readonly (Piece | undefined | false)[]): Html {
  const present = parts
    .filter((part) => part !== undefined && part !== false)
    .map((part) => asHtml(part).source);
  return new Html(present.filter((line) => line !== '').join('\n'));
}

/** Blocks with an empty line between them. */
export function blocks(...parts: readonly (Html | undefined | false)[]): Html {
  const present = parts.filter((part): part is Html => part instanceof Html && part.source !== '');
  return new Html(present.map((part) => part.source).join('\n\n'));
}

/** Cuts at a word or at the limit, with an ellipsis; counts UTF-16 units as Telegram does. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > limit * 0.6 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}

/** The length that Telegram counts: after parsing. */
export function visibleLength(source: string): number {
  return source.replace(/<[^>]*>/g, '').replace(/&(?:amp|lt|gt|quot);/g, '&').length;
}
