import type { Moov } from "moovkit";

export const ping = (moov: Moov) =>
  moov.authentication.ping({ timeoutMs: 2_000, retries: false });
