import type { FaultKind } from "@moovkit/sandbox";
import fc from "fast-check";

/** What goes wrong with one request. */
export type Incident =
  | { readonly kind: "none" }
  /** No connection is established. */
  | { readonly kind: "refused" }
  /** The sandbox injects a fault. */
  | { readonly kind: "fault"; readonly fault: FaultKind }
  /** The server processes the request, but a gateway responds with an error. */
  | { readonly kind: "gateway error"; readonly status: number };

/** What happens to one request. */
export interface PlannedRequest {
  readonly incident: Incident;
  /** How long the request takes to the server. */
  readonly toServerMs: number;
  /** How long the response takes to the client. */
  readonly toClientMs: number;
}

/** One call of `createTransfer`. */
export interface PlannedCall {
  /** Time since the previous call, or since the start of the process. */
  readonly pauseMs: number;
  readonly abortAfterMs: number | undefined;
  readonly options: {
    readonly timeoutMs?: number | undefined;
    readonly deadlineMs?: number | undefined;
    readonly retries?: false | undefined;
  };
}

/** One payout, with one stored idempotency key. */
export interface Payout {
  readonly cents: number;
  readonly waitsForRail: boolean;
  readonly calls: readonly PlannedCall[];
  /** What happens to its requests, in the order in which they are sent. Further requests have no incidents. */
  readonly requests: readonly PlannedRequest[];
}

/** The start of a new process of the application. It knows only the idempotency keys that were stored. */
export interface Restart {
  readonly atMs: number;
  /** Whether the earlier processes have ended. If not, they continue beside the new one, as in a rolling deployment. */
  readonly isCrash: boolean;
}

/** Everything that decides how a run goes. */
export interface History {
  readonly payouts: readonly Payout[];
  readonly restarts: readonly Restart[];
  /** How fast the clock of the sandbox runs, so that payouts can complete between calls. */
  readonly sandboxSpeed: number;
  /** Seed of the random delays between retries. */
  readonly randomSeed: number;
}

const SERVER_ERRORS = [500, 502, 503, 504];

const statusFault: fc.Arbitrary<FaultKind> = fc.record({
  status: fc.constantFrom(408, 429, 429, ...SERVER_ERRORS),
  retryAfterSeconds: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
});

const brokenResponse = fc.constantFrom<FaultKind>(
  { reset: true },
  { reset: "after" },
  { truncate: true },
  { garbage: true },
  { railResponse: "failed" },
  { railResponse: "timeout" },
);

const incident: fc.Arbitrary<Incident> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Incident>({ kind: "none" }) },
  { weight: 1, arbitrary: fc.constant<Incident>({ kind: "refused" }) },
  { weight: 3, arbitrary: statusFault.map((fault): Incident => ({ kind: "fault", fault })) },
  { weight: 4, arbitrary: brokenResponse.map((fault): Incident => ({ kind: "fault", fault })) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(...SERVER_ERRORS)
      .map((status): Incident => ({ kind: "gateway error", status })),
  },
);

/** Mostly short, and sometimes longer than a time limit. */
const delayMs = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 200 }) },
  { weight: 1, arbitrary: fc.integer({ min: 200, max: 12_000 }) },
);

const plannedRequest: fc.Arbitrary<PlannedRequest> = fc.record({
  incident,
  toServerMs: delayMs,
  toClientMs: delayMs,
});

const timeLimitMs = fc.option(fc.integer({ min: 1, max: 15_000 }), { nil: undefined });

const plannedCall: fc.Arbitrary<PlannedCall> = fc.record({
  pauseMs: fc.integer({ min: 0, max: 3000 }),
  abortAfterMs: fc.option(fc.integer({ min: 0, max: 5000 }), { nil: undefined, freq: 3 }),
  options: fc.record({
    timeoutMs: timeLimitMs,
    deadlineMs: timeLimitMs,
    retries: fc.option(fc.constant(false as const), { nil: undefined, freq: 6 }),
  }),
});

const payout: fc.Arbitrary<Payout> = fc.record({
  // Amounts that trigger no test value of the sandbox.
  cents: fc.integer({ min: 1, max: 5000 }),
  waitsForRail: fc.boolean(),
  calls: fc.array(plannedCall, { minLength: 1, maxLength: 3 }),
  requests: fc.array(plannedRequest, { maxLength: 8, size: "max" }),
});

/** Histories of up to three payouts at the same time. */
export const histories: fc.Arbitrary<History> = fc.record({
  payouts: fc.array(payout, { minLength: 1, maxLength: 3 }),
  restarts: fc.array(fc.record({ atMs: fc.integer({ min: 0, max: 20_000 }), isCrash: fc.boolean() }), {
    maxLength: 2,
  }),
  sandboxSpeed: fc.constantFrom(0, 1, 3600),
  randomSeed: fc.nat(),
});

/** Describes an incident in a log. */
export const describeIncident = (incident: Incident): string => {
  if (incident.kind === "none") return "";
  if (incident.kind === "refused") return ", but the connection is refused";
  if (incident.kind === "gateway error")
    return `, is processed, and a gateway responds with ${incident.status}`;
  return `, with the fault ${JSON.stringify(incident.fault)}`;
};
