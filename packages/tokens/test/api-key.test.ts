import { createAccessToken, revokeAccessToken } from "@moovkit/authentication";
import { expect, it } from "vitest";
import { openTokenServer, SCOPE } from "./token-server.js";

it("authenticates createAccessToken and revokeAccessToken with the API key", async () => {
  const { createClient, requests, isValid } = openTokenServer();
  const { client } = createClient().moov;
  const { accessToken } = await createAccessToken(client, { grantType: "client_credentials", scope: SCOPE });
  expect(isValid(accessToken)).toBe(true);
  await revokeAccessToken(client, { token: accessToken, tokenTypeHint: "access_token" });
  expect(isValid(accessToken)).toBe(false);
  expect(requests).toEqual(["token", "revoke access_token"]);
});

it("reports a 401 for the API key without another request", async () => {
  const { createClient, requests, faults } = openTokenServer();
  const { client } = createClient().moov;
  faults.next({ status: 401 });
  expect(await revokeAccessToken(client, { token: "any" }).result()).toMatchObject({
    error: { code: "authentication_error", attempts: 1 },
  });
  expect(requests).toEqual(["revoke undefined"]);
});
