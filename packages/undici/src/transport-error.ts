import { isDispatcherMismatch, listErrors, systemCodeOf } from "@moovkit/core";
import { ConfigurationError, ConnectionError, type MoovError, RequestAbortedError } from "@moovkit/models";

/** The properties of a request that its errors contain. */
export interface PendingRequest {
  readonly operation: string;
  readonly origin: string;
  readonly signal: AbortSignal;
}

/** How far a request got before it failed. */
export type FailedPhase = "encoding" | "connecting" | "waiting" | "receiving" | "decoding";

const describeFailure = (phase: FailedPhase, origin: string, suffix: string): string => {
  switch (phase) {
    case "encoding":
      return "the form could not be read, no request was sent. See `cause`.";
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

/** Undici puts the bytes that it could not parse on its error. They may contain a token. */
const removeResponseData = (error: unknown): void => {
  for (const found of listErrors(error)) Reflect.deleteProperty(found, "data");
};

/** Creates the error for a request whose signal is aborted, with the reason of the signal as its cause. */
export const createAbortedError = ({ operation, signal }: PendingRequest): RequestAbortedError =>
  new RequestAbortedError(`${operation}: the signal aborted the request. See \`cause\`.`, {
    cause: signal.reason,
  });

/** Creates the error for a request that failed in a phase, with the error of undici or Node as its cause. */
export const createSendError = (request: PendingRequest, phase: FailedPhase, cause: unknown): MoovError => {
  const { operation, origin, signal } = request;
  if (signal.aborted) return createAbortedError(request);
  removeResponseData(cause);
  if (phase === "connecting" && isDispatcherMismatch(cause))
    return new ConfigurationError(
      `${operation}: the \`dispatcher\` of undiciTransport comes from another major version of undici, no request was sent. Create it with undici 7.`,
      { cause },
    );
  const code = systemCodeOf(cause);
  const suffix = code === undefined ? "" : ` (${code})`;
  return new ConnectionError(`${operation}: ${describeFailure(phase, origin, suffix)}`, {
    cause,
    connected: phase !== "encoding" && phase !== "connecting",
  });
};
