import type { Moov } from "@moovkit/core";

export const ping = (moov: Moov) =>
  moov.ping({ timeoutMs: 2_000, retries: false });
