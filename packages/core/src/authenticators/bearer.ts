import { ConfigurationError } from "@moovkit/models";
import type { Authenticator } from "../authenticator.js";
import { EXPECTED_TOKEN, isToken } from "./token.js";

/** A function that returns an access token, and can replace one that the API refuses. */
export interface AccessTokenSource {
  /** Called before each request. */
  (): string | Promise<string>;
  /**
   * Called after a response with status 401, once per call.
   *
   * @param token - The refused token.
   * @returns Whether to send the request again with the token that the function returns next.
   * @default The 401 is reported.
   */
  readonly reject?: ((token: string) => boolean | Promise<boolean>) | undefined;
}

const BEARER = "Bearer ";

/**
 * Creates an authenticator that sends an access token.
 *
 * @param accessToken - The token, or a function that is called before each request.
 * @see https://www.rfc-editor.org/rfc/rfc6750
 */
export const createBearerAuthenticator = (accessToken: string | AccessTokenSource): Authenticator => ({
  name: "bearer",
  authenticate: async () => {
    const token = typeof accessToken === "function" ? await accessToken() : accessToken;
    if (!isToken(token))
      throw new ConfigurationError(`The \`accessToken\` function must return ${EXPECTED_TOKEN}.`);
    return { authorization: BEARER + token };
  },
  handleUnauthorized: ({ authorization = "" }) =>
    (typeof accessToken === "function" && accessToken.reject?.(authorization.slice(BEARER.length))) || false,
});
