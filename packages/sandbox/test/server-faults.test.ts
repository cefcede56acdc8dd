import { serverConformance } from "@moovkit/conformance";
import { describe, expect, it } from "vitest";
import { createSandbox } from "../src/index.js";

const apiKey = { publicKey: "public", secretKey: "secret", allowedOrigins: ["https://shop.example"] };
const [allowedOrigin] = apiKey.allowedOrigins;
const basic = `Basic ${btoa(`${apiKey.publicKey}:${apiKey.secretKey}`)}`;
const baseURL = "http://sandbox.localhost";
const sandbox = await createSandbox({ apiKeys: [apiKey] });

type Handle = (request: Request, body: string) => Promise<Response> | Response;

interface ServerFault {
  readonly fault: string;
  readonly handle: Handle;
  readonly caughtBy: string;
}

/** Passes a request on to the sandbox. A header that is `undefined` is removed. */
const forward = (
  request: Request,
  body: string,
  changedHeaders: Record<string, string | undefined> = {},
): Promise<Response> => {
  const headers = new Headers(request.headers);
  for (const [name, value] of Object.entries(changedHeaders))
    if (value === undefined) headers.delete(name);
    else headers.set(name, value);
  return sandbox.fetch(new Request(request.url, { method: request.method, headers, body: body || null }));
};

/** Changes the body of each successful JSON response. */
const changeBody =
  (change: (body: Record<string, unknown>) => object): Handle =>
  async (request, body) => {
    const response = await forward(request, body);
    if (!response.ok || !response.headers.get("content-type")?.includes("json")) return response;
    const { status, headers } = response;
    return Response.json(change(await response.json()), { status, headers: new Headers(headers) });
  };

const createCases = (handle: Handle) =>
  serverConformance(baseURL, apiKey, async (request) => handle(request, await request.text()));

/** Checks that a case fails, with a message that has the expected value, the received value and the reason. */
const expectCaught = async (handle: Handle, caughtBy: string): Promise<void> => {
  const found = createCases(handle).find(({ name }) => name === caughtBy);
  await expect(found?.run()).rejects.toThrow(/expected .+, received .+\. ./s);
};

const requestId = { "x-request-id": "1" };

const tokenFaults: readonly ServerFault[] = [
  {
    fault: "returns expires_in as a string",
    handle: changeBody((token) => ({ ...token, expires_in: `${token.expires_in}` })),
    caughtBy: "creates a token with the API key in the header",
  },
  {
    fault: "returns another token type",
    handle: changeBody((token) => ({ ...token, token_type: "mac" })),
    caughtBy: "creates a token with the API key in the header",
  },
  {
    fault: "grants more than the requested scope",
    handle: changeBody((token) => ({ ...token, scope: `${token.scope} /fed.read` })),
    caughtBy: "creates a token with the API key in the header",
  },
  {
    fault: "fails on malformed JSON",
    handle: (request, body) =>
      body === "{" ? new Response(null, { status: 500, headers: requestId }) : forward(request, body),
    caughtBy: "returns 400 for a body that is not a JSON object",
  },
  {
    fault: "revokes nothing",
    handle: (request, body) =>
      request.url.endsWith("/revoke")
        ? new Response(null, { status: 204, headers: requestId })
        : forward(request, body),
    caughtBy: "revokes the access_token, and succeeds again for the revoked token",
  },
];

const headerFaults: readonly ServerFault[] = [
  {
    fault: "does not check the secret key in the header",
    handle: (request, body) => {
      const authorization = request.headers.get("authorization") ?? undefined;
      const hasCredentials = authorization?.startsWith("Basic ") && authorization !== "Basic Og==";
      return forward(request, body, { authorization: hasCredentials ? basic : authorization });
    },
    caughtBy: "rejects a wrong secret key",
  },
  {
    fault: "accepts a request without an origin",
    handle: (request, body) => {
      const defaultOrigin = request.headers.has("referer") ? undefined : allowedOrigin;
      return forward(request, body, { origin: request.headers.get("origin") ?? defaultOrigin });
    },
    caughtBy: "rejects an origin that the API key does not allow",
  },
  {
    fault: "accepts any Referer",
    handle: (request, body) =>
      forward(request, body, { origin: request.headers.get("origin") ?? allowedOrigin }),
    caughtBy: "rejects an origin that the API key does not allow",
  },
  {
    fault: "ignores x-moov-version",
    handle: (request, body) => forward(request, body, { "x-moov-version": undefined }),
    caughtBy: "returns 404 for a malformed x-moov-version",
  },
  {
    fault: "returns no x-request-id",
    handle: async (request, body) => {
      const response = await forward(request, body);
      return new Response(response.body, { status: response.status });
    },
    caughtBy: "succeeds when an unknown token is revoked",
  },
  {
    fault: "returns plain text for ping",
    handle: async (request, body) => {
      const response = await forward(request, body);
      return request.url.endsWith("/ping") && response.ok
        ? new Response("pong", { headers: requestId })
        : response;
    },
    caughtBy: "accepts ping only with an API key or a token",
  },
];

describe("serverConformance detects a server that", () => {
  it.each([...tokenFaults, ...headerFaults])("$fault", ({ handle, caughtBy }) =>
    expectCaught(handle, caughtBy),
  );

  it("returns 200 with an empty object for everything", async () => {
    const passed: string[] = [];
    for (const { name, run } of createCases(() => Response.json({}, { headers: requestId })))
      await run().then(
        () => passed.push(name),
        () => {},
      );
    // These cases check only that the request succeeds.
    expect(passed).toEqual([
      "creates a token with the API key in the body",
      "accepts the documented example with empty Basic credentials",
      "accepts a Referer header instead of Origin",
      "succeeds when an unknown token is revoked",
    ]);
  });
});

describe("serverConformance accepts a server that", () => {
  it("returns plain text where the API allows any body", async () => {
    const cases = createCases(async (request, body) => {
      const response = await forward(request, body);
      if (response.status !== 204 && ![401, 403, 404].includes(response.status)) return response;
      const status = response.ok ? 200 : response.status;
      return new Response("plain text", { status, headers: requestId });
    });
    for (const { run } of cases) expect(await run()).toBeUndefined();
  });
});
