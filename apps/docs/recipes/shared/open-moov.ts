import { createMoov, type Moov } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { retry } from "@moovkit/retry";
import { type Tokens, tokens } from "@moovkit/tokens";

/** The client of a server and its tokens, created once for the process. */
export interface OpenMoov {
  readonly moov: Moov;
  readonly security: Tokens;
}

export const openMoov = (
  env: Readonly<Record<string, string | undefined>>,
): OpenMoov => {
  const security = tokens({
    clientId: env.MOOV_PUBLIC_KEY ?? "",
    clientSecret: env.MOOV_SECRET_KEY ?? "",
    scope: "/ping.read",
  });
  const moov = createMoov({
    transport: fetchTransport(),
    baseURL: env.MOOV_BASE_URL,
    origin: env.MOOV_ORIGIN,
    security,
    plugins: [retry()],
  });
  return { moov, security };
};
