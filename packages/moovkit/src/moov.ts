/// <reference lib="esnext.disposable" preserve="true" />
import type {
  APIError,
  BoundOperations,
  Call,
  CallError,
  Client,
  OperationArguments,
  OperationFunction,
  PaginatedCall,
  PaginatedOperationFunction,
} from "@moovkit/core";
import type { API_MODULES } from "./api-modules.js";

type ApiModules = {
  [Name in keyof typeof API_MODULES]: Awaited<ReturnType<(typeof API_MODULES)[Name]["load"]>>;
};

/** The operations of Moov's API as methods, in one namespace for each API package: `moov.accounts.getAccount(…)`. */
export interface Moov extends BoundOperations<ApiModules>, AsyncDisposable {
  /** The client, for functions of `@moovkit/*` packages: `createAccount(moov.client, input)`. */
  readonly client: Client;
  /**
   * Calls an operation that has no namespace and returns a list in pages.
   *
   * @param operation - The function that `defineOperation` returned.
   * @param args - The input of the operation, if it has one, and the options of the call.
   */
  call<Input, Output, Item, Failure extends APIError>(
    operation: PaginatedOperationFunction<Input, Output, Item, Failure>,
    ...args: OperationArguments<Input>
  ): PaginatedCall<Output, Item, CallError<Failure>>;
  /**
   * Calls an operation that has no namespace, such as one that your application declares with `defineOperation`.
   *
   * @param operation - The function that `defineOperation` returned.
   * @param args - The input of the operation, if it has one, and the options of the call.
   */
  call<Input, Output, Failure extends APIError>(
    operation: OperationFunction<Input, Output, Failure>,
    ...args: OperationArguments<Input>
  ): Call<Output, CallError<Failure>>;
  /**
   * Rejects new calls, waits for the running ones, and then disconnects the authenticator and disposes of the plugins and
   * the transport.
   */
  close(): Promise<void>;
  /** Same as `close`. `await using` calls it at the end of a block. */
  [Symbol.asyncDispose](): Promise<void>;
}
