import { ConfigurationError, ConnectionError, type MoovError, TransportError } from "@moovkit/models";
import { RECORD, type RecordedContext } from "./call-record.js";
import type { HttpResponse } from "./http.js";
import type { Send } from "./plugin.js";
import { toPrintableResponse } from "./printable.js";
import { redactRequestId } from "./redact.js";
import type { Transport } from "./transport.js";
import { withLimit } from "./with-limit.js";

/** A transport can be written without types, so its response is checked. */
const checkResponse = (response: HttpResponse, { name }: Transport): HttpResponse => {
  const { status, headers, body } = response ?? {};
  const isValid =
    Number.isInteger(status) &&
    typeof body === "string" &&
    typeof headers === "object" &&
    headers !== null &&
    !(Symbol.iterator in headers) &&
    Object.values(headers).every((value) => typeof value === "string");
  if (!isValid)
    throw new ConfigurationError(
      `The transport \`${name}\` returned an invalid response. Return \`{ status, headers, body }\`: an integer, a plain object of strings, and a string.`,
    );
  return toPrintableResponse(response);
};

/** Plugins only have to handle statuses and `TransportError`s, whatever a transport throws. */
const toTransportError = (error: unknown, { name }: Transport): MoovError =>
  error instanceof TransportError || error instanceof ConfigurationError
    ? error
    : new ConnectionError(`The transport \`${name}\` failed. See \`cause\`.`, { cause: error });

/**
 * Returns the innermost `Send` of the pipeline. It sends one request through the transport, limited by `timeoutMs` and
 * the signal of the call.
 *
 * @param origin - The origin of `baseURL`. Requests to other origins are rejected, because they contain credentials.
 */
export const createAttemptSender =
  (transport: Transport, origin: string): Send =>
  async (request, context) => {
    const { operation, signal, emit } = context;
    const { call, timeoutMs, sent, hasListeners } = (context as RecordedContext)[RECORD];
    if (!request.url.startsWith(`${origin}/`))
      throw new ConfigurationError(
        `${operation}: a plugin changed the origin of the request, so it was not sent. Keep the origin of \`baseURL\`.`,
      );
    const limits = { operation, signal, limit: "timeoutMs", ms: timeoutMs } as const;
    const startedAt = performance.now();
    let attempt = 0;
    const settled = () => ({ operation, call, attempt, durationMs: performance.now() - startedAt });
    try {
      const received = await withLimit(limits, (attemptSignal) => {
        attempt = sent.push(request);
        const { method } = request;
        emit({ type: "request", operation, call, attempt, method, transport: transport.name });
        return transport.send(request, {
          signal: attemptSignal,
          ownSignal: attemptSignal,
          operation,
          attempt,
        });
      });
      const response = checkResponse(received, transport);
      const { status } = response;
      const requestId = hasListeners ? redactRequestId(response, sent) : undefined;
      emit({ type: "response", ...settled(), status, requestId });
      return response;
    } catch (cause) {
      const error = toTransportError(cause, transport);
      if (attempt > 0) emit({ type: "failure", ...settled(), code: error.code });
      throw error;
    }
  };
