export type { AuthToken } from "./auth-token.js";
export {
  AuthTokenRequest,
  type ClientCredentialsGrant,
  type RefreshTokenGrant,
} from "./auth-token-request.js";
export { AuthTokenResponse } from "./auth-token-response.js";
export { createAccessToken } from "./create-access-token.js";
export { ping } from "./ping.js";
export { revokeAccessToken } from "./revoke-access-token.js";
export { RevokeTokenRequest } from "./revoke-token-request.js";
