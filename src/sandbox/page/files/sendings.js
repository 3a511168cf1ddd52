/** As many files as one album holds. */
const ALBUM = 10;

/** What Telegram sends as a picture. */
const PICTURE = /^image\/(?:jpeg|png|webp)$/;

/** @param {{ type: string }} file */
export function canBePhoto({ type }) {
  return PICTURE.test(type);
}

/**
 * How files go out: pictures and documents apart, each kind in albums of at most ten.
 *
 * @template {{ type: string }} F
 * @param {readonly F[]} files
 * @param {boolean} asDocuments whether pictures go as they are too
 * @returns {{ kind: 'photo' | 'document', files: F[] }[]}
 */
export function sendingsOf(files, asDocuments) {
  const isPhoto = (/** @type {F} */ file) => !asDocuments && canBePhoto(file);
  const photos = files.filter(isPhoto);
  const documents = files.filter((file) => !isPhoto(file));
  return [
    ...portions(photos).map((portion) => ({ kind: /** @type {const} */ ('photo'), files: portion })),
    ...portions(documents).map((portion) => ({ kind: /** @type {const} */ ('document'), files: portion })),
  ];
}

/** @template T @param {readonly T[]} all @returns {T[][]} */
function portions(all) {
  return Array.from({ length: Math.ceil(all.length / ALBUM) }, (_, n) =>
    all.slice(n * ALBUM, (n + 1) * ALBUM),
  );
}
