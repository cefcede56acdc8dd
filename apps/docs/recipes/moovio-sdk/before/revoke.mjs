export const revoke = async (moov, token) => {
  await moov.authentication.revokeAccessToken(
    { token, tokenTypeHint: "access_token" },
    { signal: AbortSignal.timeout(5_000) },
  );
};
