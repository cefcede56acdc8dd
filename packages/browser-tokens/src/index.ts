export { SignedOutError } from "@moovkit/models";
export { isSignedOut } from "./browser/is-signed-out.js";
export type { TokenFromOptions } from "./browser/options.js";
export { type GetAccessTokenOptions, type TokenSource, tokenFrom } from "./browser/token-from.js";
export type {
  Authorization,
  Authorize,
  ProvidedToken,
  RateLimit,
  TokenEndpointOptions,
  TokenProvider,
} from "./server/options.js";
export { type TokenEndpoint, type TokenEndpointContext, tokenEndpoint } from "./server/token-endpoint.js";
