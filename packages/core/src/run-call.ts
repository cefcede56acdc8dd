import {
  type APIError,
  checkOptions,
  type MoovError,
  type OptionCheck,
  RequestValidationError,
  validate,
} from "@moovkit/models";
import { buildRequest } from "./build-request.js";
import type { Outcome } from "./call.js";
import type { CallError } from "./call-error.js";
import type { CallOptions } from "./call-options.js";
import type { CallSite } from "./call-site.js";
import type { CallState } from "./call-state.js";
import { checkResponse } from "./check-response.js";
import type { EventEmitter } from "./event-emitter.js";
import type { EndEvent } from "./events.js";
import { finishError } from "./finish-error.js";
import { toForeignError } from "./foreign-error.js";
import type { HttpRequest, HttpResponse } from "./http.js";
import { withCallerSignal } from "./limits.js";
import type { Operation } from "./operation.js";
import type { ClientSettings } from "./options.js";
import type { CallContext, Send } from "./plugin.js";
import { readResponse } from "./read-response.js";
import { redactRequestId } from "./redaction/redact-request-id.js";
import { secretsOf } from "./redaction/secrets.js";

/** What all calls of a client share. */
export interface Pipeline {
  readonly settings: ClientSettings;
  readonly callChecks: Readonly<Record<string, OptionCheck>>;
  readonly events: EventEmitter;
  /** The outermost layer. */
  readonly send: Send;
  /** The running calls by their numbers. The innermost layer finds the private data of a call here. */
  readonly runningCalls: Map<number, CallState>;
}

/** One call of an operation. */
export interface CallRequest {
  readonly operation: Operation;
  readonly input: unknown;
  readonly options: CallOptions | undefined;
  /** Number of the call. */
  readonly call: number;
  /** Number of the call that needed this one. */
  readonly parent: number | undefined;
  readonly callSite: CallSite;
}

const validateInput = async (operation: Operation, input: unknown): Promise<unknown> => {
  if (!operation.input) return input;
  const result = await validate(operation.input, input);
  if ("issues" in result) throw new RequestValidationError(operation.id, result.issues);
  return result.value;
};

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
    throw toForeignError(error, secretsOf(requests), source);
  }
  return checkResponse(response, state.operation.responseType, source);
};

/** Sends the request of a call through the pipeline. */
const sendCall = (
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

/** Returns what an `end` event contains of an error. A plugin may have thrown an error with getters that throw. */
const describeFailure = (error: MoovError): Pick<EndEvent, "status" | "code" | "requestId"> => {
  try {
    const { status, code, requestId } = error as APIError;
    return { status, code, requestId };
  } catch {
    return { status: undefined, code: undefined, requestId: undefined };
  }
};

/**
 * Runs one call from its input to its outcome. Never rejects.
 *
 * @param pipeline - What all calls of the client share.
 * @param request - The call.
 * @param track - Runs the call unless the client is closed.
 */
export const runCall = async (
  pipeline: Pipeline,
  request: CallRequest,
  track: <Value>(run: () => Promise<Value>) => Promise<Value>,
): Promise<Outcome<unknown, CallError<APIError>>> => {
  const { settings, callChecks, events, runningCalls } = pipeline;
  const { operation, call, parent, callSite } = request;
  const attempts: CallState["attempts"] = [];
  const startedAt = performance.now();
  const base = () => ({ operation: operation.id, call, parent, attempt: attempts.length });
  const emitEnd = (result: Pick<EndEvent, "ok" | "status" | "code" | "requestId">) =>
    events.emit({ type: "end", ...base(), durationMs: performance.now() - startedAt, ...result });
  try {
    return await track(async () => {
      const options = checkOptions(
        operation.id,
        request.options === undefined ? {} : request.options,
        callChecks,
      );
      const input = await validateInput(operation, request.input);
      const response = await sendCall(pipeline, { ...request, options }, input, attempts);
      const sent = attempts.map((attempt) => attempt.request);
      const { data, issues } = await readResponse(operation, { response, sent, receivedAt: settings.now() });
      const { status, headers } = response;
      const requestId = redactRequestId(headers, sent);
      if (issues.length > 0) events.emit({ type: "mismatch", ...base(), status, requestId, issues });
      emitEnd({ ok: true, status, code: undefined, requestId });
      return { ok: true, data, response: { status, headers, requestId, issues } };
    });
  } catch (cause) {
    const error = finishError(cause, { operation, attempts }, callSite);
    emitEnd({ ok: false, ...describeFailure(error) });
    return { ok: false, error: error as CallError<APIError> };
  } finally {
    runningCalls.delete(call);
  }
};
