import { type APIError, ConfigurationError } from "@moovkit/models";
import type { BoundOperations, OperationName } from "./bind-operations.js";
import { runEntryPoint } from "./call-site.js";
import type { Client } from "./client.js";
import type { PaginatedOperationFunction } from "./define-operation.js";

/** A module of operations that is loaded when one of them is called for the first time. */
export interface LazyModule<Module> {
  /** The names of the exports that are operations. */
  readonly operations: readonly OperationName<Module>[];
  /** Loads the module, for example with `import`. */
  readonly load: () => Promise<Module>;
}

/** An operation of a module. The types check that only lists are iterated. */
type AnyOperation = PaginatedOperationFunction<unknown, unknown, unknown, APIError>;

type AnyModule = Readonly<Record<string, AnyOperation>>;

interface AnyLazyModule {
  readonly operations: readonly string[];
  readonly load: () => Promise<AnyModule>;
}

const loadModule = async ({ load }: AnyLazyModule): Promise<AnyModule> => {
  try {
    return await load();
  } catch (cause) {
    const message = "bindLazyOperations: `load` of the module failed. See `cause`.";
    throw new ConfigurationError(message, { cause });
  }
};

const findOperation = (module: AnyModule, name: string): AnyOperation => {
  const operation = module[name];
  if (operation) return operation;
  throw new ConfigurationError(
    `bindLazyOperations: the module does not export \`${name}\`. Remove it from \`operations\`.`,
  );
};

const bindModule = (client: Client, lazyModule: AnyLazyModule) => {
  let loadedModule: AnyModule | undefined;
  const bindOperation = (name: string) => {
    const method = (...args: []) =>
      runEntryPoint(method, () => {
        const callFrom = (module: AnyModule) => findOperation(module, name)(client, ...args);
        if (loadedModule) return callFrom(loadedModule);
        return client.defer(name, async () => {
          const module = await loadModule(lazyModule);
          loadedModule = module;
          return () => callFrom(module);
        });
      });
    return method;
  };
  return Object.fromEntries(lazyModule.operations.map((name) => [name, bindOperation(name)]));
};

/**
 * Turns modules of operations into namespaces of methods of one client, like `bindOperations`. Each module is loaded when
 * one of its operations is called for the first time.
 *
 * @param client - The client that sends the requests.
 * @param modules - The modules by the names of their namespaces.
 * @returns An object with one namespace for each module.
 * @example
 * ```ts
 * import { bindLazyOperations, createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const moov = bindLazyOperations(createClient({ transport: fetchTransport() }), {
 *   accounts: { operations: ["getAccount"], load: () => import("@moovkit/accounts") },
 * });
 * const account = await moov.accounts.getAccount({ accountID: "5a3f" });
 * ```
 */
export const bindLazyOperations = <Modules>(
  client: Client,
  modules: { readonly [Name in keyof Modules]: LazyModule<Modules[Name]> },
): BoundOperations<Modules> =>
  Object.fromEntries(
    Object.entries<AnyLazyModule>(modules as never).map(([name, module]) => [
      name,
      bindModule(client, module),
    ]),
  ) as BoundOperations<Modules>;
