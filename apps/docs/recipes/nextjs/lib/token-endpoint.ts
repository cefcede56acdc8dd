import {
  type TokenEndpoint,
  tokenEndpoint,
} from "@moovkit/browser-tokens";
import { fetchTransport } from "@moovkit/fetch";
import { accountScope } from "@moovkit/models";
import { retry } from "@moovkit/retry";
import { tokens } from "@moovkit/tokens";
import { readAccountID } from "./session";

/** Creates the endpoint that gives a page tokens for the account of its signed-in user. */
export const createTokenEndpoint = (): TokenEndpoint => {
  const {
    MOOV_PUBLIC_KEY = "",
    MOOV_SECRET_KEY = "",
    MOOV_ORIGIN = "",
    MOOV_BASE_URL,
    SESSION_SECRET = "",
  } = process.env;
  return tokenEndpoint({
    security: tokens({
      publicKey: MOOV_PUBLIC_KEY,
      secretKey: MOOV_SECRET_KEY,
      scope: "/ping.read",
      // Next.js patches fetch and may cache responses.
      transport: fetchTransport({ init: { cache: "no-store" } }),
      plugins: [retry()],
      baseURL: MOOV_BASE_URL,
      origin: MOOV_ORIGIN,
    }),
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
    // In Next.js, the URL of a request has the address that the server listens on.
    allowedOrigins: [MOOV_ORIGIN],
    onError: (error) => console.error(error),
  });
};
