import type { Processed } from "@moovkit/models";
import type { HttpRequest } from "./http.js";
import type { Operation } from "./operation.js";
import { type Secrets, secretsOf } from "./redaction/secrets.js";

/** One request of a call. */
export interface Attempt {
  /** The request with its credentials. It is printable, so printing it shows no secret. */
  readonly request: HttpRequest;
  /** Whether the server can have acted on the request. `"maybe"` until it is known. */
  processed: Processed;
}

/** The client's private data about a running call. */
export interface CallState {
  readonly operation: Operation;
  /** Number of the call, which identifies it in events. */
  readonly call: number;
  /** Number of the call that needed this one, for example for an access token. */
  readonly parent: number | undefined;
  readonly timeoutMs: number;
  /** Is aborted by the caller or when `deadlineMs` passes. Absent if the call has neither. */
  readonly signal: AbortSignal | undefined;
  readonly credentials: "any" | "apiKey" | "none";
  /** Every sent request, in order. */
  readonly attempts: Attempt[];
  /** The errors that the authenticator and the transport caused. Any other error comes from a plugin. */
  readonly sendErrors: WeakSet<object>;
  /** Whether the authenticator has handled a response with status 401. It does so once per call. */
  hasHandledUnauthorized: boolean;
}

/** What the secrets of a call are found in. */
export interface SentRequests extends Pick<CallState, "attempts"> {
  readonly operation: Pick<Operation, "id" | "secretFields">;
}

/**
 * Returns the secrets of the requests of a call.
 *
 * @param call - The operation and the attempts of the call.
 * @param unsent - Requests of the call that have no attempt yet.
 */
export const secretsOfCall = (
  { operation, attempts }: SentRequests,
  ...unsent: readonly HttpRequest[]
): Secrets => secretsOf([...unsent, ...attempts.map(({ request }) => request)], operation.secretFields);

const RANKS: readonly Processed[] = ["no", "maybe", "yes"];

/** Returns whether the server can have acted on any request of the call. */
export const combineProcessed = (attempts: readonly Attempt[]): Processed => {
  const rank = attempts.reduce((highest, { processed }) => Math.max(highest, RANKS.indexOf(processed)), 0);
  return RANKS[rank] ?? "maybe";
};

/** Returns whether the server did more according to the first value. */
export const isMoreProcessed = (processed: Processed, other: Processed): boolean =>
  RANKS.indexOf(processed) > RANKS.indexOf(other);

/** Returns whether a response with a status means that the server acted on the request, or on one with the same key. */
export const processedByStatus = (status: number, { idempotency }: Operation): Processed => {
  if (status >= 200 && status <= 299) return "yes";
  // The key was used before, so an earlier call may have moved the money.
  if (status === 409 && idempotency === "key") return "maybe";
  return status >= 400 && status <= 499 ? "no" : "maybe";
};
