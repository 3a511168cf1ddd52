import { readSheet } from 'read-excel-file/node';
import type { RunningApp } from '../support/running-app.ts';

const OFFICE = 'office';

/** The marks of a course's page from that day on, as its workbook has them: `2026-11-16 4. Ozols Kārlis: ns`. */
export async function marksOnPage(app: RunningApp, courseId: number, since: string): Promise<string[]> {
  await app.say(OFFICE, '/menu');
  const { answer } = await app.press(OFFICE, `jp-xlsx:${courseId}:${since.slice(0, 7)}`, { raw: true });
  const [headings = [], ...rows] = await readSheet(await fileOf(app, answer.file), 1);
  const days = headings.map((heading) => dayOf(String(heading), since.slice(0, 4)));
  return rows
    .flatMap(([name, ...cells]) =>
      cells.flatMap((cell, index) => {
        const day = days[index + 1];
        return day && day >= since && cell !== null ? [`${day} ${name}: ${cell}`] : [];
      }),
    )
    .sort();
}

/** `16.11. 4.` → `2026-11-16 4.`; undefined: no lesson's column. */
function dayOf(heading: string, year: string): string | undefined {
  const [, day, month, number] = /^(\d\d)\.(\d\d)\. (\d+\.)$/.exec(heading) ?? [];
  return number && `${year}-${month}-${day} ${number}`;
}

async function fileOf({ app }: RunningApp, file: { readonly url?: string } | undefined): Promise<Buffer> {
  const response = await fetch(new URL(file?.url ?? '', app.url));
  return Buffer.from(await response.arrayBuffer());
}
