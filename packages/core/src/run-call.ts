import {
  type APIError,
  checkOptions,
  type MoovError,
  RequestValidationError,
  validate,
} from "@moovkit/models";
import type { Outcome } from "./call.js";
import type { CallError } from "./call-error.js";
import type { CallState } from "./call-state.js";
import type { EndEvent } from "./events.js";
import { finishError } from "./finish-error.js";
import type { Operation } from "./operation.js";
import type { CallRequest, Pipeline } from "./pipeline.js";
import { readResponse } from "./read-response.js";
import { redactRequestId } from "./redaction/redact-request-id.js";
import { sendCall } from "./send-call.js";

const validateInput = async (operation: Operation, input: unknown): Promise<unknown> => {
  if (!operation.input) return input;
  const result = await validate(operation.input, input);
  if ("issues" in result) throw new RequestValidationError(operation.id, result.issues);
  return result.value;
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
      const requestId = redactRequestId(headers, sent, operation.secretFields);
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
