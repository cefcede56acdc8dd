import { describe, expect, it } from "vitest";
import { errorOf } from "./error-of.js";
import { createLoopbackMoov } from "./loopback-moov.js";
import { respondWith } from "./loopback-server.js";

/** When the client receives a response, by its own clock. */
const RECEIVED_AT = 1_800_000_000_000;

const inOneDay = new Date(RECEIVED_AT + 86_400_000).toUTCString();

describe("a 429 response", () => {
  it.each([
    ["without a delay", {}, undefined],
    ["with `retry-after` in seconds", { "retry-after": "3" }, 3000],
    ["with `retry-after-ms`, which takes precedence", { "retry-after-ms": "1500", "retry-after": "3" }, 1500],
    ["with an invalid `retry-after`", { "retry-after": "soon" }, undefined],
    ["with `retry-after` as an HTTP date", { "retry-after": inOneDay }, 86_400_000],
  ])("%s is a `RateLimitError` of every operation", async (_, headers, retryAfterMs) => {
    const { moov } = await createLoopbackMoov(respondWith(429, "<html>", headers), {
      now: () => RECEIVED_AT,
    });
    const calls = [
      moov.authentication.createAccessToken({ grantType: "client_credentials", scope: "/a.read" }),
      moov.authentication.revokeAccessToken({ token: "revoked-token" }),
      moov.accounts.getTermsOfServiceToken(),
      moov.ping(),
    ];
    for (const call of calls)
      expect(await errorOf<unknown>(call)).toMatchObject({
        code: "rate_limit_error",
        status: 429,
        retryAfterMs,
      });
  });
});
