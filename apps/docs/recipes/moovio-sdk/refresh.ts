import type { Moov } from "@moovkit/core";

export const refresh = (moov: Moov, refreshToken: string) =>
  moov.authentication.createAccessToken({
    grantType: "refresh_token",
    refreshToken,
  });
