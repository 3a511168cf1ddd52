const MARK = '+';
const DATA_LIMIT = 64;

/** The data of a button whose message is several's: its answer comes as a message of its own. */
export function answeredAnew(data: string): string {
  return Buffer.byteLength(data) < DATA_LIMIT ? `${MARK}${data}` : data;
}

/** What the button is about, and whether the pressed message must stay as it is. */
export function readData(data: string): { readonly data: string; readonly keepsMessage: boolean } {
  const keepsMessage = data.startsWith(MARK);
  return { data: keepsMessage ? data.slice(MARK.length) : data, keepsMessage };
}
