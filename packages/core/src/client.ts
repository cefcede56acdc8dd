/// <reference lib="esnext.disposable" preserve="true" />
import { type APIError, ConfigurationError, MoovError, RequestValidationError } from "@moovkit/models";
import { readAnswer } from "./answers.js";
import { attemptWith } from "./attempt.js";
import { Call, type Outcome, type ResponseInfo } from "./call.js";
import type { CallOptions } from "./call-options.js";
import { openRecord, RECORD, type RecordedContext } from "./call-record.js";
import { checkClaims, unclaimed } from "./claims.js";
import { openDeadline } from "./deadline.js";
import { untilEnded } from "./ended-by.js";
import type { CallEvent } from "./events.js";
import { guardRequest } from "./guard.js";
import type { CallError, Operation } from "./operation.js";
import { type ClientOptions, checkBaseURL, checkLimit, checkNames, commonHeaders } from "./options.js";
import type { Plugin, Send } from "./plugin.js";
import { maskError, maskedRequestId, secretsOf } from "./secrets.js";
import { securityPlugin } from "./security.js";
import { validate } from "./validate.js";

/** The pipeline, made once. The operations are functions that take it, so that a bundler can leave out the rest. */
export interface Client extends AsyncDisposable {
  /** Calls any operation, those of this package and your own alike. */
  call<Input, Output, Failure extends APIError, Body>(
    operation: Operation<Input, Output, Failure, Body>,
    input: Input,
    options?: CallOptions,
  ): Call<Output, CallError<Failure>>;
  /**
   * Takes no more calls, waits for those under way, then disposes of security, plugins and transport.
   * `await using` does it at the end of a block.
   */
  [Symbol.asyncDispose](): Promise<void>;
}

const CALL_OPTIONS = ["signal", "timeoutMs", "deadlineMs"];

/**
 * Makes a client. Give it to the standalone operations: `createAccessToken(client, input)`.
 *
 * @throws ConfigurationError where the options cannot work; the message says what to give instead.
 */
export function createClient(options: ClientOptions): Client {
  checkNames(options);
  const { transport, plugins = [], onEvent } = options;
  const baseURL = checkBaseURL(options.baseURL);
  const headers = commonHeaders(options);
  const timeoutMs = checkLimit("timeoutMs", options.timeoutMs, 30_000);
  const deadlineMs = checkLimit("deadlineMs", options.deadlineMs, Number.POSITIVE_INFINITY);
  const security = securityPlugin(options.security, options.dangerouslyAllowBrowser === true);
  const layers = [...plugins, security];
  checkClaims(layers);

  // Each layer is given a guarded request, so that one that prints it shows no secret.
  const wrap = (next: Send, layer: Plugin): Send => {
    const send = layer.wrap(next);
    return (request, context) => send(guardRequest(request), context);
  };
  const send = layers.reduceRight(wrap, attemptWith(transport, new URL(baseURL).origin));

  const listeners = [onEvent, ...layers.map((layer) => layer.onEvent?.bind(layer))].filter(
    (listener) => listener !== undefined,
  );
  const listened = listeners.length > 0;
  const emit = (event: CallEvent) => {
    for (const listener of listeners) {
      try {
        listener(event);
      } catch {
        // A log that fails must not fail a payment.
      }
    }
  };

  let calls = 0;
  let disposed = false;
  const underWay = new Set<Promise<unknown>>();

  const run = async <Input, Output, Failure extends APIError, Body>(
    operation: Operation<Input, Output, Failure, Body>,
    input: Input,
    callOptions: CallOptions = {},
  ): Promise<Outcome<Output, CallError<Failure>>> => {
    const call = ++calls;
    const startedAt = performance.now();
    let record = openRecord(call, timeoutMs, listened);
    let response: ResponseInfo | undefined;
    const end = (code: string | undefined) =>
      emit({
        type: "end",
        operation: operation.id,
        call,
        attempt: record.sent().length,
        ok: code === undefined,
        status: response?.status,
        code,
        durationMs: performance.now() - startedAt,
        requestId: listened && response ? maskedRequestId(response, record.sent()) : undefined,
      });
    try {
      if (disposed)
        throw new ConfigurationError("This client is closed: make the call before it is disposed of.");
      const unknown = unclaimed(callOptions, CALL_OPTIONS, layers);
      if (unknown) throw new ConfigurationError(`${operation.id}: ${unknown}`);
      record = openRecord(call, checkLimit("timeoutMs", callOptions.timeoutMs, timeoutMs), listened);
      const deadline = openDeadline(
        callOptions.signal,
        checkLimit("deadlineMs", callOptions.deadlineMs, deadlineMs),
      );
      try {
        const body = await readInput(operation, input);
        const context: RecordedContext = {
          operation: operation.id,
          call,
          repeatable: operation.repeatable(body),
          ownCredentials: operation.ownCredentials?.(body) ?? false,
          options: callOptions,
          signal: deadline.signal,
          remainingMs: deadline.remainingMs,
          attempts: () => record.sent().length,
          emit,
          [RECORD]: record,
        };
        const path = typeof operation.path === "string" ? operation.path : operation.path(body);
        const hasBody = operation.method !== "GET" && body !== undefined;
        const request = {
          method: operation.method,
          url: baseURL + path,
          headers: hasBody ? { ...headers, "content-type": "application/json" } : headers,
          ...(hasBody && { body: JSON.stringify(body) }),
        };
        const answer = await untilEnded(deadline.signal, () => send(request, context));
        response = {
          status: answer.status,
          headers: answer.headers,
          requestId: answer.headers["x-request-id"],
        };
        const data = await readAnswer(operation, answer, record.sent());
        end(undefined);
        return { ok: true, data, response };
      } finally {
        deadline.release();
      }
    } catch (cause) {
      const error = asMoovError(maskError(cause, secretsOf(record.sent())));
      error.operation = operation.id;
      error.attempts = record.sent().length;
      end(error.code);
      return { ok: false, error: error as CallError<Failure> };
    }
  };

  return {
    call: (operation, input, callOptions) => {
      const outcome = run(operation, input, callOptions);
      underWay.add(outcome);
      outcome.finally(() => underWay.delete(outcome));
      return new Call(outcome);
    },
    [Symbol.asyncDispose]: async () => {
      if (disposed) return;
      disposed = true;
      await Promise.all(underWay);
      for (const piece of [security, ...plugins, transport]) await piece[Symbol.asyncDispose]?.();
    },
  };
}

const readInput = async <Input, Output, Failure extends APIError, Body>(
  operation: Operation<Input, Output, Failure, Body>,
  input: Input,
): Promise<Body> => {
  if (!operation.input) return undefined as Body;
  const result = await validate<Body>(operation.input, input);
  if ("issues" in result) throw new RequestValidationError(operation.id, result.issues);
  return result.value;
};

/** An error that is none of this kit's comes from a plugin: transports and schemas are seen to elsewhere. */
const asMoovError = (error: unknown): MoovError =>
  error instanceof MoovError
    ? error
    : new ConfigurationError("A plugin of this client failed: see cause.", { cause: error });
