export { type AuthToken, AuthTokenResponse, decodeAuthToken } from "./auth-token.js";
export { AuthTokenRequest, encodeAuthTokenRequest } from "./auth-token-request.js";
export { checkOptions, type OptionCheck } from "./check-options.js";
export { APIError, type APIErrorCode } from "./errors/api-error.js";
export type { APIResponse } from "./errors/api-response.js";
export { AuthTokenRequestError } from "./errors/auth-token-request-error.js";
export { ConfigurationError } from "./errors/configuration-error.js";
export { ConnectionError, type ConnectionErrorOptions } from "./errors/connection-error.js";
export { GenericError } from "./errors/generic-error.js";
export type { Issue } from "./errors/issue.js";
export { MoovError, type MoovErrorOptions } from "./errors/moov-error.js";
export { RateLimitError } from "./errors/rate-limit-error.js";
export { RequestAbortedError } from "./errors/request-aborted-error.js";
export { RequestTimeoutError, type RequestTimeoutErrorOptions } from "./errors/request-timeout-error.js";
export { RequestValidationError } from "./errors/request-validation-error.js";
export { ResponseValidationError } from "./errors/response-validation-error.js";
export { RevokeTokenRequestError } from "./errors/revoke-token-request-error.js";
export { TransportError } from "./errors/transport-error.js";
export { PingResponse } from "./ping-response.js";
export { parseHttpDate, parseRetryAfter } from "./retry-after.js";
export { encodeRevokeTokenRequest, RevokeTokenRequest } from "./revoke-token-request.js";
export {
  type AccountPermission,
  type AccountResource,
  type AccountScope,
  accountScope,
  isScope,
  joinScope,
  type KnownScope,
  type RootScope,
  type Scope,
  type ScopeInput,
  splitScope,
} from "./scope.js";
export { TermsOfServiceToken } from "./terms-of-service-token.js";
