import { type TokenEndpoint, type TokenEndpointContext, tokenEndpoint } from "@moovkit/browser-tokens";
import { fetchTransport } from "@moovkit/fetch";
import { accountScope } from "@moovkit/models";
import { tokens } from "@moovkit/tokens";
import { findSession } from "./session.js";

interface Env {
  readonly MOOV_PUBLIC_KEY: string;
  readonly MOOV_SECRET_KEY: string;
  readonly APP_ORIGIN: string;
}

// All requests of an isolate share the tokens and the counters of the rate limit.
let endpoint: TokenEndpoint | undefined;

const createEndpoint = (env: Env): TokenEndpoint =>
  tokenEndpoint({
    security: tokens({
      publicKey: env.MOOV_PUBLIC_KEY,
      secretKey: env.MOOV_SECRET_KEY,
      scope: "/ping.read",
      transport: fetchTransport(),
      origin: env.APP_ORIGIN,
    }),
    authorize: async (request) => {
      const session = await findSession(request);
      return session && { scope: [accountScope(session.accountID, "profile.read")] };
    },
  });

export default {
  fetch: (request: Request, env: Env, context: TokenEndpointContext): Promise<Response> => {
    endpoint ??= createEndpoint(env);
    return endpoint(request, context);
  },
};
