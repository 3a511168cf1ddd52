import { dirname, join } from 'node:path';

/** Roboto, which comes with pdfmake, has every Latvian and Cyrillic letter. */
export const ROBOTO_FOLDER = join(
  dirname(import.meta.resolve('pdfmake').replace('file://', '')),
  '..',
  'fonts',
  'Roboto',
);

export const robotoFile = (name: 'Regular' | 'Medium' | 'Italic' | 'MediumItalic') =>
  join(ROBOTO_FOLDER, `Roboto-${name}.ttf`);
