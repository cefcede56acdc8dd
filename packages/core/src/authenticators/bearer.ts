import { ConfigurationError } from "@moovkit/models";
import type { Authenticator } from "../authenticator.js";
import { EXPECTED_TOKEN, isToken } from "./token.js";

/**
 * Creates an authenticator that sends an access token.
 *
 * @param accessToken - The token, or a function that is called before each request.
 * @see https://www.rfc-editor.org/rfc/rfc6750
 */
export const createBearerAuthenticator = (
  accessToken: string | (() => string | Promise<string>),
): Authenticator => ({
  name: "bearer",
  authenticate: async () => {
    const token = typeof accessToken === "function" ? await accessToken() : accessToken;
    if (!isToken(token))
      throw new ConfigurationError(`The \`accessToken\` function must return ${EXPECTED_TOKEN}.`);
    return { authorization: `Bearer ${token}` };
  },
});
