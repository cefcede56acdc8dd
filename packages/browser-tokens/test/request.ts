import { type TokenEndpointOptions, type TokenProvider, tokenEndpoint } from "../src/index.js";

export const URL_OF_ENDPOINT = "https://app.example/api/moov-token";
export const SAME_ORIGIN = { origin: "https://app.example", "sec-fetch-site": "same-origin" };
export const SCOPE = "/accounts/5a3f/profile.read";

export const createRequest = (
  headers: Readonly<Record<string, string>> = SAME_ORIGIN,
  init: RequestInit = {},
) => new Request(URL_OF_ENDPOINT, { method: "POST", headers, ...init });

/** A token as `tokens()` returns it, with a refresh token that the page must not receive. */
export const TOKEN = {
  tokenType: "Bearer",
  accessToken: "the-access-token",
  refreshToken: "the-refresh-token",
  expiresIn: 3600,
};

export const provide = (token: object = TOKEN): TokenProvider => ({
  get: async () => token as Awaited<ReturnType<TokenProvider["get"]>>,
});

export const createEndpoint = (options: Partial<TokenEndpointOptions> = {}) =>
  tokenEndpoint({ security: provide(), authorize: () => ({ scope: SCOPE }), ...options });
