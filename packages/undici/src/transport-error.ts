import { ConnectionError, RequestAbortedError } from "@moovkit/models";

/** The properties of a request that its errors contain. */
export interface PendingRequest {
  readonly operation: string;
  readonly origin: string;
  readonly signal: AbortSignal;
}

/** How far a request got before it failed. */
export type FailedPhase = "connecting" | "waiting" | "receiving" | "decoding";

const codeSuffix = (error: unknown): string => {
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === "string" ? ` (${code})` : "";
};

const describeFailure = (phase: FailedPhase, origin: string, suffix: string): string => {
  switch (phase) {
    case "connecting":
      return `could not connect to ${origin}${suffix}, no request was sent. Check \`baseURL\` and the network.`;
    case "waiting":
      return `no response from ${origin}${suffix}. See \`cause\`.`;
    case "receiving":
      return `the connection to ${origin} broke while the response was read${suffix}. See \`cause\`.`;
    case "decoding":
      return `the response of ${origin} could not be decoded${suffix}. See \`cause\`.`;
  }
};

/** Creates the error for a request that failed in a phase, with undici's error as its cause. */
export const createConnectionError = (
  { operation, origin }: PendingRequest,
  phase: FailedPhase,
  cause: unknown,
): ConnectionError => {
  // Undici puts the bytes that it could not parse on its error. They may contain a token.
  if (cause instanceof Error) Reflect.deleteProperty(cause, "data");
  return new ConnectionError(`${operation}: ${describeFailure(phase, origin, codeSuffix(cause))}`, {
    cause,
    connected: phase !== "connecting",
  });
};

/** Creates the error for a request whose signal has aborted, with the signal's reason as its cause. */
export const createAbortedError = ({ operation, signal }: PendingRequest): RequestAbortedError =>
  new RequestAbortedError(`${operation}: the signal aborted the request. See \`cause\`.`, {
    cause: signal.reason,
  });
