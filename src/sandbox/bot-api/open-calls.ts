/** The Bot API calls under way. A getUpdates that waits is at rest, so polls are not counted. */
export interface OpenCalls {
  /** Returns the function that says it is answered. */
  begin(method: string): () => void;
  /** A line for each. */
  list(): readonly string[];
}

export function createOpenCalls(): OpenCalls {
  const open = new Set<{ readonly method: string }>();
  return {
    begin(method) {
      if (method.toLowerCase() === 'getupdates') return () => undefined;
      const call = { method };
      open.add(call);
      return () => open.delete(call);
    },
    list: () => [...open].map(({ method }) => `Bot API call ${method} is not answered yet`),
  };
}
