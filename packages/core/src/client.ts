/// <reference lib="esnext.disposable" preserve="true" />
import type { APIError } from "@moovkit/models";
import type { Call } from "./call.js";
import type { CallOptions } from "./call-options.js";
import type { CallError, Operation } from "./operation.js";

/**
 * Sends requests through a pipeline of plugins, credentials and a transport. Operations are functions that take a
 * client, so that bundlers can drop the operations that an application does not use.
 */
export interface Client extends AsyncDisposable {
  /** Base URL of the API, without a trailing slash. */
  readonly baseURL: string;
  /**
   * Calls an operation of this package or a custom one.
   *
   * @param operation - The declaration of the operation.
   * @param input - The input of the operation.
   * @param options - Options of this call.
   */
  call<Input, Output, Failure extends APIError, Wire>(
    operation: Operation<Input, Output, Failure, Wire>,
    input: Input,
    options?: CallOptions,
  ): Call<Output, CallError<Failure>>;
  /**
   * Rejects new calls, waits for the running ones, and then disposes of the security, the plugins and the transport.
   * `await using` calls it at the end of a block.
   */
  [Symbol.asyncDispose](): Promise<void>;
}
