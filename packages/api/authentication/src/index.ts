// The files of operations are exported as a whole, so that the methods of `bindOperations` have their doc comments.

export type { AuthToken } from "./auth-token.js";
export {
  AuthTokenRequest,
  type ClientCredentialsGrant,
  type RefreshTokenGrant,
} from "./auth-token-request.js";
export { AuthTokenResponse } from "./auth-token-response.js";
export * from "./create-access-token.js";
export * from "./ping.js";
export * from "./revoke-access-token.js";
export { RevokeTokenRequest } from "./revoke-token-request.js";
