import * as accounts from "@moovkit/accounts";
import * as authentication from "@moovkit/authentication";
import * as bankAccounts from "@moovkit/bank-accounts";
import type { Operation, OperationFunction } from "@moovkit/core";
import * as paymentMethods from "@moovkit/payment-methods";
import * as transfers from "@moovkit/transfers";
import * as wallets from "@moovkit/wallets";
import * as webhooks from "@moovkit/webhooks";

/** The API packages by the names of their namespaces. */
export const API_MODULES = {
  accounts,
  authentication,
  bankAccounts,
  paymentMethods,
  transfers,
  wallets,
  webhooks,
};

export type AnyOperation = OperationFunction<unknown, unknown> & { readonly operation: Operation };

const isOperation = (value: unknown): value is AnyOperation =>
  typeof value === "function" && "operation" in value;

/** All operations of the API packages. */
export const ALL_OPERATIONS: readonly AnyOperation[] = Object.values(API_MODULES)
  .flatMap((module) => Object.values<unknown>(module))
  .filter(isOperation);
