import { ConfigurationError, ConnectionError, MoovError, TransportError } from "@moovkit/models";
import { linkSignal } from "./abort/link-signal.js";
import { type Attempt, type CallState, processedByStatus } from "./call-state.js";
import { checkResponse } from "./check-response.js";
import { wasConnected } from "./connection-state.js";
import type { HttpRequest, HttpResponse } from "./http.js";
import { withLimit } from "./limits.js";
import type { CallContext } from "./plugin.js";
import { redactError } from "./redaction/redact-error.js";
import { redactRequestId } from "./redaction/redact-request-id.js";
import { type Secrets, secretsOf } from "./redaction/secrets.js";
import type { SendContext, Transport } from "./transport.js";

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

/**
 * Converts whatever a transport rejected with, without the secrets of the requests. Plugins only have to handle statuses
 * and `TransportError`s.
 */
const toTransportError = (cause: unknown, { name }: Transport, secrets: Secrets): MoovError => {
  try {
    // What happened is decided before the text of the error changes.
    const connected = cause instanceof MoovError ? undefined : wasConnected(cause);
    const redacted = redactError(cause, secrets);
    if (redacted instanceof TransportError || redacted instanceof ConfigurationError) return redacted;
    if (redacted !== undefined)
      return new ConnectionError(`The transport \`${name}\` failed. See \`cause\`.`, {
        cause: redacted,
        connected,
      });
  } catch {
    // A getter of the error threw.
  }
  return new ConnectionError(`The transport \`${name}\` failed with an error that cannot be read.`);
};

/** Sends a request with the transport, and checks what it returns. */
const sendWith = async (
  transport: Transport,
  request: HttpRequest,
  context: SendContext,
  sent: readonly HttpRequest[],
): Promise<HttpResponse> => {
  let response: HttpResponse;
  try {
    response = await transport.send(request, context);
  } catch (cause) {
    throw context.signal.aborted
      ? cause
      : toTransportError(cause, transport, secretsOf(sent, context.secretFields));
  }
  return checkResponse(
    response,
    context.responseType,
    `${context.operation}: the transport \`${transport.name}\``,
  );
};

/**
 * Returns the function that sends one request through the transport, limited by `timeoutMs` and the signal of the call.
 * Whatever the transport rejects with is redacted here, where it enters.
 */
export const createSendAttempt =
  ({ transport, origin, hasListeners }: AttemptSender): SendAttempt =>
  async (request, context, { operation, call, parent, timeoutMs, signal: callSignal, attempts }) => {
    const { id, responseType = "text", secretFields } = operation;
    if (!String(request.url).startsWith(`${origin}/`))
      throw new ConfigurationError(
        `${id}: a plugin changed the origin of the request, so it was not sent. Keep the origin of \`baseURL\`.`,
      );
    const startedAt = performance.now();
    const attempt: Attempt = { request, processed: "maybe" };
    let number = 0;
    const base = () => ({ operation: id, call, parent, attempt: number });
    const settled = () => ({ ...base(), durationMs: performance.now() - startedAt });
    const sent = () => attempts.map((sentAttempt) => sentAttempt.request);
    const send = (signal: AbortSignal) => {
      number = attempts.push(attempt);
      context.emit({ type: "request", ...base(), method: request.method, transport: transport.name });
      const sendContext = { signal, operation: id, attempt: number, responseType, secretFields };
      return sendWith(transport, request, sendContext, sent());
    };
    // A plugin can send a request with its own signal. The signal of the call still ends it.
    const linked = context.signal === callSignal ? undefined : linkSignal(context.signal, callSignal);
    try {
      const limit = { operation: id, option: "timeoutMs", ms: timeoutMs } as const;
      const response = await withLimit(limit, linked?.signal ?? callSignal, send);
      const { status, headers } = response;
      attempt.processed = processedByStatus(status);
      const requestId = hasListeners ? redactRequestId(headers, sent(), secretFields) : undefined;
      context.emit({ type: "response", ...settled(), status, requestId });
      return response;
    } catch (error) {
      attempt.processed = error instanceof TransportError ? error.processed : "maybe";
      const { code } = error as MoovError;
      if (number > 0) context.emit({ type: "failure", ...settled(), code });
      throw error;
    } finally {
      linked?.unlink();
    }
  };
