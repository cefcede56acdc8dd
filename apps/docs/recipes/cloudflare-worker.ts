import { createMoov, sleep } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { accountScope } from "@moovkit/models";
import { retry } from "@moovkit/retry";
import { type Tokens, tokens } from "@moovkit/tokens";
import { answerTo } from "./shared/answer-to.js";
import { accountOf } from "./shared/session.js";

export interface Env {
  readonly MOOV_PUBLIC_KEY: string;
  readonly MOOV_SECRET_KEY: string;
  readonly MOOV_ORIGIN: string;
  readonly MOOV_BASE_URL?: string;
  readonly SESSION_SECRET: string;
}

/** Of the isolate, for all the requests that it serves. */
let shared: Tokens | undefined;

const open = (env: Env): Tokens => {
  const security = tokens({
    clientId: env.MOOV_PUBLIC_KEY,
    clientSecret: env.MOOV_SECRET_KEY,
    scope: "/ping.read",
  });
  createMoov({
    transport: fetchTransport(),
    baseURL: env.MOOV_BASE_URL,
    origin: env.MOOV_ORIGIN,
    security,
    plugins: [retry()],
  });
  return security;
};

// A Worker stops what a request began when that request is over, and a
// renewal in the background would never end.
const settled = async (
  security: Tokens,
  asked: Promise<unknown>,
): Promise<void> => {
  await asked.catch(() => {});
  while (security.state().some(({ renewing }) => renewing))
    await sleep(50);
};

export default {
  fetch: async (
    request: Request,
    env: Env,
    context: { readonly waitUntil: (promise: Promise<unknown>) => void },
  ): Promise<Response> => {
    const accountID = await accountOf(
      request.headers.get("cookie"),
      env.SESSION_SECRET,
    );
    if (accountID === undefined)
      return Response.json({ error: "sign in first" }, { status: 401 });
    try {
      shared ??= open(env);
      const asked = shared.get({
        scope: [
          accountScope(accountID, "profile.read"),
          accountScope(accountID, "bank-accounts.write"),
        ],
      });
      context.waitUntil(settled(shared, asked));
      const { accessToken, expiresIn } = await asked;
      return Response.json(
        { accessToken, expiresIn },
        { headers: { "cache-control": "no-store" } },
      );
    } catch (error) {
      console.error(error);
      const { status, headers, body } = answerTo(error);
      return Response.json(body, { status, headers });
    }
  },
};
