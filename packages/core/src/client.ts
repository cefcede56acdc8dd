/// <reference lib="esnext.disposable" preserve="true" />
import type { APIError } from "@moovkit/models";
import type { Call } from "./call.js";
import type { CallError } from "./call-error.js";
import type { CallOptions } from "./call-options.js";
import type { Operation } from "./operation.js";
import type { PaginatedCall } from "./paginated-call.js";

/**
 * Sends requests through a pipeline of plugins, an authenticator and a transport. Operations are functions that take a
 * client, so that bundlers can drop the operations that an application does not use.
 */
export interface Client extends AsyncDisposable {
  /** Base URL of the API, without a trailing slash. */
  readonly baseURL: string;
  /**
   * Calls an operation by its declaration. The functions that `defineOperation` returns call it.
   *
   * @param operation - The declaration of the operation, such as `createAccount.operation`.
   * @param input - The input of the operation.
   * @param options - Options of this call.
   */
  call<Input, Output, Failure extends APIError>(
    operation: Operation<Input, Output, Failure>,
    input: NoInfer<Input>,
    options?: CallOptions,
  ): Call<Output, CallError<Failure>>;
  /**
   * Makes a call whose operation has to be loaded first, as `bindLazyOperations` does. `close` waits for it.
   *
   * @param operation - The name of the operation.
   * @param load - Loads the operation, and returns the function that starts the call.
   */
  defer<Output, Item, Failure extends APIError>(
    operation: string,
    load: () => Promise<() => PaginatedCall<Output, Item, CallError<Failure>>>,
  ): PaginatedCall<Output, Item, CallError<Failure>>;
  /**
   * Rejects new calls, waits for the running ones, and then disconnects the authenticator and disposes of the plugins and
   * the transport.
   */
  close(): Promise<void>;
  /** Same as `close`. `await using` calls it at the end of a block. */
  [Symbol.asyncDispose](): Promise<void>;
}
