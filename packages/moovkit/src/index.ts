// The operations as functions, and the types of their inputs and results, such as `CreateTransferInput` and `Transfer`.
export * from "@moovkit/accounts";
export * from "@moovkit/authentication";
export * from "@moovkit/bank-accounts";
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
export { accountScope, type PaymentMethod } from "@moovkit/models";
export * from "@moovkit/payment-methods";
// Adds the call option `retries` to the types.
export type { RetryOptions } from "@moovkit/retry";
export * from "@moovkit/transfers";
export * from "@moovkit/wallets";
export * from "@moovkit/webhooks";
export { createMoov } from "./create-moov.js";
export type { Moov } from "./moov.js";
export type { MoovOptions } from "./options.js";
