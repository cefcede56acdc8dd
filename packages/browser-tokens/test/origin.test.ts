import { describe, expect, it, vi } from "vitest";
import { createEndpoint, createRequest, SAME_ORIGIN, SCOPE, TOKEN, URL_OF_ENDPOINT } from "./request.js";

const LISTED = "https://shop.example";
const allowedOrigins = [`${LISTED}/`];

const corsHeaders = (response: Response) =>
  [...response.headers.keys()].filter((name) => name.startsWith("access-control-"));

describe("a request of the same origin", () => {
  it.each([
    ["with both headers", SAME_ORIGIN],
    ["of a browser without `sec-fetch-site`", { origin: "https://app.example" }],
    ["of a browser that sends no `origin`", { "sec-fetch-site": "same-origin" }],
  ])("gets a token: %s", async (_, headers) => {
    const response = await createEndpoint({ allowedOrigins })(createRequest(headers));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ accessToken: TOKEN.accessToken, expiresIn: 3600 });
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(corsHeaders(response)).toEqual([]);
  });
});

describe("a request of another origin", () => {
  const authorize = vi.fn(() => ({ scope: SCOPE }));

  it.each([
    ["without both headers", {}],
    ["of another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
    ["of another site, without `sec-fetch-site`", { origin: "https://evil.example" }],
    [
      "of another site that claims to be the same",
      { origin: "https://evil.example", "sec-fetch-site": "same-origin" },
    ],
    ["of another port", { origin: "https://app.example:8443", "sec-fetch-site": "same-site" }],
    ["without TLS", { origin: "http://app.example" }],
    ["of a subdomain", { origin: "https://a.app.example", "sec-fetch-site": "same-site" }],
    ["of a sandboxed frame", { origin: "null", "sec-fetch-site": "cross-site" }],
    [
      "with the same origin from another site",
      { origin: "https://app.example", "sec-fetch-site": "cross-site" },
    ],
    [
      "with the same origin from the same site",
      { origin: "https://app.example", "sec-fetch-site": "same-site" },
    ],
    ["of the address bar", { "sec-fetch-site": "none" }],
    ["without `origin`, of the same site", { "sec-fetch-site": "same-site" }],
  ])("is refused before `authorize` is called: %s", async (_, headers) => {
    const response = await createEndpoint({ authorize, allowedOrigins })(createRequest(headers));
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({ error: "origin_not_allowed" });
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(corsHeaders(response)).toEqual([]);
    expect(authorize).not.toHaveBeenCalled();
  });

  it.each(["cross-site", "same-site", "same-origin", undefined])(
    "gets a token and CORS headers if it is listed: %s",
    async (site) => {
      const headers = { origin: LISTED, ...(site && { "sec-fetch-site": site }) };
      const response = await createEndpoint({ allowedOrigins })(createRequest(headers));
      expect(response.status).toBe(200);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        "access-control-allow-origin": LISTED,
        "access-control-allow-credentials": "true",
        "access-control-expose-headers": "retry-after",
        vary: "origin",
      });
    },
  );
});

describe("a preflight request", () => {
  const preflight = (origin: string) =>
    createEndpoint({ allowedOrigins })(
      createRequest(
        {
          origin,
          "sec-fetch-site": "cross-site",
          "access-control-request-method": "POST",
          "access-control-request-headers": "authorization",
        },
        { method: "OPTIONS" },
      ),
    );

  it("is accepted for a listed origin", async () => {
    const response = await preflight(LISTED);
    expect(response.status).toBe(204);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "access-control-allow-origin": LISTED,
      "access-control-allow-credentials": "true",
      "access-control-allow-methods": "POST",
      "access-control-allow-headers": "authorization",
    });
  });

  it("receives no CORS headers for any other origin", async () => {
    const response = await preflight("https://evil.example");
    expect(response.status).toBe(405);
    expect(corsHeaders(response)).toEqual([]);
  });
});

it.each(["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"])("refuses the method %s", async (method) => {
  const response = await createEndpoint()(new Request(URL_OF_ENDPOINT, { method, headers: SAME_ORIGIN }));
  expect(response.status).toBe(405);
  expect(response.headers.get("allow")).toBe("POST");
  expect(await response.json()).toEqual({ error: "method_not_allowed" });
});
