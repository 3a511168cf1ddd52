import { renderAsync } from '@resvg/resvg-js';
import { robotoFile } from './roboto.ts';

/** A PNG of the drawing, as wide as it says itself; drawn beside the main thread, in Roboto alone. */
export async function printPng(svg: string): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: [robotoFile('Regular'), robotoFile('Medium')],
      defaultFontFamily: 'Roboto',
    },
  });
  return new Uint8Array(image.asPng());
}
