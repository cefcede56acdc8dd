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
// Adds the call option `retries` to the types.
export type { RetryOptions } from "@moovkit/retry";
// The functions of webhooks that are not operations, so they have no namespace.
export {
  type IsEventSeen,
  memorySeenEvents,
  redisSeenEvents,
  type SeenEvents,
  verifyWebhook,
  type WebhookEvent,
  type WebhookHandlerOptions,
  WebhookTimeoutError,
  WebhookVerificationError,
  type WebhookVerificationErrorCode,
  webhookHandler,
} from "@moovkit/webhooks";
export { createMoov } from "./create-moov.js";
export type { Moov } from "./moov.js";
export type { MoovOptions } from "./options.js";
