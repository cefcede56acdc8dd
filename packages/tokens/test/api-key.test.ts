import { expect, it } from "vitest";
import { openTokenServer, SCOPE } from "./token-server.js";

it("authenticates createAccessToken and revokeAccessToken with the API key", async () => {
  const { createClient, requests } = await openTokenServer();
  const { moov } = createClient();
  const { accessToken } = await moov.authentication.createAccessToken({
    grantType: "client_credentials",
    scope: SCOPE,
  });
  await moov.authentication.revokeAccessToken({ token: accessToken, tokenTypeHint: "access_token" });
  expect(requests).toEqual(["token", "revoke access_token"]);
});
