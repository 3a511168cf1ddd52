import { sendingsOf } from './sendings.js';

/**
 * Sends files as a person: one as a message, several as albums. The caption goes with the first.
 *
 * @param {import('../control-api.js').ControlApi} api
 * @param {string} persona
 * @param {{ files: readonly File[], caption: string, asDocuments: boolean }} chosen
 * @param {number | undefined} replyTo
 */
export async function sendFiles(api, persona, { files, caption, asDocuments }, replyTo) {
  let words = caption;
  for (const { kind, files: portion } of sendingsOf(files, asDocuments)) {
    const uploads = await Promise.all(
      portion.map(async (file) => ({ fileName: file.name, contentBase64: await base64(file), kind })),
    );
    const [only] = uploads;
    if (only && uploads.length === 1) await api.upload(persona, only, words, replyTo);
    else await api.album(persona, uploads, words, replyTo);
    words = '';
  }
}

/** @param {File} file @returns {Promise<string>} */
function base64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^data:[^,]*,/, '')));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(file);
  });
}
