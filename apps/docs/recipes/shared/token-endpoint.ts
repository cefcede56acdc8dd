import {
  type TokenEndpoint,
  type TokenProvider,
  tokenEndpoint,
} from "@moovkit/browser-tokens";
import { accountScope } from "@moovkit/models";
import { readAccountID } from "./session.js";

/** The part of the environment that the endpoint needs. */
export interface TokenEndpointEnv {
  /** The public origin of the application. */
  readonly MOOV_ORIGIN?: string | undefined;
  readonly SESSION_SECRET?: string | undefined;
}

/** Creates the endpoint that gives a page tokens for the account of its signed-in user. */
export const createTokenEndpoint = (
  security: TokenProvider,
  { MOOV_ORIGIN, SESSION_SECRET = "" }: TokenEndpointEnv,
): TokenEndpoint =>
  tokenEndpoint({
    security,
    authorize: async ({ headers }) => {
      const accountID = await readAccountID(
        headers.get("cookie"),
        SESSION_SECRET,
      );
      if (accountID === undefined) return undefined;
      return {
        scope: [
          accountScope(accountID, "profile.read"),
          accountScope(accountID, "bank-accounts.write"),
        ],
      };
    },
    // Behind a proxy, the URL of a request has another origin than the page.
    allowedOrigins: MOOV_ORIGIN === undefined ? [] : [MOOV_ORIGIN],
    onError: (error) => console.error(error),
  });
