import { createMoov } from "@moovkit/core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fetchTransport } from "../src/index.js";
import { createLoopbackServer, type Responder, respondWith } from "./loopback-server.js";
import { printed } from "./send.js";

const SECRET_KEY = "secret-key-7d1f";
const REFRESH_TOKEN = "refresh-token-91ac";
const LIMIT_MS = 30_000;

const TOKEN = {
  token_type: "Bearer",
  access_token: "access-token-5e",
  refresh_token: REFRESH_TOKEN,
  expires_in: 3600,
};

const setUp = async (respond: Responder) => {
  const server = await createLoopbackServer(respond);
  const moov = createMoov({
    baseURL: server.url,
    transport: fetchTransport(),
    security: { username: "public", password: SECRET_KEY },
  });
  return { moov, server };
};

afterEach(() => {
  vi.useRealTimers();
});

describe("a client with the fetch transport", () => {
  it("sends a request and reads its response", async () => {
    const { moov, server } = await setUp(
      respondWith(200, JSON.stringify(TOKEN), { "x-request-id": "req-1" }),
    );
    const { data, response } = await moov.authentication
      .createAccessToken({ grantType: "refresh_token", refreshToken: REFRESH_TOKEN })
      .withResponse();
    expect(data).toMatchObject({ accessToken: "access-token-5e", expiresIn: 3600 });
    expect(response).toMatchObject({ status: 200, requestId: "req-1" });
    expect(server.requests).toMatchObject([
      {
        method: "POST",
        url: "/oauth2/token",
        headers: { authorization: `Basic ${btoa(`public:${SECRET_KEY}`)}` },
        body: JSON.stringify({ grant_type: "refresh_token", refresh_token: REFRESH_TOKEN }),
      },
    ]);
  });

  it("reports a failed connection as the error of the call, without credentials", async () => {
    const { moov, server } = await setUp(respondWith(200));
    await server.close();
    const result = await moov.authentication
      .createAccessToken({ grantType: "refresh_token", refreshToken: REFRESH_TOKEN })
      .result();
    expect(result).toMatchObject({
      ok: false,
      error: { code: "connection_error", connected: false, operation: "createAccessToken", attempts: 1 },
    });
    for (const secret of [SECRET_KEY, REFRESH_TOKEN]) expect(printed(result)).not.toContain(secret);
  });

  it.each<["timeoutMs" | "deadlineMs", string, Responder]>([
    ["timeoutMs", "before the response headers", () => {}],
    ["timeoutMs", "within the response body", (_, response) => response.writeHead(200).write("{")],
    ["deadlineMs", "before the response headers", () => {}],
    ["deadlineMs", "within the response body", (_, response) => response.writeHead(200).write("{")],
  ])("ends a request by `%s` %s", async (limit, _, hang) => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { moov } = await setUp((request, response) => {
      hang(request, response);
      vi.advanceTimersByTime(LIMIT_MS);
    });
    expect(await moov.ping({ [limit]: LIMIT_MS }).result()).toMatchObject({
      ok: false,
      error: { code: "request_timeout_error", limit },
    });
  });
});
