/// <reference lib="esnext.disposable" preserve="true" />
import type { APIError } from "@moovkit/models";
import { Call } from "./call.js";
import type { CallOptions } from "./call-options.js";
import type { Client } from "./client.js";
import { createEventEmitter } from "./event-emitter.js";
import { type Caller, Lifecycle } from "./lifecycle.js";
import type { CallError, Operation } from "./operation.js";
import { type ClientOptions, type ClientSettings, createCallChecks, resolveOptions } from "./options.js";
import type { Plugin, Send } from "./plugin.js";
import { toPrintableRequest } from "./printable.js";
import { type Pipeline, runCall } from "./run-call.js";
import { createSecurityPlugin } from "./security.js";
import { createAttemptSender } from "./send-attempt.js";

/** Wraps the innermost `Send` with every layer. Each layer receives requests that print no secret. */
const wrapLayers = (layers: readonly Plugin[], innermost: Send, client: Client): Send =>
  layers.reduceRight<Send>(
    (next, layer) => layer.wrap((request, context) => next(toPrintableRequest(request), context), client),
    innermost,
  );

/** What the client of the application and the client of the plugins share. */
class ClientCore {
  readonly #pipeline: Pipeline;
  readonly #lifecycle: Lifecycle;
  #calls = 0;

  constructor(settings: ClientSettings) {
    const { transport, plugins, baseURL, onEvent } = settings;
    const security = createSecurityPlugin(settings.security, settings.dangerouslyAllowBrowser);
    const layers = [...plugins, security];
    this.#lifecycle = new Lifecycle([security, ...plugins], transport);
    const sendAttempt = createAttemptSender(transport, new URL(baseURL).origin);
    this.#pipeline = {
      settings,
      callChecks: createCallChecks(layers),
      events: createEventEmitter(onEvent, layers),
      send: wrapLayers(layers, sendAttempt, this.createClient("plugin", baseURL)),
    };
  }

  createClient(caller: Caller, baseURL: string): Client {
    return {
      baseURL,
      call: (operation, input, options) => this.#call(caller, operation, input, options),
      [Symbol.asyncDispose]: () => this.#lifecycle.close(),
    };
  }

  #call<Input, Output, Failure extends APIError, Wire>(
    caller: Caller,
    operation: Operation<Input, Output, Failure, Wire>,
    input: Input,
    options: CallOptions | undefined,
  ): Call<Output, CallError<Failure>> {
    this.#calls += 1;
    const request = { operation, input, options, call: this.#calls, sent: [] };
    const assertOpen = () => this.#lifecycle.assertOpen(operation.id, caller);
    const outcome = runCall(this.#pipeline, request, assertOpen);
    this.#lifecycle.track(outcome);
    return new Call(outcome);
  }
}

/**
 * Creates a client. Pass it to the standalone operations: `createAccessToken(client, input)`.
 *
 * @param options - Options of the client. `transport` is required.
 * @throws ConfigurationError if an option is invalid.
 */
export function createClient(options: ClientOptions): Client {
  const settings = resolveOptions(options);
  return new ClientCore(settings).createClient("application", settings.baseURL);
}
