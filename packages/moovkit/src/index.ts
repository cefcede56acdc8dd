// The types of inputs and results, such as `CreateTransferInput` and `Transfer`. The functions are in `moovkit/transfers` and so
// on, because importing them loads them.
export type * from "@moovkit/accounts";
export type * from "@moovkit/authentication";
export type * from "@moovkit/bank-accounts";
export type * from "@moovkit/billing";
export type * from "@moovkit/cards";
export type * from "@moovkit/commerce";
export {
  APIError,
  type APIErrorCode,
  AuthenticationError,
  AuthTokenRequestError,
  BadRequestError,
  type Call,
  type CallError,
  type CallEvent,
  type CallOptions,
  ConfigurationError,
  ConflictError,
  ConnectionError,
  DuplicateCardError,
  GenericError,
  type Issue,
  MoovError,
  NotFoundError,
  type PaginatedCall,
  PermissionDeniedError,
  type Processed,
  RateLimitError,
  RequestAbortedError,
  RequestTimeoutError,
  RequestValidationError,
  type ResponseInfo,
  ResponseValidationError,
  type Result,
  RevokeTokenRequestError,
  ServerError,
  TransportError,
  UnprocessableEntityError,
} from "@moovkit/core";
export type * from "@moovkit/disputes";
export type * from "@moovkit/enrichment";
export type * from "@moovkit/issuing";
export type * from "@moovkit/models";
export { accountScope } from "@moovkit/models";
export type * from "@moovkit/onboarding";
export type * from "@moovkit/payment-methods";
// Adds the call option `retries` to the types.
export type { RetryOptions } from "@moovkit/retry";
export type * from "@moovkit/schedules";
export type * from "@moovkit/support";
export type * from "@moovkit/terminals";
export type * from "@moovkit/transfers";
export type * from "@moovkit/verification";
export type * from "@moovkit/wallets";
export type * from "@moovkit/webhooks";
export { createMoov } from "./create-moov.js";
export type { Moov } from "./moov.js";
export type { MoovOptions } from "./options.js";
