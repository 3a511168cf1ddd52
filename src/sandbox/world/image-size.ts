export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

/** Pixels of a PNG or JPEG, from its header; undefined: it is neither. */
export function imageSize(content: Buffer): ImageSize | undefined {
  if (content.length >= 24 && content.subarray(0, 8).equals(PNG))
    return { width: content.readUInt32BE(16), height: content.readUInt32BE(20) };
  return jpegSize(content);
}

/** Walks the segments to the frame header (SOF0–SOF15, without DHT, JPG and DAC). */
function jpegSize(content: Buffer): ImageSize | undefined {
  let at = 2;
  while (at + 9 <= content.length && content[at] === 0xff) {
    const marker = content.readUInt8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: content.readUInt16BE(at + 5), width: content.readUInt16BE(at + 7) };
    at += 2 + content.readUInt16BE(at + 2);
  }
  return undefined;
}
