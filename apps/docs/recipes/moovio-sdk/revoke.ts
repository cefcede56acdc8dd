import type { Moov } from "moovkit";

export const revoke = (moov: Moov, token: string) =>
  moov.authentication.revokeAccessToken(
    { token, tokenTypeHint: "access_token" },
    { retries: { maxAttempts: 2 }, signal: AbortSignal.timeout(5_000) },
  );
