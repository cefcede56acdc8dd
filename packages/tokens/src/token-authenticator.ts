import {
  type AuthenticationContext,
  type Authenticator,
  type Credentials,
  createBasicAuthenticator,
  waitFor,
} from "@moovkit/core";
import { ConfigurationError } from "@moovkit/models";
import type { TokenCache } from "./token-cache.js";
import type { TokenHosts } from "./token-hosts.js";
import type { StoredToken } from "./token-store.js";

/** What the authenticator needs. */
export interface TokenAuthenticatorOptions {
  readonly publicKey: string;
  readonly secretKey: string;
  readonly hosts: TokenHosts;
}

const BEARER = "Bearer ";

const toCredentials = ({ accessToken }: StoredToken): Credentials => ({
  authorization: `${BEARER}${accessToken}`,
});

/** Returns an authenticator that adds the API key to requests that need it, and a token to all others. */
export const createTokenAuthenticator = ({
  publicKey,
  secretKey,
  hosts,
}: TokenAuthenticatorOptions): Required<Authenticator> => {
  const basic = createBasicAuthenticator(publicKey, secretKey);

  const findCache = ({ client, options }: AuthenticationContext): TokenCache =>
    hosts.find(client.baseURL).caches.for(options.scope, "The call option `scope`");

  const authenticateWithApiKey = (context: AuthenticationContext) => {
    if (context.options.scope !== undefined)
      throw new ConfigurationError(
        "The call option `scope` cannot be set, because the operation authenticates with the API key. Remove it.",
      );
    return basic.authenticate(context);
  };

  return {
    name: "tokens",
    callOptions: ["scope"],
    authenticate: (context) => {
      if (context.accepts === "apiKey") return authenticateWithApiKey(context);
      const token = findCache(context).get({ client: context.client, minTtlMs: 0 });
      return "accessToken" in token
        ? toCredentials(token)
        : waitFor(token, context.signal).then(toCredentials);
    },
    handleUnauthorized: ({ authorization = "" }, context) =>
      context.accepts === "any" && findCache(context).reject(authorization.slice(BEARER.length)),
    connect: (client) => hosts.connect(client),
  };
};
