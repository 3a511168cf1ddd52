import { ApiError, tooManyRequests } from './api-error.ts';

/** What goes wrong with the next `times` calls of a method. */
export interface Fault {
  /** `*`: any method. */
  readonly method: string;
  readonly times: number;
  /** Answered in place of what the call would do. */
  readonly status?: number | undefined;
  /** Seconds, with 429. */
  readonly retryAfter?: number | undefined;
  /** Milliseconds of machine time before the answer. */
  readonly afterMs?: number | undefined;
  /** The connection breaks in place of an answer; without `status` the call has taken effect. */
  readonly dropConnection?: boolean | undefined;
  /** Only calls about this chat. */
  readonly chat?: number | undefined;
}

export interface Faults {
  /** `times: 0` takes back the faults of that method. */
  add(fault: Fault): void;
  /** The fault that this call meets, counted as used. */
  take(method: string, chat: number | undefined): Fault | undefined;
}

const DESCRIPTIONS: Readonly<Record<number, string>> = {
  400: 'Bad Request: fault',
  401: 'Unauthorized',
  403: 'Forbidden: bot was blocked by the user',
  404: 'Not Found',
  409: 'Conflict: fault',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
};

export function createFaults(): Faults {
  let faults: { fault: Fault; left: number }[] = [];
  return {
    add(fault) {
      if (fault.times === 0) faults = faults.filter((other) => other.fault.method !== fault.method);
      else faults.push({ fault, left: fault.times });
    },
    take(method, chat) {
      const met = faults.find(
        ({ fault }) =>
          (fault.method === '*' || fault.method.toLowerCase() === method.toLowerCase()) &&
          (fault.chat === undefined || fault.chat === chat),
      );
      if (!met) return undefined;
      met.left -= 1;
      if (met.left === 0) faults = faults.filter((other) => other !== met);
      return met.fault;
    },
  };
}

/** The refusal that a fault's status stands for. */
export function refusalOf(fault: Fault): ApiError | undefined {
  if (fault.status === undefined) return undefined;
  if (fault.status === 429) return tooManyRequests(fault.retryAfter ?? 1);
  return new ApiError(fault.status, DESCRIPTIONS[fault.status] ?? `Fault ${fault.status}`);
}
