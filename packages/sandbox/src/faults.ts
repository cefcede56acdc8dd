import { ConfigurationError } from "@moovkit/models";

/** The operations a fault can be for. */
export type Operation = "createAccessToken" | "revokeAccessToken" | "getTermsOfServiceToken" | "ping";

interface Aim {
  /** How many requests it meets. Default: 1. */
  readonly times?: number;
  /** The operation it is for. Default: all. */
  readonly operation?: Operation;
}

/** What goes wrong. */
export type FaultKind =
  /** This status instead of what was asked for; nothing is done. */
  | { readonly status: number; readonly retryAfterSeconds?: number }
  /** The connection is reset: `true` before anything is done, `"after"` when it is done and the answer is lost. */
  | { readonly reset: true | "after" }
  /** The answer comes so much later. */
  | { readonly delayMs: number }
  /** It is done, and the connection breaks in the middle of the answer. */
  | { readonly truncate: true }
  /** It is done, and the answer is 200 with a page of HTML. */
  | { readonly garbage: true };

/** A fault and whom it meets: `{ status: 429, retryAfterSeconds: 1, times: 2 }`. */
export type Fault = FaultKind & Aim;

/** Faults on demand. */
export interface Faults {
  /** Adds a fault. Faults are met in the order in which they were added. */
  next(fault: Fault): void;
  /** Forgets those that are left. */
  clear(): void;
  /** How many requests will meet a fault. */
  readonly pending: number;
}

const PATHS: Readonly<Record<string, Operation>> = {
  "/oauth2/token": "createAccessToken",
  "/oauth2/revoke": "revokeAccessToken",
  "/tos-token": "getTermsOfServiceToken",
  "/ping": "ping",
};

const KINDS: Readonly<Record<string, (value: unknown) => boolean>> = {
  status: (value) => Number.isInteger(value) && Number(value) >= 200 && Number(value) <= 599,
  reset: (value) => value === true || value === "after",
  // A longer timer would fire at once.
  delayMs: (value) => typeof value === "number" && value >= 0 && value < 2 ** 31,
  truncate: (value) => value === true,
  garbage: (value) => value === true,
};
const AIMS: Readonly<Record<string, (value: unknown) => boolean>> = {
  times: (value) => Number.isInteger(value) && Number(value) >= 1,
  operation: (value) => (Object.values(PATHS) as unknown[]).includes(value),
  retryAfterSeconds: (value) => Number.isFinite(value) && Number(value) >= 0,
};

const check = (fault: Fault): void => {
  const given = Object.entries(fault ?? {}).filter(([, value]) => value !== undefined);
  const kinds = given.filter(([name]) => name in KINDS);
  const wrong = given.find(([name, value]) => !(KINDS[name] ?? AIMS[name])?.(value));
  if (kinds.length !== 1 || wrong)
    throw new ConfigurationError(
      `sandbox.faults.next: ${wrong ? `${wrong[0]} is wrong; ` : ""}give one of ${Object.keys(KINDS).join(", ")}, with ${Object.keys(AIMS).join(", ")} where wanted.`,
    );
};

export const openFaults = (): {
  readonly faults: Faults;
  readonly meet: (path: string) => Fault | undefined;
} => {
  let queue: { readonly fault: Fault; left: number }[] = [];
  return {
    faults: {
      next: (fault) => {
        check(fault);
        queue.push({ fault: { ...fault }, left: fault.times ?? 1 });
      },
      clear: () => {
        queue = [];
      },
      get pending() {
        return queue.reduce((sum, { left }) => sum + left, 0);
      },
    },
    meet: (path) => {
      const found = queue.find(
        ({ fault }) => fault.operation === undefined || fault.operation === PATHS[path],
      );
      if (!found) return undefined;
      found.left -= 1;
      queue = queue.filter(({ left }) => left > 0);
      return found.fault;
    },
  };
};
