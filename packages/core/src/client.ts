/// <reference lib="esnext.disposable" preserve="true" />
import {
  type APIError,
  ConfigurationError,
  checkOptions,
  MoovError,
  RequestValidationError,
} from "@moovkit/models";
import { readAnswer } from "./answers.js";
import { attemptWith } from "./attempt.js";
import { Call, type Outcome } from "./call.js";
import type { CallOptions } from "./call-options.js";
import { RECORD, type RecordedContext } from "./call-record.js";
import type { CallEvent, EndEvent } from "./events.js";
import { guardRequest } from "./guard.js";
import type { HttpRequest } from "./http.js";
import type { CallError, Operation } from "./operation.js";
import { type ClientOptions, callChecks, clientOptions } from "./options.js";
import type { Plugin, Send } from "./plugin.js";
import { maskError, maskedRequestId } from "./secrets.js";
import { securityPlugin } from "./security.js";
import { notify } from "./notify.js";
import { validate } from "./validate.js";
import { within } from "./within.js";

/** The pipeline, made once. The operations are functions that take it, so that a bundler can leave out the rest. */
export interface Client extends AsyncDisposable {
  /** Where Moov is, without a slash at its end. */
  readonly baseURL: string;
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

/**
 * Makes a client. Give it to the standalone operations: `createAccessToken(client, input)`.
 *
 * @throws ConfigurationError where the options cannot work; the message says what to give instead.
 */
export function createClient(options: ClientOptions): Client {
  const { transport, plugins, url, headers, onEvent, ...common } = clientOptions(options);
  const security = securityPlugin(common.security, common.dangerouslyAllowBrowser);
  const layers = [...plugins, security];
  const checks = callChecks(layers);

  const listeners = [onEvent, ...layers.map((layer) => layer.onEvent?.bind(layer))].filter(
    (listener) => listener !== undefined,
  );
  const listened = listeners.length > 0;
  const emit = (event: CallEvent) => {
    for (const listener of listeners) notify(listener, event);
  };

  let calls = 0;
  /** Plugins may still make calls while the client closes: to revoke a token, for one. */
  let state: "open" | "closing" | "closed" = "open";
  const underWay = new Set<Promise<unknown>>();

  const requestOf = <Body>(
    { method, path }: Pick<Operation<never, unknown, never, Body>, "method" | "path">,
    body: Body,
  ): HttpRequest => {
    const sends = method !== "GET" && body !== undefined;
    return guardRequest({
      method,
      url: url + (typeof path === "string" ? path : path(body)),
      headers: sends ? { ...headers, "content-type": "application/json" } : headers,
      ...(sends && { body: JSON.stringify(body) }),
    });
  };

  const run = async <Input, Output, Failure extends APIError, Body>(
    operation: Operation<Input, Output, Failure, Body>,
    input: Input,
    callOptions: CallOptions | undefined,
    plugins: boolean,
  ): Promise<Outcome<Output, CallError<Failure>>> => {
    const call = ++calls;
    const startedAt = performance.now();
    const sent: HttpRequest[] = [];
    const end = (told: Pick<EndEvent, "ok" | "status" | "code" | "requestId">) =>
      emit({
        type: "end",
        operation: operation.id,
        call,
        attempt: sent.length,
        durationMs: performance.now() - startedAt,
        ...told,
      });
    try {
      if (plugins ? state === "closed" : state !== "open")
        throw new ConfigurationError("This client is closed.");
      const options = callOptions === undefined ? {} : checkOptions(operation.id, callOptions, checks);
      const { timeoutMs = common.timeoutMs, deadlineMs = common.deadlineMs } = options;
      const endsAt = performance.now() + deadlineMs;
      const body = await readInput(operation, input);
      const sendWithin = (signal?: AbortSignal) => {
        const context: RecordedContext = {
          operation: operation.id,
          call,
          repeatable: operation.repeatable(body),
          ownCredentials: operation.ownCredentials?.(body) ?? false,
          options,
          signal,
          remainingMs: () => Math.max(0, endsAt - performance.now()),
          attempts: () => sent.length,
          emit,
          [RECORD]: { call, timeoutMs, listened, sent },
        };
        return send(requestOf(operation, body), context);
      };
      const answer = await (options.signal || deadlineMs < Number.POSITIVE_INFINITY
        ? within(options.signal, "deadlineMs", deadlineMs, sendWithin)
        : sendWithin());
      const data = await readAnswer(operation, answer, sent);
      const { status } = answer;
      if (listened) end({ ok: true, status, code: undefined, requestId: maskedRequestId(answer, sent) });
      const requestId = answer.headers["x-request-id"];
      return { ok: true, data, response: { status, headers: answer.headers, requestId } };
    } catch (cause) {
      const error = failureOf(cause, sent);
      // One of another call, as the mint of a token, says so; and other calls may have failed with it as well.
      if (!error.operation && Object.isExtensible(error))
        Object.assign(error, { operation: operation.id, attempts: sent.length });
      const { status, code, requestId } = error as APIError;
      end({ ok: false, status, code, requestId });
      return { ok: false, error: error as CallError<Failure> };
    }
  };

  const close = async () => {
    state = "closing";
    await Promise.all(underWay);
    const failures: unknown[] = [];
    const disposeOf = async (part: Partial<AsyncDisposable>) => {
      try {
        await part[Symbol.asyncDispose]?.();
      } catch (error) {
        failures.push(error);
      }
    };
    for (const layer of [security, ...plugins]) await disposeOf(layer);
    state = "closed";
    await Promise.all(underWay);
    await disposeOf(transport);
    // The rest is disposed of all the same.
    if (failures.length) throw failures[0];
  };
  let closing: Promise<void> | undefined;
  const clientFor = (plugins: boolean): Client => ({
    baseURL: url,
    call: (operation, input, callOptions) => {
      const outcome = run(operation, input, callOptions, plugins);
      underWay.add(outcome);
      const over = () => underWay.delete(outcome);
      outcome.then(over, over);
      return new Call(outcome);
    },
    [Symbol.asyncDispose]: () => {
      closing ??= close();
      return closing;
    },
  });
  const own = clientFor(true);
  // Each layer is given a guarded request, so that one that prints it shows no secret.
  const wrap = (next: Send, layer: Plugin): Send =>
    layer.wrap((request, context) => next(guardRequest(request), context), own);
  const send = layers.reduceRight(wrap, attemptWith(transport, `${new URL(url).origin}/`));
  return clientFor(false);
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

/**
 * The error of a call, with no secret in it. One that is none of this kit's comes from a plugin: transports and schemas
 * are seen to elsewhere. What cannot be looked through is left out.
 */
const failureOf = (cause: unknown, sent: readonly HttpRequest[]): MoovError => {
  try {
    const error = maskError(cause, sent);
    if (error instanceof MoovError) return error;
    return new ConfigurationError("A plugin of this client failed: see cause.", { cause: error });
  } catch {
    return new ConfigurationError("A plugin of this client failed: its error cannot be read.");
  }
};
