import { ConfigurationError, splitScope } from "@moovkit/models";
import type { ProvidedToken, TokenProvider } from "./options.js";

/** What a page receives. */
export interface TokenBody {
  readonly accessToken: string;
  readonly expiresIn: number;
}

/**
 * Returns the part of a token that a page can see.
 *
 * @param scope - The scopes that `authorize` named.
 * @throws ConfigurationError if the token can do more than that, or if it is not a token.
 */
const toBody = ({ accessToken, expiresIn, scope: grantedScope }: ProvidedToken, scope: string): TokenBody => {
  if (typeof accessToken !== "string" || typeof expiresIn !== "number")
    throw new ConfigurationError(
      "tokenEndpoint: `security.get` must return { accessToken, expiresIn }. Pass the result of tokens() from @moovkit/tokens.",
    );
  const namedScopes = new Set(splitScope(scope));
  if (!splitScope(grantedScope ?? scope).every((granted) => namedScopes.has(granted)))
    throw new ConfigurationError(
      "tokenEndpoint: the issued token has a scope that `authorize` did not name, so the page did not get it. Name all scopes that belong together in `authorize`.",
    );
  return { accessToken, expiresIn };
};

/** Requests a token with the scopes that `authorize` named. */
export const getToken = async (
  security: TokenProvider,
  { scope, ...options }: { scope: string; minTtlSeconds: number; signal: AbortSignal },
): Promise<TokenBody> => toBody(await security.get({ scope, ...options }), scope);
