import { describe, expect, it } from "vitest";
import { errorOf } from "./error-of.js";
import { BASIC, createLoopbackMoov } from "./loopback-moov.js";
import { respondWith } from "./loopback-server.js";

describe("ping", () => {
  it("sends a GET request with credentials and without a body", async () => {
    const { moov, server } = await createLoopbackMoov(respondWith(200, "{}"));
    expect(await moov.ping()).toBeUndefined();
    expect(server.requests).toMatchObject([
      { method: "GET", url: "/ping", body: "", headers: { authorization: BASIC } },
    ]);
    expect(server.requests[0]?.headers).not.toHaveProperty("content-type");
  });

  it.each([
    [200, ""],
    [200, "{}"],
    [204, ""],
  ])("succeeds with status %i and body %j", async (status, body) => {
    const { moov } = await createLoopbackMoov(respondWith(status, body));
    expect(await moov.ping().result()).toEqual({ ok: true, data: undefined });
  });

  it.each([
    [200, "[]", "response_validation_error"],
    [200, "nonsense", "response_validation_error"],
    [400, '{"error":"bad"}', "api_error"],
  ])("fails with status %i and body %j", async (status, body, code) => {
    const { moov } = await createLoopbackMoov(respondWith(status, body, { "x-request-id": "req-1" }));
    expect(await errorOf(moov.ping())).toMatchObject({
      code,
      status,
      requestId: "req-1",
      operation: "ping",
      attempts: 1,
    });
  });
});
