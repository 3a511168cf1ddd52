import { toDbDate } from '../../src/kernel/school-date.ts';
import { chatOf } from '../support/chat-of.ts';
import type { ChatMessage } from '../support/control-client.ts';
import type { RunningApp } from '../support/running-app.ts';

const TODAY = toDbDate('2026-11-23');
const current = { since: { lte: TODAY }, OR: [{ until: null }, { until: { gte: TODAY } }] };

/** A class as the school's register would give it: who is in it, with their guardians. */
export async function rosterOf(app: RunningApp, className: string): Promise<string[][]> {
  const students = await app.app.database.db.student.findMany({
    where: { enrolments: { some: { class: { name: className }, ...current } } },
    include: {
      person: true,
      guardianships: { where: current, include: { person: true }, orderBy: { id: 'asc' } },
    },
    orderBy: { person: { foldedName: 'asc' } },
  });
  return students.map(({ person, guardianships }) => [
    ...[person.externalId ?? '', className, person.familyName, person.givenName],
    ...[0, 1].flatMap((index) => {
      const guardian = guardianships[index]?.person;
      return [
        guardian?.externalId ?? '',
        guardian?.familyName ?? '',
        guardian?.givenName ?? '',
        guardian?.phone ?? '',
      ];
    }),
  ]);
}

export const ROSTER_HEADINGS = [
  ...['Skolēna ID', 'Klase', 'Uzvārds', 'Vārds'],
  ...['1. vecāka ID', '1. vecāka uzvārds', '1. vecāka vārds', '1. vecāka tālrunis'],
  ...['2. vecāka ID', '2. vecāka uzvārds', '2. vecāka vārds', '2. vecāka tālrunis'],
];

export function csv(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${[headings, ...rows].map((cells) => cells.join(';')).join('\n')}\n`;
}

/** Sends a document and waits until all is at rest; gives what the bot wrote or changed since. */
export async function sendFile(
  app: RunningApp,
  persona: string,
  fileName: string,
  content: string | Uint8Array,
): Promise<{ messageId: number; answers: ChatMessage[] }> {
  const { revOf, since } = chatOf(() => app);
  const before = await revOf(persona);
  const contentBase64 = Buffer.from(content).toString('base64');
  const sent = await app.control('upload', { persona, fileName, contentBase64, kind: 'document' });
  if (sent.status !== 200) throw new Error(`${sent.status} ${JSON.stringify(sent.body)}`);
  await app.settle();
  return { messageId: sent.body.messageId, answers: await since(persona, before) };
}
