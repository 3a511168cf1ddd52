/** The decoder takes pictures up to 4096 pixels; codes are readable well below. */
const LONGEST_SIDE = 1600;

/** Served out of the package `qr` as it is. */
const DECODER = '/page/package-qr/decode.js';

/**
 * Reads the QR code in a picture. The decoder is loaded when it is first needed.
 *
 * @param {Blob} picture
 * @returns {Promise<string | undefined>} undefined: no code is found
 */
export async function readQr(picture) {
  const bitmap = await createImageBitmap(picture).catch(() => undefined);
  if (!bitmap) return undefined;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  // A code without a background is drawn on paper.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  const { decodeQR } = /** @type {typeof import('qr/decode.js')} */ (await import(DECODER));
  try {
    return decodeQR(context.getImageData(0, 0, width, height));
  } catch {
    return undefined;
  }
}
