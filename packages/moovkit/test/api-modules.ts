import * as accounts from "@moovkit/accounts";
import * as authentication from "@moovkit/authentication";
import * as bankAccounts from "@moovkit/bank-accounts";
import * as billing from "@moovkit/billing";
import * as cards from "@moovkit/cards";
import * as commerce from "@moovkit/commerce";
import type { Operation, OperationFunction } from "@moovkit/core";
import * as disputes from "@moovkit/disputes";
import * as enrichment from "@moovkit/enrichment";
import * as issuing from "@moovkit/issuing";
import * as onboarding from "@moovkit/onboarding";
import * as paymentMethods from "@moovkit/payment-methods";
import * as schedules from "@moovkit/schedules";
import * as support from "@moovkit/support";
import * as terminals from "@moovkit/terminals";
import * as transfers from "@moovkit/transfers";
import * as verification from "@moovkit/verification";
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
  cards,
  verification,
  schedules,
  disputes,
  onboarding,
  commerce,
  issuing,
  billing,
  terminals,
  enrichment,
  support,
};

export type AnyOperation = OperationFunction<unknown, unknown> & { readonly operation: Operation };

const isOperation = (value: unknown): value is AnyOperation =>
  typeof value === "function" && "operation" in value;

/** All operations of the API packages. */
export const ALL_OPERATIONS: readonly AnyOperation[] = Object.values(API_MODULES)
  .flatMap((module) => Object.values<unknown>(module))
  .filter(isOperation);
