import * as accounts from "@moovkit/accounts";
import * as authentication from "@moovkit/authentication";
import * as bankAccounts from "@moovkit/bank-accounts";
import * as billing from "@moovkit/billing";
import * as cards from "@moovkit/cards";
import * as commerce from "@moovkit/commerce";
import type { BoundModule, Operation } from "@moovkit/core";
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

/** The API packages whose operations have a route. */
const MODULES = {
  authentication,
  accounts,
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

type Modules = typeof MODULES;

/** The name of an operation, such as `createAccessToken`. */
export type SandboxOperation = { [Name in keyof Modules]: keyof BoundModule<Modules[Name]> }[keyof Modules];

const isOperation = (value: unknown): value is { readonly operation: Operation } =>
  typeof value === "function" && "operation" in value;

/** The operations of all API packages, as they are declared there. */
export const OPERATIONS: readonly Operation[] = Object.values(MODULES)
  .flatMap((module) => Object.values<unknown>(module))
  .filter(isOperation)
  .map(({ operation }) => operation);

/** The names of all operations. */
export const OPERATION_NAMES: readonly string[] = OPERATIONS.map(({ id }) => id).sort();

const toPattern = (path: string): RegExp => new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}$`);

const ROUTES = OPERATIONS.map((operation) => ({ operation, pattern: toPattern(operation.path) }));

/** Returns the operation that a request calls. */
export const findOperation = (method: string, path: string): Operation | undefined =>
  ROUTES.find((route) => route.operation.method === method && route.pattern.test(path))?.operation;
