import { type APIError, checkOptions, type OptionCheck, RequestValidationError } from "@moovkit/models";
import { buildRequest } from "./build-request.js";
import type { Outcome } from "./call.js";
import type { CallOptions } from "./call-options.js";
import { RECORD, type RecordedContext } from "./call-record.js";
import type { EventEmitter } from "./event-emitter.js";
import type { EndEvent } from "./events.js";
import type { HttpRequest, HttpResponse } from "./http.js";
import type { CallError, Operation } from "./operation.js";
import type { ClientSettings } from "./options.js";
import type { Send } from "./plugin.js";
import { readResponse } from "./read-response.js";
import { redactRequestId } from "./redact.js";
import { toCallError } from "./to-call-error.js";
import { validate } from "./validate.js";
import { withLimit } from "./with-limit.js";

/** What all calls of a client share. */
export interface Pipeline {
  readonly settings: ClientSettings;
  readonly callChecks: Readonly<Record<string, OptionCheck>>;
  readonly events: EventEmitter;
  /** The outermost layer. */
  readonly send: Send;
}

/** One call of an operation. */
export interface CallRequest<Input, Output, Failure extends APIError, Wire> {
  readonly operation: Operation<Input, Output, Failure, Wire>;
  readonly input: Input;
  readonly options: CallOptions | undefined;
  /** Number of the call. */
  readonly call: number;
  /** Every sent request, in order. */
  readonly sent: HttpRequest[];
}

const validateInput = async <Input, Output, Failure extends APIError, Wire>(
  operation: Operation<Input, Output, Failure, Wire>,
  input: Input,
): Promise<Input> => {
  if (!operation.input) return input;
  const result = await validate(operation.input, input);
  if ("issues" in result) throw new RequestValidationError(operation.id, result.issues);
  return result.value;
};

/** Validates the options and the input of a call, and sends its request through the pipeline. */
const sendCall = async <Input, Output, Failure extends APIError, Wire>(
  { settings, callChecks, events, send }: Pipeline,
  { operation, input, options: callOptions = {}, call, sent }: CallRequest<Input, Output, Failure, Wire>,
): Promise<HttpResponse> => {
  const options = checkOptions(operation.id, callOptions, callChecks);
  const { timeoutMs = settings.timeoutMs, deadlineMs = settings.deadlineMs } = options;
  const endsAt = performance.now() + deadlineMs;
  const validInput = await validateInput(operation, input);
  const sendWithSignal = (signal: AbortSignal | undefined) => {
    const context: RecordedContext = {
      operation: operation.id,
      call,
      repeatable: operation.repeatable(validInput),
      ownCredentials: operation.ownCredentials?.(validInput) ?? false,
      options,
      signal,
      remainingMs: () => Math.max(0, endsAt - performance.now()),
      attempts: () => sent.length,
      emit: events.emit,
      [RECORD]: { call, timeoutMs, hasListeners: events.hasListeners, sent },
    };
    return send(buildRequest(operation, validInput, settings), context);
  };
  const { signal } = options;
  if (!signal && deadlineMs === Number.POSITIVE_INFINITY) return sendWithSignal(undefined);
  const limits = { operation: operation.id, signal, limit: "deadlineMs", ms: deadlineMs } as const;
  return withLimit(limits, sendWithSignal);
};

/**
 * Runs one call from its input to its outcome. Never rejects.
 *
 * @param assertOpen - Throws if the client is closed.
 */
export const runCall = async <Input, Output, Failure extends APIError, Wire>(
  pipeline: Pipeline,
  request: CallRequest<Input, Output, Failure, Wire>,
  assertOpen: () => void,
): Promise<Outcome<Output, CallError<Failure>>> => {
  const { settings, events } = pipeline;
  const { operation, call, sent } = request;
  const startedAt = performance.now();
  const emitEnd = (result: Pick<EndEvent, "ok" | "status" | "code" | "requestId">) =>
    events.emit({
      type: "end",
      operation: operation.id,
      call,
      attempt: sent.length,
      durationMs: performance.now() - startedAt,
      ...result,
    });
  try {
    assertOpen();
    const response = await sendCall(pipeline, request);
    const data = await readResponse(operation, response, { receivedAt: settings.now() }, sent);
    const { status, headers } = response;
    if (events.hasListeners)
      emitEnd({ ok: true, status, code: undefined, requestId: redactRequestId(response, sent) });
    return { ok: true, data, response: { status, headers, requestId: headers["x-request-id"] } };
  } catch (cause) {
    const error = toCallError(cause, operation.id, sent);
    const { status, code, requestId } = error as APIError;
    emitEnd({ ok: false, status, code, requestId });
    return { ok: false, error: error as CallError<Failure> };
  }
};
