/** A module of the page, which is plain JavaScript without a build: its exports are untyped here. */
export async function pageModule(path: string): Promise<Record<string, (...given: unknown[]) => unknown>> {
  return import(new URL(`../../src/sandbox/page/${path}`, import.meta.url).href);
}
