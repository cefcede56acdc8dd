import { buildRequest } from "./build-request.js";
import { type CallState, secretsOfCall } from "./call-state.js";
import { checkResponse } from "./check-response.js";
import { toForeignError } from "./foreign-error.js";
import type { HttpRequest, HttpResponse } from "./http.js";
import { withCallerSignal } from "./limits.js";
import type { Operation } from "./operation.js";
import type { CallRequest, Pipeline } from "./pipeline.js";
import type { CallContext } from "./plugin.js";
import { secretsOfInput } from "./redaction/secrets.js";
import { runDeclaration } from "./run-declaration.js";

const resolve = <Value>(
  option: Value | ((input: never) => Value) | undefined,
  input: unknown,
  defaultValue: Value,
): Value =>
  typeof option === "function"
    ? (option as (input: never) => Value)(input as never)
    : (option ?? defaultValue);

/** GET, PUT and DELETE are idempotent (RFC 9110, section 9.2.2), and so is any request with an idempotency key. */
const isIdempotentByDefault = ({ method, idempotency }: Operation): boolean =>
  idempotency === "key" || !["POST", "PATCH"].includes(method);

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
    throw toForeignError(error, secretsOfCall(state, request), source);
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
    const resolveWith = <Value>(option: Value | ((input: never) => Value) | undefined, defaultValue: Value) =>
      runDeclaration(
        operation,
        () => secretsOfInput(input, operation.secretFields),
        () => resolve(option, input, defaultValue),
      );
    const context: CallContext = {
      operation: operation.id,
      call,
      idempotent: resolveWith(operation.idempotent, isIdempotentByDefault(operation)),
      options,
      signal,
      remainingMs: () => Math.max(0, endsAt - performance.now()),
      attempts: () => attempts.length,
      secretFields: operation.secretFields,
      // A plugin does not know the parent of a call.
      emit: (event) => events.emit(parent === undefined ? event : { parent, ...event }),
    };
    const request = await buildRequest(operation, input, settings, settings.createIdempotencyKey, signal);
    // The call may have ended meanwhile.
    signal?.throwIfAborted();
    return sendThroughPlugins(pipeline, request, context, {
      operation,
      call,
      parent,
      timeoutMs,
      signal,
      credentials: resolveWith<"any" | "apiKey" | "none">(operation.credentials, "any"),
      attempts,
      sendErrors: new WeakSet(),
      hasHandledUnauthorized: false,
    });
  };
  if (!options.signal && deadlineMs === Number.POSITIVE_INFINITY) return sendWithSignal(undefined);
  const limit = { operation: operation.id, option: "deadlineMs", ms: deadlineMs } as const;
  return withCallerSignal(limit, options.signal, sendWithSignal);
};
