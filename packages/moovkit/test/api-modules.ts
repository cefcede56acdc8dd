import type { Operation, OperationFunction } from "@moovkit/core";
import { API_MODULES as LAZY_MODULES } from "../src/api-modules.js";

const loadModule = async ([name, { load }]: [
  string,
  { load(): Promise<Readonly<Record<string, unknown>>> },
]) => [name, await load()] as const;

/** The API packages by the names of their namespaces. */
export const API_MODULES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = Object.fromEntries(
  await Promise.all(Object.entries(LAZY_MODULES).map(loadModule)),
);

export type AnyOperation = OperationFunction<unknown, unknown> & { readonly operation: Operation };

const isOperation = (value: unknown): value is AnyOperation =>
  typeof value === "function" && "operation" in value;

/** All operations of the API packages. */
export const ALL_OPERATIONS: readonly AnyOperation[] = Object.values(API_MODULES)
  .flatMap((module) => Object.values<unknown>(module))
  .filter(isOperation);
