import { parentPort, workerData } from 'node:worker_threads';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { ROBOTO_FOLDER, robotoFile } from './roboto.ts';

pdfmake.setFonts({
  Roboto: {
    normal: robotoFile('Regular'),
    bold: robotoFile('Medium'),
    italics: robotoFile('Italic'),
    bolditalics: robotoFile('MediumItalic'),
  },
});
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(ROBOTO_FOLDER));

interface Printed {
  readonly definition: (content: unknown) => TDocumentDefinitions;
}

const { definition, content } = workerData as { readonly definition: string; readonly content: unknown };
const printed = (await import(definition)) as Printed;
const pdf = await pdfmake.createPdf(printed.definition(content)).getBuffer();
parentPort?.postMessage(new Uint8Array(pdf));
