import type { Moov } from "moovkit";

export const refresh = (moov: Moov, refreshToken: string) =>
  moov.authentication.createAccessToken({
    grantType: "refresh_token",
    refreshToken,
  });
