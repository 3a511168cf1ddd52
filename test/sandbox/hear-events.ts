import type { RunningSandbox } from '../support/running-sandbox.ts';

/** What the page is told from when `act` begins until the words `last` were heard: server-sent events. */
export async function hearEvents(
  sandbox: RunningSandbox,
  last: string,
  act: () => Promise<unknown>,
): Promise<string> {
  const stop = new AbortController();
  const response = await fetch(`${sandbox.url}/sandbox/events`, { signal: stop.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  await reader?.read();
  await act();
  let heard = '';
  while (!heard.includes(last)) heard += (await reader?.read())?.value ?? '';
  stop.abort();
  return heard;
}
