export { type LinkedSignal, linkSignal } from "./abort/link-signal.js";
export { sleep } from "./abort/sleep.js";
export { waitFor } from "./abort/wait-for.js";
export { type TimeoutOptions, withTimeout } from "./abort/with-timeout.js";
export type { AuthenticationContext, Authenticator, Credentials } from "./authenticator.js";
export { createBasicAuthenticator } from "./authenticators/basic.js";
export type { AccessTokenSource } from "./authenticators/bearer.js";
export {
  API_KEY_CHECKS,
  type ApiKeySecurity,
  type BasicSecurity,
  type BearerSecurity,
  type Security,
} from "./authenticators/security.js";
export { bindLazyOperations, type LazyModule } from "./bind-lazy-operations.js";
export {
  type BoundModule,
  type BoundOperation,
  type BoundOperations,
  bindOperations,
  type OperationName,
} from "./bind-operations.js";
export type { Call, ResponseInfo, Result } from "./call.js";
export type { CallError } from "./call-error.js";
export type { CallOptions, PluginCallOptions } from "./call-options.js";
export type { Client } from "./client.js";
export { isNetworkFailure, wasConnected } from "./connection-state.js";
export { createClient } from "./create-client.js";
export { type CursorPaginationOptions, cursorPagination } from "./cursor-pagination.js";
export { type DecodeBodyOptions, type Decompress, decodeBody } from "./decode-body.js";
export {
  defineOperation,
  type OperationArguments,
  type OperationDeclaration,
  type OperationFunction,
  type PaginatedOperationFunction,
} from "./define-operation.js";
export { isDispatcherMismatch } from "./dispatcher-mismatch.js";
export { type ErrorFields, listErrors, systemCodeOf } from "./error-chain.js";
export * from "./errors.js";
export type {
  CallEvent,
  EndEvent,
  FailureEvent,
  MismatchEvent,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
} from "./events.js";
export type { HttpRequest, HttpResponse, RequestBody } from "./http.js";
export { isBrowser } from "./is-browser.js";
export { notify } from "./notify.js";
export { offsetPagination } from "./offset-pagination.js";
export type {
  APIErrorClass,
  BinaryContent,
  DecodeContext,
  EncodedInput,
  Operation,
  OutputSchemas,
  QueryValue,
} from "./operation.js";
export { type ApiVersion, CLIENT_OPTION_CHECKS, type ClientOptions } from "./options.js";
export type { PaginatedCall } from "./paginated-call.js";
export type { PageSource, Pagination } from "./pagination.js";
export type { CallContext, Plugin, Send } from "./plugin.js";
export { redactResponse } from "./redaction/redact-response.js";
export type { SendContext, Transport } from "./transport.js";
