import type { Handler } from "../handler.js";
import { handleCreateAccessToken } from "./create-access-token.js";
import { handlePing } from "./ping.js";
import { handleRevokeAccessToken } from "./revoke-access-token.js";

/** The handlers of `@moovkit/authentication`. */
export const AUTHENTICATION_HANDLERS: readonly Handler[] = [
  handleCreateAccessToken,
  handleRevokeAccessToken,
  handlePing,
];
