export type { Call, ResponseInfo, Result } from "./call.js";
export type { CallOptions, PluginCallOptions } from "./call-options.js";
export { type Client, createClient } from "./client.js";
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
export type { APIErrorClass, CallError, Operation, PluginErrors } from "./operation.js";
export { type CreateAccessTokenError, createAccessToken } from "./operations/create-access-token.js";
export {
  type GetTermsOfServiceTokenError,
  getTermsOfServiceToken,
} from "./operations/get-terms-of-service-token.js";
export { type PingError, ping } from "./operations/ping.js";
export { type RevokeAccessTokenError, revokeAccessToken } from "./operations/revoke-access-token.js";
export type { ApiVersion, ClientOptions } from "./options.js";
export type { CallContext, Plugin, Repeatable, Send } from "./plugin.js";
export type { BasicSecurity, BearerSecurity, Security } from "./security.js";
export { sleep } from "./sleep.js";
export { notify } from "./notify.js";
export type { Acquired, Lease, StoredToken, TokenStore } from "./token-store.js";
export type { SendContext, Transport } from "./transport.js";
