import { ConfigurationError, ConnectionError, MoovError, TransportError } from "@moovkit/models";
import { linkSignal } from "./abort/link-signal.js";
import { IDEMPOTENCY_HEADER } from "./build-headers.js";
import { type Attempt, type CallState, processedByStatus } from "./call-state.js";
import { checkResponse } from "./check-response.js";
import { wasConnected } from "./connection-state.js";
import type { CallEvent } from "./events.js";
import { convertForeignError } from "./foreign-error.js";
import type { HttpRequest, HttpResponse } from "./http.js";
import { withLimit } from "./limits.js";
import { notify } from "./notify.js";
import type { CallContext } from "./plugin.js";
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
 * Whether an error cannot describe this call: a transport may reject with one frozen object, or with the error of an
 * earlier call, whose `processed` and `attempts` are those of that call.
 */
const isUsed = (error: unknown): boolean =>
  error instanceof MoovError && (error.operation !== undefined || !Object.isExtensible(error));

/**
 * Converts whatever a transport rejected with, without the secrets of the requests. Plugins only have to handle statuses
 * and `TransportError`s.
 */
const toTransportError = (cause: unknown, source: string, secrets: Secrets): MoovError =>
  convertForeignError(
    cause,
    secrets,
    (redacted) => {
      if (redacted instanceof ConnectionError && isUsed(redacted)) {
        const { message, connected, retryAfterMs, processed } = redacted;
        return new ConnectionError(message, { cause: redacted.cause, connected, retryAfterMs, processed });
      }
      if (!isUsed(redacted) && (redacted instanceof TransportError || redacted instanceof ConfigurationError))
        return redacted;
      const connected = redacted instanceof MoovError ? undefined : wasConnected(redacted);
      return new ConnectionError(`${source} failed. See \`cause\`.`, {
        cause: redacted,
        connected,
      });
    },
    () => new ConnectionError(`${source} failed with an error that cannot be read.`),
  );

/** Sends a request with the transport, and checks what it returns. */
const sendWith = async (
  transport: Transport,
  request: HttpRequest,
  context: SendContext,
  sent: readonly HttpRequest[],
): Promise<HttpResponse> => {
  const source = `${context.operation}: the transport \`${transport.name}\``;
  let response: HttpResponse;
  try {
    response = await transport.send(request, context);
  } catch (cause) {
    throw context.signal.aborted
      ? cause
      : toTransportError(cause, source, secretsOf(sent, context.secretFields));
  }
  return checkResponse(response, context.responseType, source);
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
    if (operation.idempotency === "key" && !request.headers[IDEMPOTENCY_HEADER]?.trim())
      throw new ConfigurationError(
        `${id}: a plugin removed the header \`${IDEMPOTENCY_HEADER}\`, so the request was not sent. Keep it, because retries rely on it.`,
      );
    const startedAt = performance.now();
    // A plugin can replace `emit`. What it throws must not fail a request that succeeded.
    const emit = (event: CallEvent) => notify(context.emit, event);
    const attempt: Attempt = { request, processed: "maybe" };
    let number = 0;
    const base = () => ({ operation: id, call, parent, attempt: number });
    const settled = () => ({ ...base(), durationMs: performance.now() - startedAt });
    const sent = () => attempts.map((sentAttempt) => sentAttempt.request);
    const send = (signal: AbortSignal) => {
      number = attempts.push(attempt);
      emit({ type: "request", ...base(), method: request.method, transport: transport.name });
      const sendContext = { signal, operation: id, attempt: number, responseType, secretFields };
      return sendWith(transport, request, sendContext, sent());
    };
    // A plugin can send a request with its own signal. The signal of the call still ends it.
    const linked = context.signal === callSignal ? undefined : linkSignal(context.signal, callSignal);
    try {
      const limit = { operation: id, option: "timeoutMs", ms: timeoutMs } as const;
      const response = await withLimit(limit, linked?.signal ?? callSignal, send);
      const { status, headers } = response;
      attempt.processed = processedByStatus(status, operation);
      const requestId = hasListeners ? redactRequestId(headers, sent(), secretFields) : undefined;
      emit({ type: "response", ...settled(), status, requestId });
      return response;
    } catch (error) {
      attempt.processed = error instanceof TransportError ? error.processed : "maybe";
      const { code } = error as MoovError;
      if (number > 0) emit({ type: "failure", ...settled(), code });
      throw error;
    } finally {
      linked?.unlink();
    }
  };
