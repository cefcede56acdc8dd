import { expect, it } from "vitest";
import { createScenario, SCOPE } from "./scenario.js";

it("sends the API key with createAccessToken and revokeAccessToken", async () => {
  const { startClient, requests } = await createScenario();
  const { moov } = startClient();
  const token = await moov.authentication.createAccessToken({
    grantType: "client_credentials",
    scope: SCOPE,
  });
  await moov.authentication.revokeAccessToken({ token: token.accessToken, tokenTypeHint: "access_token" });
  expect(requests).toEqual(["token", "revoke access_token"]);
});
