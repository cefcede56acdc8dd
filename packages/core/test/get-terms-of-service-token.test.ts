import { describe, expect, it } from "vitest";
import { errorOf } from "./error-of.js";
import { BASIC, createLoopbackMoov } from "./loopback-moov.js";
import { respondWith } from "./loopback-server.js";

describe("getTermsOfServiceToken", () => {
  it("sends the origin and the credentials, and returns the token", async () => {
    const { moov, server } = await createLoopbackMoov(respondWith(200, '{"token":"tos","more":1}'), {
      origin: "https://shop.example",
    });
    expect(await moov.accounts.getTermsOfServiceToken()).toEqual({ token: "tos" });
    const headers = { origin: "https://shop.example", authorization: BASIC };
    expect(server.requests).toMatchObject([{ method: "GET", url: "/tos-token", body: "", headers }]);
  });

  it.each([
    [200, "{}", "response_validation_error"],
    [400, '{"error":"bad"}', "api_error"],
  ])("fails with status %i and body %s", async (status, body, code) => {
    const { moov } = await createLoopbackMoov(respondWith(status, body, { "x-request-id": "req-1" }));
    expect(await errorOf(moov.accounts.getTermsOfServiceToken())).toMatchObject({
      code,
      status,
      requestId: "req-1",
      operation: "getTermsOfServiceToken",
      attempts: 1,
    });
  });
});
