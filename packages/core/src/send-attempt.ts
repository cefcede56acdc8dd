import { ConfigurationError, ConnectionError, type MoovError, TransportError } from "@moovkit/models";
import { type Attempt, type CallState, processedByStatus } from "./call-state.js";
import type { HttpRequest, HttpResponse } from "./http.js";
import { withLimit } from "./limits.js";
import type { CallContext } from "./plugin.js";
import { toPrintableResponse } from "./printable.js";
import { redactRequestId } from "./redact.js";
import { redactError } from "./redact-error.js";
import type { Transport } from "./transport.js";

/** Sends one request of a call through the transport. */
export type SendAttempt = (
  request: HttpRequest,
  context: CallContext,
  state: CallState,
) => Promise<HttpResponse>;

/** What sends the requests of a client. */
export interface AttemptSender {
  readonly transport: Transport;
  /** The origin of `baseURL`. Requests to other origins are rejected, because they contain credentials. */
  readonly origin: string;
  /** Whether events have listeners. If not, there is no need to redact events. */
  readonly hasListeners: boolean;
}

const isBody = (body: unknown, responseType: "text" | "bytes"): boolean =>
  responseType === "text" ? typeof body === "string" : body instanceof Uint8Array;

/** A transport can be written without types, so its response is checked. */
const checkResponse = (
  response: HttpResponse,
  { name }: Transport,
  responseType: "text" | "bytes",
): HttpResponse => {
  const { status, headers, body } = response ?? {};
  const isValid =
    Number.isInteger(status) &&
    isBody(body, responseType) &&
    typeof headers === "object" &&
    headers !== null &&
    !(Symbol.iterator in headers) &&
    Object.values(headers).every((value) => typeof value === "string");
  if (!isValid)
    throw new ConfigurationError(
      `The transport \`${name}\` returned an invalid response. Return \`{ status, headers, body }\`: an integer, a plain object of strings, and ${responseType === "text" ? "a string" : "a Uint8Array, because `responseType` is \"bytes\""}.`,
    );
  return toPrintableResponse(response);
};

/** Plugins only have to handle statuses and `TransportError`s, whatever a transport throws. */
const toTransportError = (error: unknown, { name }: Transport): MoovError =>
  error instanceof TransportError || error instanceof ConfigurationError
    ? error
    : new ConnectionError(`The transport \`${name}\` failed. See \`cause\`.`, { cause: error });

/**
 * Returns the function that sends one request through the transport, limited by `timeoutMs` and the signal of the call.
 * Whatever the transport rejects with is redacted here, where it enters.
 */
export const createSendAttempt =
  ({ transport, origin, hasListeners }: AttemptSender): SendAttempt =>
  async (request, context, { operation, call, parent, timeoutMs, attempts }) => {
    const { id, responseType = "text" } = operation;
    if (!request.url.startsWith(`${origin}/`))
      throw new ConfigurationError(
        `${id}: a plugin changed the origin of the request, so it was not sent. Keep the origin of \`baseURL\`.`,
      );
    const startedAt = performance.now();
    const attempt: Attempt = { request, processed: "maybe" };
    let number = 0;
    const base = () => ({ operation: id, call, parent, attempt: number });
    const settled = () => ({ ...base(), durationMs: performance.now() - startedAt });
    const sent = () => attempts.map((sentAttempt) => sentAttempt.request);
    try {
      const received = await withLimit(
        { operation: id, option: "timeoutMs", ms: timeoutMs },
        context.signal,
        (signal) => {
          number = attempts.push(attempt);
          context.emit({ type: "request", ...base(), method: request.method, transport: transport.name });
          return transport.send(request, { signal, operation: id, attempt: number, responseType });
        },
      );
      const response = checkResponse(received, transport, responseType);
      const { status } = response;
      attempt.processed = processedByStatus(status);
      const requestId = hasListeners ? redactRequestId(response, sent()) : undefined;
      context.emit({ type: "response", ...settled(), status, requestId });
      return response;
    } catch (cause) {
      const error = toTransportError(redactError(cause, sent()), transport);
      attempt.processed = error instanceof TransportError ? error.processed : "maybe";
      if (number > 0) context.emit({ type: "failure", ...settled(), code: error.code });
      throw error;
    }
  };
