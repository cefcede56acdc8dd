import { createClient, type HttpRequest } from "@moovkit/core";
import { expect, it } from "vitest";
import { createAccessToken } from "../src/index.js";

it("sends the request of Moov's published example as written, without an authorization header", async () => {
  const requests: HttpRequest[] = [];
  const client = createClient({
    transport: {
      name: "stub",
      send: async (request) => {
        requests.push(request);
        const body = { token_type: "Bearer", access_token: "a", expires_in: 60 };
        return { status: 200, headers: {}, body: JSON.stringify(body) };
      },
    },
    security: { username: "", password: "" },
  });
  await createAccessToken(client, {
    grantType: "client_credentials",
    clientId: "5clTR_MdVrrkgxw2",
    clientSecret: "dNC-hg7sVm22jc3g",
    scope: "/accounts.read /accounts.write",
    refreshToken: "i1qxz68gu50zp4i8ceyxqogmq7y0yienm52351c6...",
  });
  expect(requests[0]?.headers).not.toHaveProperty("authorization");
  expect(JSON.parse(String(requests[0]?.body))).toEqual({
    grant_type: "client_credentials",
    client_id: "5clTR_MdVrrkgxw2",
    client_secret: "dNC-hg7sVm22jc3g",
    scope: "/accounts.read /accounts.write",
    refresh_token: "i1qxz68gu50zp4i8ceyxqogmq7y0yienm52351c6...",
  });
});
