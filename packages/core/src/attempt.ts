import {
  ConfigurationError,
  ConnectionError,
  type MoovError,
  RequestTimeoutError,
  TransportError,
} from "@moovkit/models";
import { RECORD, type RecordedContext } from "./call-record.js";
import { endedBy } from "./ended-by.js";
import { guardRequest, guardResponse } from "./guard.js";
import type { HttpResponse } from "./http.js";
import type { Send } from "./plugin.js";
import { maskedRequestId } from "./secrets.js";
import type { Transport } from "./transport.js";

const checkResponse = (response: HttpResponse, transport: Transport): HttpResponse => {
  if (typeof response?.status === "number" && typeof response.body === "string" && response.headers)
    return guardResponse(response);
  throw new ConfigurationError(
    `The transport ${transport.name} must give back { status, headers, body }, the body as text.`,
  );
};

/** Below the core there are statuses and `TransportError`s alone, whoever wrote the transport. */
const asTransportError = (error: unknown, transport: Transport): MoovError =>
  error instanceof TransportError || error instanceof ConfigurationError
    ? error
    : new ConnectionError(`The transport ${transport.name} failed: see cause.`, { cause: error });

/**
 * The innermost of the pipeline: sends one request through the transport, within `timeoutMs` and the call's signal,
 * and tells which of them ended it. Holds even where a transport does not listen to its signal.
 */
export const attemptWith =
  (transport: Transport, origin: string): Send =>
  (request, context) =>
    new Promise((resolve, reject) => {
      const { operation, signal, emit } = context;
      const { call, timeoutMs, note, sent, listened } = (context as RecordedContext)[RECORD];
      if (!request.url.startsWith(`${origin}/`))
        throw new ConfigurationError(
          `A plugin sent ${operation} to another origin than baseURL's, where its credentials must not go.`,
        );
      if (signal?.aborted) throw endedBy(signal);

      const guarded = guardRequest(request);
      const attempt = note(guarded);
      const startedAt = performance.now();
      const controller = new AbortController();

      const release = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", onAbort);
      };
      const succeed = (response: HttpResponse) => {
        release();
        emit({
          type: "response",
          operation,
          call,
          attempt,
          status: response.status,
          durationMs: performance.now() - startedAt,
          requestId: listened ? maskedRequestId(response, sent()) : undefined,
        });
        resolve(response);
      };
      const fail = (cause: unknown) => {
        release();
        const error = asTransportError(cause, transport);
        const durationMs = performance.now() - startedAt;
        emit({ type: "failure", operation, call, attempt, code: error.code, durationMs });
        reject(error);
      };
      const stop = (error: TransportError) => {
        controller.abort(error);
        fail(error);
      };
      const onAbort = () => signal && stop(endedBy(signal));
      const onTimeout = () =>
        stop(
          new RequestTimeoutError(
            `No answer within timeoutMs, ${timeoutMs} ms for one attempt. The server may have acted on it.`,
          ),
        );
      const timer = timeoutMs === Number.POSITIVE_INFINITY ? undefined : setTimeout(onTimeout, timeoutMs);
      signal?.addEventListener("abort", onAbort, { once: true });

      emit({ type: "request", operation, call, attempt, method: request.method, transport: transport.name });
      const sendContext = { signal: controller.signal, operation, attempt };
      Promise.resolve()
        .then(() => transport.send(guarded, sendContext))
        .then((response) => checkResponse(response, transport))
        // What comes after a stop is of no interest: its reason is known better here than in the transport.
        .then(
          (response) => controller.signal.aborted || succeed(response),
          (error) => controller.signal.aborted || fail(error),
        );
    });
