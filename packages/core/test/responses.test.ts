import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Moov } from "../src/index.js";
import { errorOf } from "./error-of.js";
import { createLoopbackMoov } from "./loopback-moov.js";
import { respondWith } from "./loopback-server.js";
import { createStubMoov, OK } from "./stub-moov.js";

const CODES = [
  "generic_error",
  "auth_token_request_error",
  "revoke_token_request_error",
  "rate_limit_error",
  "api_error",
  "response_validation_error",
];

describe("any response", () => {
  it("becomes data of the declared type or a typed error", async () => {
    const text = fc.oneof(fc.string(), fc.json());
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 200, max: 599 }),
        text,
        fc.dictionary(fc.constantFrom("retry-after", "retry-after-ms", "x-request-id", "location"), text),
        async (status, body, headers) => {
          const { moov } = createStubMoov(() => ({ status, headers, body }));
          const token = await moov.authentication
            .createAccessToken({ grantType: "client_credentials", scope: "/a.read" })
            .result();
          if (token.ok) expect(token.data.accessToken).toBeTypeOf("string");
          else expect(CODES).toContain(token.error.code);
          const ping = await moov.ping().result();
          if (!ping.ok) expect(CODES).toContain(ping.error.code);
        },
      ),
    );
  });

  it("may be nested too deeply to be redacted", async () => {
    const body = "[".repeat(200_000) + "]".repeat(200_000);
    const { moov } = createStubMoov(() => ({ status: 500, headers: {}, body }));
    expect(await errorOf(moov.ping())).toMatchObject({ code: "api_error", status: 500 });
  });

  it("may have a header named like a property of objects", async () => {
    const { moov } = createStubMoov(() => ({ ...OK, headers: { constructor: "x" } }));
    const { response } = await moov.ping().withResponse();
    expect(response.headers.constructor).toBe("x");
  });
});

describe("a status without an error class of its own", () => {
  const CALLS = {
    createAccessToken: ({ authentication }: Moov) =>
      authentication.createAccessToken({ grantType: "client_credentials", scope: "/a.read" }),
    revokeAccessToken: ({ authentication }: Moov) =>
      authentication.revokeAccessToken({ token: "revoked-token" }),
    getTermsOfServiceToken: ({ accounts }: Moov) => accounts.getTermsOfServiceToken(),
    ping: (moov: Moov) => moov.ping(),
  };
  const STATUSES = [300, 301, 307, 401, 403, 404, 405, 408, 413, 418, 451, 500, 501, 502, 503, 504, 599];
  const BODIES = ["", "<html>", "[1]", '"text"', "null"];

  const HEADERS = { "x-request-id": "req-1", location: "/elsewhere" };

  it.each(Object.entries(CALLS))("is an `APIError` of %s, whatever the body", async (operation, call) => {
    for (const status of STATUSES)
      for (const body of BODIES) {
        const { moov, requests } = createStubMoov(() => ({ status, headers: HEADERS, body }));
        const expected = { code: "api_error", status, body, requestId: "req-1", operation, attempts: 1 };
        expect(await errorOf<unknown>(call(moov))).toMatchObject(expected);
        expect(requests).toHaveLength(1);
      }
  });

  it("is an `APIError` when it comes over the network", async () => {
    let status = 0;
    const { moov, server } = await createLoopbackMoov((request, response) =>
      respondWith(status, "<html>", HEADERS)(request, response),
    );
    for (status of STATUSES)
      expect(await errorOf(moov.ping())).toMatchObject({ code: "api_error", status, body: "<html>" });
    expect(server.requests).toHaveLength(STATUSES.length);
  });
});
