import type { RegulationSettings } from './settings.ts';

/** What a teacher is gently told of a topic; nothing is refused for it. */
export type TopicHint = 'cyrillic' | 'achieved-result';

/** `SR`, `SR:`, `Sasniedzamais rezultāts`: what the students can do after the lesson. */
const ACHIEVED_RESULT = /(?<!\p{L})SR(?!\p{L})|sasniedzam\p{L}*\s+rezultāt/iu;

/** ¶4.5: the journal is kept in Latvian; whether a topic names its achieved result is the school's own wish. */
export function topicHints(
  topic: string | undefined,
  { cyrillic, achievedResult }: RegulationSettings['4.5']['hints'],
): TopicHint[] {
  if (!topic) return [];
  return [
    ...(cyrillic && isMostlyCyrillic(topic) ? (['cyrillic'] as const) : []),
    ...(achievedResult && !ACHIEVED_RESULT.test(topic) ? (['achieved-result'] as const) : []),
  ];
}

/** A word of Russian in a Latvian topic is none. */
function isMostlyCyrillic(text: string): boolean {
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  return count(/\p{Script=Cyrillic}/gu) > count(/\p{Script=Latin}/gu);
}
