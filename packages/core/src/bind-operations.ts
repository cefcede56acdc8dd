import type { APIError } from "@moovkit/models";
import type { Call } from "./call.js";
import type { CallError } from "./call-error.js";
import type { CallOptions } from "./call-options.js";
import { runEntryPoint } from "./call-site.js";
import type { Client } from "./client.js";
import type {
  OperationArguments,
  OperationFunction,
  PaginatedOperationFunction,
} from "./define-operation.js";
import type { Operation } from "./operation.js";
import type { PaginatedCall } from "./paginated-call.js";
import type { HasAmount, WholeAmount } from "./whole-amount.js";

/** Calls an operation of a client. */
type BoundCall<Input, Output, Failure extends APIError> = [Input] extends [HasAmount]
  ? <Value extends number>(
      input: Input & WholeAmount<Value>,
      options?: CallOptions,
    ) => Call<Output, CallError<Failure>>
  : (...args: OperationArguments<Input>) => Call<Output, CallError<Failure>>;

/** An operation as a method: without the client as its first argument. */
export type BoundOperation<Callable> =
  Callable extends PaginatedOperationFunction<infer Input, infer Output, infer Item, infer Failure>
    ? (...args: OperationArguments<Input>) => PaginatedCall<Output, Item, CallError<Failure>>
    : Callable extends OperationFunction<infer Input, infer Output, infer Failure>
      ? BoundCall<Input, Output, Failure>
      : never;

interface HasOperation {
  readonly operation: Operation;
}

/** The names of the exports of a module that are operations. */
export type OperationName<Module> = keyof {
  [Name in keyof Module as Module[Name] extends HasOperation ? Name : never]: true;
};

/** Has no `as` clause, so that the methods keep the doc comments of the operations. */
type BoundExports<Module, Name extends keyof Module> = {
  readonly [Key in Name]: BoundOperation<Module[Key]>;
};

/** The operations of a module as methods. Its other exports, such as schemas, are omitted. */
export type BoundModule<Module> = BoundExports<Module, OperationName<Module> & keyof Module>;

/** A namespace for each module. */
export type BoundOperations<Modules> = { readonly [Name in keyof Modules]: BoundModule<Modules[Name]> };

type AnyOperation = OperationFunction<unknown, unknown, APIError>;

const isOperation = (value: unknown): value is AnyOperation =>
  typeof value === "function" && "operation" in value;

/**
 * Turns modules of operations into namespaces of methods of one client.
 *
 * @param client - The client that sends the requests.
 * @param modules - The modules by the names of their namespaces.
 * @returns An object with one namespace for each module.
 * @example
 * ```ts
 * import * as accounts from "@moovkit/accounts";
 * import { bindOperations, createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const moov = bindOperations(createClient({ transport: fetchTransport() }), { accounts });
 * const account = await moov.accounts.getAccount({ accountID: "5a3f" });
 * ```
 */
export const bindOperations = <Modules extends Readonly<Record<string, object>>>(
  client: Client,
  modules: Modules,
): BoundOperations<Modules> => {
  const bindOperation = (operation: AnyOperation) => {
    const method = (...args: []) => runEntryPoint(method, () => operation(client, ...args));
    return method;
  };
  const bindModule = (module: object) =>
    Object.fromEntries(
      Object.entries(module)
        .filter(([, value]) => isOperation(value))
        .map(([name, operation]) => [name, bindOperation(operation)]),
    );
  return Object.fromEntries(
    Object.entries(modules).map(([name, module]) => [name, bindModule(module)]),
  ) as BoundOperations<Modules>;
};
