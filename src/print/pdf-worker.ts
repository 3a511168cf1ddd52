import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';

/** Roboto, which comes with pdfmake, has every Latvian and Cyrillic letter. */
const FONTS = join(dirname(import.meta.resolve('pdfmake').replace('file://', '')), '..', 'fonts', 'Roboto');
const font = (name: string) => join(FONTS, `Roboto-${name}.ttf`);

pdfmake.setFonts({
  Roboto: { normal: font('Regular'), bold: font('Medium'), italics: font('Italic') },
});
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(FONTS));

interface Printed {
  readonly definition: (content: unknown) => TDocumentDefinitions;
}

const { definition, content } = workerData as { readonly definition: string; readonly content: unknown };
const printed = (await import(definition)) as Printed;
const pdf = await pdfmake.createPdf(printed.definition(content)).getBuffer();
parentPort?.postMessage(new Uint8Array(pdf));
