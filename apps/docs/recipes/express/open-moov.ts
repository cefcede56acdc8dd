import { createMoov } from "@moovkit/core";
import { retry } from "@moovkit/retry";
import { tokens } from "@moovkit/tokens";
import { undiciTransport } from "@moovkit/undici";
import type { OpenMoov } from "../shared/open-moov.js";

export const openMoov = (
  env: Readonly<Record<string, string | undefined>>,
): OpenMoov => {
  const security = tokens({
    clientId: env.MOOV_PUBLIC_KEY ?? "",
    clientSecret: env.MOOV_SECRET_KEY ?? "",
    scope: "/ping.read",
    revokeOnDispose: true,
  });
  const moov = createMoov({
    transport: undiciTransport(),
    baseURL: env.MOOV_BASE_URL,
    origin: env.MOOV_ORIGIN,
    security,
    plugins: [retry()],
  });
  return { moov, security };
};
