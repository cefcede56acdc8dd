import type {
  TokenEndpoint,
  TokenEndpointContext,
} from "@moovkit/browser-tokens";
import { fetchTransport } from "@moovkit/fetch";
import { retry } from "@moovkit/retry";
import { tokens } from "@moovkit/tokens";
import { createTokenEndpoint } from "./shared/token-endpoint.js";

export interface Env {
  readonly MOOV_PUBLIC_KEY: string;
  readonly MOOV_SECRET_KEY: string;
  readonly MOOV_ORIGIN: string;
  readonly MOOV_BASE_URL?: string;
  readonly SESSION_SECRET: string;
}

/** The endpoint of the isolate. All its requests share the tokens. */
let endpoint: TokenEndpoint | undefined;

const createEndpoint = (env: Env): TokenEndpoint => {
  const security = tokens({
    publicKey: env.MOOV_PUBLIC_KEY,
    secretKey: env.MOOV_SECRET_KEY,
    scope: "/ping.read",
    transport: fetchTransport(),
    plugins: [retry()],
    baseURL: env.MOOV_BASE_URL,
    origin: env.MOOV_ORIGIN,
  });
  return createTokenEndpoint(security, env);
};

export default {
  fetch: (
    request: Request,
    env: Env,
    context: TokenEndpointContext,
  ): Promise<Response> => {
    endpoint ??= createEndpoint(env);
    return endpoint(request, context);
  },
};
