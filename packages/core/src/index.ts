export type { Call, ResponseInfo, Result } from "./call.js";
export type { CallOptions, PluginCallOptions } from "./call-options.js";
export type { Client } from "./client.js";
export { createClient } from "./create-client.js";
export type {
  CallEvent,
  EndEvent,
  FailureEvent,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
} from "./events.js";
export type { HttpRequest, HttpResponse } from "./http.js";
export { createMoov, type Moov } from "./moov.js";
export { notify } from "./notify.js";
export type {
  APIErrorClass,
  CallError,
  DecodeContext,
  Operation,
  PluginErrors,
  Repeatable,
} from "./operation.js";
export { type CreateAccessTokenError, createAccessToken } from "./operations/create-access-token.js";
export {
  type GetTermsOfServiceTokenError,
  getTermsOfServiceToken,
} from "./operations/get-terms-of-service-token.js";
export { type PingError, ping } from "./operations/ping.js";
export { type RevokeAccessTokenError, revokeAccessToken } from "./operations/revoke-access-token.js";
export type { ApiVersion, ClientOptions } from "./options.js";
export type { CallContext, Plugin, Send } from "./plugin.js";
export type { BasicSecurity, BearerSecurity, Security } from "./security.js";
export { sleep } from "./sleep.js";
export type { Acquired, Lease, StoredToken, TokenStore } from "./token-store.js";
export type { SendContext, Transport } from "./transport.js";
