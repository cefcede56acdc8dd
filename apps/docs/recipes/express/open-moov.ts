import { tokens } from "@moovkit/tokens";
import { undiciTransport } from "@moovkit/undici";
import { createMoov } from "moovkit";
import type { OpenMoov } from "../shared/open-moov.js";

export const openMoov = (
  env: Readonly<Record<string, string | undefined>>,
): OpenMoov => {
  const security = tokens({
    publicKey: env.MOOV_PUBLIC_KEY ?? "",
    secretKey: env.MOOV_SECRET_KEY ?? "",
    scope: "/ping.read",
    revokeOnDispose: true,
  });
  const moov = createMoov({
    transport: undiciTransport(),
    baseURL: env.MOOV_BASE_URL,
    origin: env.MOOV_ORIGIN,
    security,
  });
  return { moov, security };
};
