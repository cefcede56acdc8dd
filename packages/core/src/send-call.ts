import { buildRequest } from "./build-request.js";
import type { CallState } from "./call-state.js";
import { checkResponse } from "./check-response.js";
import { toForeignError } from "./foreign-error.js";
import type { HttpRequest, HttpResponse } from "./http.js";
import { withCallerSignal } from "./limits.js";
import type { Operation } from "./operation.js";
import type { CallRequest, Pipeline } from "./pipeline.js";
import type { CallContext } from "./plugin.js";
import { secretsOf } from "./redaction/secrets.js";

const resolve = <Value>(
  option: Value | ((input: never) => Value) | undefined,
  input: unknown,
  defaultValue: Value,
): Value =>
  typeof option === "function"
    ? (option as (input: never) => Value)(input as never)
    : (option ?? defaultValue);

/** GET, PUT and DELETE are idempotent (RFC 9110, section 9.2.2), and so is any request with an idempotency key. */
const isIdempotent = ({ method, idempotency, idempotent }: Operation, input: unknown): boolean =>
  resolve(idempotent, input, idempotency === "key" || !["POST", "PATCH"].includes(method));

/** Sends a request through the plugins. What a plugin throws is redacted here, where it enters. */
const sendThroughPlugins = async (
  { send, runningCalls }: Pipeline,
  request: HttpRequest,
  context: CallContext,
  state: CallState,
): Promise<HttpResponse> => {
  const source = `${context.operation}: a plugin`;
  runningCalls.set(state.call, state);
  let response: HttpResponse;
  try {
    response = await send(request, context);
  } catch (error) {
    if (state.sendErrors.has(error as Error)) throw error;
    const requests = [request, ...state.attempts.map((attempt) => attempt.request)];
    throw toForeignError(error, secretsOf(requests, state.operation.secretFields), source);
  }
  return checkResponse(response, state.operation.responseType, source);
};

/**
 * Sends the request of a call through the pipeline, limited by the caller's signal and `deadlineMs`.
 *
 * @param pipeline - What all calls of the client share.
 * @param request - The call, with checked options.
 * @param input - The validated input.
 * @param attempts - Receives every sent request.
 */
export const sendCall = (
  pipeline: Pipeline,
  { operation, options = {}, call, parent }: CallRequest,
  input: unknown,
  attempts: CallState["attempts"],
): Promise<HttpResponse> => {
  const { settings, events } = pipeline;
  const { timeoutMs = settings.timeoutMs, deadlineMs = settings.deadlineMs } = options;
  const endsAt = performance.now() + deadlineMs;
  const sendWithSignal = async (signal: AbortSignal | undefined) => {
    const context: CallContext = {
      operation: operation.id,
      call,
      idempotent: isIdempotent(operation, input),
      options,
      signal,
      remainingMs: () => Math.max(0, endsAt - performance.now()),
      attempts: () => attempts.length,
      secretFields: operation.secretFields,
      emit: events.emit,
    };
    const request = await buildRequest(operation, input, settings, settings.createIdempotencyKey);
    // The call may have ended meanwhile.
    signal?.throwIfAborted();
    return sendThroughPlugins(pipeline, request, context, {
      operation,
      call,
      parent,
      timeoutMs,
      signal,
      credentials: resolve(operation.credentials, input, "any"),
      attempts,
      sendErrors: new WeakSet(),
      hasHandledUnauthorized: false,
    });
  };
  if (!options.signal && deadlineMs === Number.POSITIVE_INFINITY) return sendWithSignal(undefined);
  const limit = { operation: operation.id, option: "deadlineMs", ms: deadlineMs } as const;
  return withCallerSignal(limit, options.signal, sendWithSignal);
};
