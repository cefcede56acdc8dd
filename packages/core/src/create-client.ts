/// <reference lib="esnext.disposable" preserve="true" />
import { type APIError, ConfigurationError, type MoovError } from "@moovkit/models";
import type { Authenticator } from "./authenticator.js";
import { NO_CREDENTIALS } from "./authenticators/no-credentials.js";
import { resolveSecurity } from "./authenticators/security.js";
import { Call, type Outcome } from "./call.js";
import { createCallChecks } from "./call-checks.js";
import type { CallError } from "./call-error.js";
import type { CallOptions } from "./call-options.js";
import { captureCallSite, runEntryPoint } from "./call-site.js";
import type { Client } from "./client.js";
import { createDeferredCall } from "./deferred-call.js";
import { createEventEmitter } from "./event-emitter.js";
import { type Caller, Lifecycle } from "./lifecycle.js";
import type { Operation } from "./operation.js";
import { type ClientOptions, type ClientSettings, resolveOptions } from "./options.js";
import type { PaginatedCall } from "./paginated-call.js";
import type { Pipeline } from "./pipeline.js";
import type { Plugin, Send } from "./plugin.js";
import { toPrintableRequest } from "./printable.js";
import { runCall } from "./run-call.js";
import { createSendAttempt } from "./send-attempt.js";
import { sendAuthenticated } from "./send-authenticated.js";

/** Wraps the innermost `Send` with every plugin. Each plugin receives requests that print no secret. */
const wrapPlugins = (plugins: readonly Plugin[], innermost: Send): Send =>
  plugins.reduceRight<Send>(
    (next, plugin) => plugin.wrap((request, context) => next(toPrintableRequest(request), context)),
    innermost,
  );

/** What the client of the application and those of its authenticator share. */
class ClientCore {
  readonly #settings: ClientSettings;
  readonly #lifecycle: Lifecycle;
  readonly #authenticated: Pipeline;
  /** For the requests that obtain credentials. These requests contain the credentials already. Created when the authenticator sends one. */
  #unauthenticated: Pipeline | undefined;
  #calls = 0;

  constructor(settings: ClientSettings) {
    const { transport, plugins, security, dangerouslyAllowBrowser = false, caller } = settings;
    const authenticator = resolveSecurity(security, dangerouslyAllowBrowser, caller);
    this.#settings = settings;
    this.#authenticated = this.#createPipeline(authenticator);
    const disconnect: unknown = authenticator.connect?.(this.#createChildClient());
    if (disconnect !== undefined && typeof disconnect !== "function")
      throw new ConfigurationError(
        `${settings.caller}: \`connect\` of \`${authenticator.name}\` must return a function, or nothing.`,
      );
    this.#lifecycle = new Lifecycle(
      [() => disconnect?.(), ...plugins.map((plugin) => () => plugin[Symbol.asyncDispose]?.())],
      () => transport[Symbol.asyncDispose]?.(),
    );
  }

  createClient(): Client {
    return this.#createClient(() => this.#authenticated, "application", undefined);
  }

  /** Returns the client of the authenticator. Closing the client of the application closes it as well. */
  #createChildClient(parent?: number): Client {
    const getPipeline = () => {
      this.#unauthenticated ??= this.#createPipeline(NO_CREDENTIALS);
      return this.#unauthenticated;
    };
    return this.#createClient(getPipeline, "authenticator", parent);
  }

  #createPipeline(authenticator: Authenticator): Pipeline {
    const { transport, plugins, baseURL, onEvent, caller } = this.#settings;
    const events = createEventEmitter(onEvent, plugins);
    const runningCalls: Pipeline["runningCalls"] = new Map();
    const sender = {
      authenticator,
      sendAttempt: createSendAttempt({
        transport,
        origin: new URL(baseURL).origin,
        hasListeners: events.hasListeners,
      }),
      createChildClient: (parent: number) => this.#createChildClient(parent),
    };
    const innermost: Send = async (request, context) => {
      const state = runningCalls.get(context.call);
      if (!state)
        throw new ConfigurationError(
          `${context.operation}: a plugin sent a request for a call that has ended or does not exist. Pass the context of the call to \`next\`.`,
        );
      try {
        return await sendAuthenticated(sender, request, context, state);
      } catch (error) {
        state.sendErrors.add(error as MoovError);
        throw error;
      }
    };
    return {
      settings: this.#settings,
      callChecks: createCallChecks([...plugins, authenticator], caller),
      events,
      runningCalls,
      send: wrapPlugins(plugins, innermost),
    };
  }

  #createClient(getPipeline: () => Pipeline, caller: Caller, parent: number | undefined): Client {
    const close = () => this.#lifecycle.close();
    const call: Client["call"] = (operation, input, options) =>
      runEntryPoint(call, () => this.#call(getPipeline(), { operation, input, options, caller, parent }));
    return {
      baseURL: this.#settings.baseURL,
      call,
      defer: (operation, load) => this.#defer(operation, caller, load),
      close,
      [Symbol.asyncDispose]: close,
    };
  }

  #defer<Output, Item, Failure extends APIError>(
    operation: string,
    caller: Caller,
    load: () => Promise<() => PaginatedCall<Output, Item, CallError<Failure>>>,
  ): PaginatedCall<Output, Item, CallError<Failure>> {
    const starting = this.#lifecycle.run(operation, caller, async () => {
      const start = await load();
      return { call: this.#lifecycle.startDeferredCall(start) };
    });
    return createDeferredCall(operation, starting, captureCallSite());
  }

  #call<Input, Output, Failure extends APIError>(
    pipeline: Pipeline,
    {
      operation,
      caller,
      ...request
    }: {
      readonly operation: Operation<Input, Output, Failure>;
      readonly input: Input;
      readonly options: CallOptions | undefined;
      readonly caller: Caller;
      readonly parent: number | undefined;
    },
  ): Call<Output, CallError<Failure>> {
    if (typeof operation?.path !== "string")
      throw new ConfigurationError(
        "client.call: the operation is not a declaration. Pass one, such as `createAccount.operation`.",
      );
    this.#calls += 1;
    const outcome = runCall(
      pipeline,
      { ...request, operation, call: this.#calls, callSite: captureCallSite() },
      (run) => this.#lifecycle.run(operation.id, caller, run),
    );
    return new Call(outcome as Promise<Outcome<Output, CallError<Failure>>>);
  }
}

/**
 * Creates a client. Pass it to operations, which are functions: `createAccount(client, input)`.
 *
 * @param options - Options of the client. `transport` is required.
 * @param caller - The function that takes the options, for error messages. Functions that call `createClient` set it.
 * @returns The client. Close it with `close` or `await using`.
 * @throws ConfigurationError if an option is invalid.
 * @example
 * ```ts
 * import { getAccount } from "@moovkit/accounts";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const client = createClient({
 *   transport: fetchTransport(),
 *   security: { publicKey: "public", secretKey: "secret" },
 * });
 * const account = await getAccount(client, { accountID: "5a3f" });
 * ```
 */
export function createClient(options: ClientOptions, caller = "createClient"): Client {
  return new ClientCore(resolveOptions(options, caller)).createClient();
}
