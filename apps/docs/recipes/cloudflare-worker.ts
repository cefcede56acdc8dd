import { sleep } from "@moovkit/core";
import { accountScope } from "@moovkit/models";
import { type Tokens, tokens } from "@moovkit/tokens";
import { createMoov } from "moovkit";
import { toErrorResponse } from "./shared/error-response.js";
import { readAccountID } from "./shared/session.js";

export interface Env {
  readonly MOOV_PUBLIC_KEY: string;
  readonly MOOV_SECRET_KEY: string;
  readonly MOOV_ORIGIN: string;
  readonly MOOV_BASE_URL?: string;
  readonly SESSION_SECRET: string;
}

/** The tokens of the isolate, shared by all its requests. */
let sharedTokens: Tokens | undefined;

const createTokens = (env: Env): Tokens => {
  const security = tokens({
    publicKey: env.MOOV_PUBLIC_KEY,
    secretKey: env.MOOV_SECRET_KEY,
    scope: "/ping.read",
  });
  createMoov({
    baseURL: env.MOOV_BASE_URL,
    origin: env.MOOV_ORIGIN,
    security,
  });
  return security;
};

// A Worker stops the work of a request when the request ends, so a renewal
// in its background would never settle.
const waitForRenewal = async (
  security: Tokens,
  pendingToken: Promise<unknown>,
): Promise<void> => {
  await pendingToken.catch(() => {});
  while (security.state().some(({ renewing }) => renewing))
    await sleep(50);
};

export default {
  fetch: async (
    request: Request,
    env: Env,
    context: { readonly waitUntil: (promise: Promise<unknown>) => void },
  ): Promise<Response> => {
    const accountID = await readAccountID(
      request.headers.get("cookie"),
      env.SESSION_SECRET,
    );
    if (accountID === undefined)
      return Response.json({ error: "not_signed_in" }, { status: 401 });
    try {
      sharedTokens ??= createTokens(env);
      const pendingToken = sharedTokens.get({
        scope: [
          accountScope(accountID, "profile.read"),
          accountScope(accountID, "bank-accounts.write"),
        ],
      });
      context.waitUntil(waitForRenewal(sharedTokens, pendingToken));
      const { accessToken, expiresIn } = await pendingToken;
      return Response.json(
        { accessToken, expiresIn },
        { headers: { "cache-control": "no-store" } },
      );
    } catch (error) {
      console.error(error);
      const { status, headers, body } = toErrorResponse(error);
      return Response.json(body, { status, headers });
    }
  },
};
