import QRCode from 'qrcode';

/** The prefix of the deep link's payload. */
export const INVITE_PAYLOAD = 'invite';

/** @param username the bot's, without the @ */
export function inviteLink(username: string, token: string): string {
  return `https://t.me/${username}?start=${INVITE_PAYLOAD}-${token}`;
}

/** The prefix of the payload by which an application for a class begins (¶3.1). */
export const APPLY_PAYLOAD = 'apply';

/** Of a class's poster: `?start=apply-5b`; good for any family, as often as they like. */
export function applyLink(username: string, className: string): string {
  return `https://t.me/${username}?start=${APPLY_PAYLOAD}-${className.replace(/[^\p{L}\d]+/gu, '')}`;
}

const QR_PIXELS = 600;

/** A PNG that a phone's camera reads from another screen. */
export function inviteQr(link: string): Promise<Buffer> {
  return QRCode.toBuffer(link, { errorCorrectionLevel: 'M', margin: 3, width: QR_PIXELS });
}
