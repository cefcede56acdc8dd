import { type Tokens, tokens } from "@moovkit/tokens";
import { createMoov, type Moov } from "moovkit";

/** The client of a server and its tokens, created once for the process. */
export interface OpenMoov {
  readonly moov: Moov;
  readonly security: Tokens;
}

export const openMoov = (
  env: Readonly<Record<string, string | undefined>>,
): OpenMoov => {
  const security = tokens({
    publicKey: env.MOOV_PUBLIC_KEY ?? "",
    secretKey: env.MOOV_SECRET_KEY ?? "",
    scope: "/ping.read",
  });
  const moov = createMoov({
    baseURL: env.MOOV_BASE_URL,
    origin: env.MOOV_ORIGIN,
    security,
  });
  return { moov, security };
};
