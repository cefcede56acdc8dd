import { Moov } from "@moovio/sdk";
import { MoovCore } from "@moovio/sdk/core.js";
import { authenticationCreateAccessToken } from "@moovio/sdk/funcs/authenticationCreateAccessToken.js";

export const openMoov = (username, password, serverURL) => {
  // #region client
  const moov = new Moov({
    security: { username, password },
    serverURL,
    timeoutMs: 10_000,
    retryConfig: {
      strategy: "backoff",
      backoff: {
        initialInterval: 500,
        maxInterval: 60_000,
        exponent: 1.5,
        maxElapsedTime: 3_600_000,
      },
      retryConnectionErrors: true,
    },
  });
  // #endregion client
  return moov;
};

export const create = async (moov) => {
  // #region create
  const { result, headers } = await moov.authentication.createAccessToken(
    {
      grantType: "client_credentials",
      scope: "/accounts.read /accounts.write",
    },
  );
  const requestId = headers["x-request-id"]?.[0];
  // #endregion create
  return { token: result, requestId };
};

export const refresh = async (moov, refreshToken) => {
  // #region refresh
  const { result } = await moov.authentication.createAccessToken({
    grantType: "refresh_token",
    refreshToken,
  });
  // #endregion refresh
  return result;
};

export const revoke = async (moov, token) => {
  // #region revoke
  await moov.authentication.revokeAccessToken(
    { token, tokenTypeHint: "access_token" },
    { signal: AbortSignal.timeout(5_000) },
  );
  // #endregion revoke
};

export const terms = async (moov) => {
  // #region terms
  const { result } = await moov.accounts.getTermsOfServiceToken({
    origin: "https://shop.example",
  });
  // #endregion terms
  return result.token;
};

export const ping = async (moov) => {
  // #region ping
  await moov.ping.ping({
    timeoutMs: 2_000,
    retries: { strategy: "none" },
  });
  // #endregion ping
};

export const standalone = async (username, password, serverURL) => {
  // #region standalone
  const core = new MoovCore({
    security: { username, password },
    serverURL,
  });
  const outcome = await authenticationCreateAccessToken(core, {
    grantType: "client_credentials",
    scope: "/accounts.read",
  });
  // #endregion standalone
  return outcome;
};
