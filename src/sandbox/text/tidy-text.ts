import type { MessageEntity } from 'grammy/types';
import { detectEntities } from './detect-entities.ts';
import type { FormattedText } from './html-parser.ts';

type Kind = MessageEntity['type'];

const STYLES = ['bold', 'italic', 'underline', 'strikethrough', 'spoiler'] as const;

/** Of entities over the same range, which one Telegram names first. */
const PRIORITY: Partial<Record<Kind, number>> = {
  blockquote: 0,
  expandable_blockquote: 0,
  pre: 11,
  code: 20,
  text_link: 49,
  text_mention: 49,
  bold: 90,
  italic: 91,
  underline: 92,
  strikethrough: 93,
  spoiler: 94,
  custom_emoji: 99,
};

/**
 * Text and entities as Telegram keeps them: trimmed, equal styles joined, no other entity inside code,
 * links and commands found. Entities that end up empty are dropped.
 */
export function tidyText({ text, entities }: FormattedText): FormattedText {
  const end = text.trimEnd().length;
  const firstEntity = Math.min(...entities.map((entity) => entity.offset), end);
  let start = 0;
  while (start < firstEntity && ' \n'.includes(text.charAt(start))) start += 1;

  const kept = entities.flatMap((entity) => clip(entity, start, end));
  const trimmed = text.slice(start, end);
  const code = kept.filter(isCode);
  const own = [
    ...STYLES.flatMap((style) => joinStyle(style, kept, code)),
    ...kept.filter((entity) => !isStyle(entity) && (isCode(entity) || !code.some(overlaps(entity)))),
  ];
  const found = detectEntities(trimmed).filter(
    (entity) => !own.some((other) => ownsItsText(other) && overlaps(entity)(other)),
  );
  return { text: trimmed, entities: [...own, ...found].sort(byPlace) };
}

function clip(entity: MessageEntity, start: number, end: number): MessageEntity[] {
  const from = Math.max(entity.offset, start);
  const to = Math.min(entity.offset + entity.length, end);
  return to > from ? [{ ...entity, offset: from - start, length: to - from }] : [];
}

/** The union of one style's ranges, without what lies in code. */
function joinStyle(style: Kind, entities: readonly MessageEntity[], code: readonly MessageEntity[]) {
  const ranges: { offset: number; length: number }[] = [];
  const own = entities.filter((entity) => entity.type === style).sort((a, b) => a.offset - b.offset);
  for (const { offset, length } of own.flatMap((entity) => without(entity, code))) {
    const before = ranges.at(-1);
    if (before && offset <= before.offset + before.length) {
      before.length = Math.max(before.length, offset + length - before.offset);
    } else {
      ranges.push({ offset, length });
    }
  }
  return ranges.map((range) => ({ type: style, ...range }) as MessageEntity);
}

function without(entity: MessageEntity, holes: readonly MessageEntity[]): MessageEntity[] {
  return holes.reduce<MessageEntity[]>(
    (parts, hole) =>
      parts.flatMap((part) => {
        const partEnd = part.offset + part.length;
        const holeEnd = hole.offset + hole.length;
        if (!overlaps(part)(hole)) return [part];
        const before = { ...part, length: hole.offset - part.offset };
        const after = { ...part, offset: holeEnd, length: partEnd - holeEnd };
        return [before, after].filter((rest) => rest.length > 0);
      }),
    [entity],
  );
}

function isStyle(entity: MessageEntity): boolean {
  return (STYLES as readonly Kind[]).includes(entity.type);
}

function isCode(entity: MessageEntity): boolean {
  return entity.type === 'code' || entity.type === 'pre';
}

function ownsItsText(entity: MessageEntity): boolean {
  return isCode(entity) || entity.type === 'text_link' || entity.type === 'text_mention';
}

function overlaps(a: MessageEntity) {
  return (b: MessageEntity) => a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}

function byPlace(a: MessageEntity, b: MessageEntity): number {
  return a.offset - b.offset || b.length - a.length || (PRIORITY[a.type] ?? 50) - (PRIORITY[b.type] ?? 50);
}
