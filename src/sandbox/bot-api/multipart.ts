interface Part {
  readonly name: string;
  /** Undefined: a field. */
  readonly fileName: string | undefined;
  readonly content: Buffer;
}

/**
 * The parts of a multipart/form-data body; undefined: it is none. Read by hand, since what comes with Node
 * refuses file names that stand without quotes, as grammY sends them and Telegram takes them.
 */
export function readParts(body: Buffer, contentType: string): Part[] | undefined {
  const [, quoted, plain] = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType) ?? [];
  const delimiter = `--${quoted ?? plain ?? ''}`;
  const parts: Part[] = [];
  let at = body.indexOf(delimiter);
  for (;;) {
    const begin = at + delimiter.length;
    if (at < 0 || delimiter === '--') return undefined;
    if (body.toString('latin1', begin, begin + 2) === '--') return parts;
    const headersEnd = body.indexOf('\r\n\r\n', begin);
    const next = headersEnd < 0 ? -1 : body.indexOf(`\r\n${delimiter}`, headersEnd + 4);
    if (next < 0) return undefined;
    const headers = body.toString('utf8', begin, headersEnd);
    const name = parameterOf(headers, 'name');
    if (name === undefined) return undefined;
    parts.push({
      name,
      fileName: parameterOf(headers, 'filename'),
      content: body.subarray(headersEnd + 4, next),
    });
    at = next + 2;
  }
}

/** Of the content-disposition, with or without quotes. */
function parameterOf(headers: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}=(?:"([^"\\r\\n]*)"|([^;\\r\\n]*))`, 'i').exec(headers);
  return (found?.[1] ?? found?.[2])?.replaceAll('%22', '"');
}
