import type { CallEvent, Plugin, Transport } from "@moovkit/core";
import { describe, expect, it } from "vitest";
import { openTokenServer } from "./token-server.js";

const OTHER_HOST = { baseURL: "https://moov.example" };

describe("one tokens()", () => {
  it("serves several clients of a host with one token", async () => {
    const { createTokens, connect, requests } = openTokenServer();
    const { security } = createTokens();
    const [first, second] = [connect(security), connect(security)];
    await Promise.all([first.ping(), second.ping()]);
    await first.close();
    await second.ping();
    expect(requests.filter((request) => request !== "ping")).toEqual(["token"]);
  });

  it("never sends a token to another host", async () => {
    const { createTokens, connect, transport } = openTokenServer();
    const { security } = createTokens();
    const hostsByToken = new Map<string, Set<string>>();
    const observing: Transport = {
      name: "observing",
      send: (request, context) => {
        const { authorization } = request.headers;
        const hosts = hostsByToken.get(authorization ?? "") ?? new Set();
        if (authorization) hostsByToken.set(authorization, hosts.add(new URL(request.url).host));
        return transport.send(request, context);
      },
    };
    const clients = [
      connect(security, { transport: observing }),
      connect(security, { transport: observing, ...OTHER_HOST }),
    ];
    for (const { ping } of [...clients, ...clients]) await ping();
    expect([...hostsByToken.values()].map((hosts) => [...hosts])).toEqual([
      ["api.moov.io"],
      ["moov.example"],
    ]);
    expect(security.state().map(({ baseURL }) => baseURL)).toEqual([
      "https://api.moov.io",
      OTHER_HOST.baseURL,
    ]);
    await expect(security.get()).rejects.toMatchObject({
      code: "configuration_error",
      message: expect.stringContaining("`baseURL`"),
    });
  });

  it("returns no token before a client exists, and says what to do", async () => {
    const { createTokens, connect } = openTokenServer();
    const { security } = createTokens();
    await expect(security.get()).rejects.toMatchObject({
      code: "configuration_error",
      message: expect.stringContaining("`transport`"),
    });
    connect(security);
    expect((await security.get()).tokenType).toBe("Bearer");
  });

  it("sends the API key without encryption to another machine only if that is allowed", async () => {
    const { createTokens, transport } = openTokenServer();
    const options = { transport, baseURL: "http://sandbox:4010" };
    expect(() => createTokens(options)).toThrow("set `dangerouslyAllowHttp`");
    const { security } = createTokens({ ...options, dangerouslyAllowHttp: true });
    expect((await security.get()).tokenType).toBe("Bearer");
  });

  it("requests tokens without a client if it has a transport", async () => {
    const { createTokens, connect, transport, requests } = openTokenServer();
    const urls: string[] = [];
    const origins: (string | undefined)[] = [];
    const { security } = createTokens({
      revokeOnDispose: true,
      transport,
      ...OTHER_HOST,
      origin: "https://app.example",
      plugins: [
        {
          name: "observing",
          wrap: (next) => (request, context) => {
            urls.push(request.url);
            origins.push(request.headers.origin);
            return next(request, context);
          },
        },
      ],
    });
    await security.get();
    expect(urls).toEqual(["https://moov.example/oauth2/token"]);
    expect(origins).toEqual(["https://app.example"]);
    const moov = connect(security, OTHER_HOST);
    await moov.ping();
    await moov.close();
    await security.get();
    await security.close();
    expect(requests).toEqual(["token", "ping", "revoke refresh_token", "revoke access_token"]);
  });

  it("sends the token request of a call through its client, as a child of the call", async () => {
    const { createTokens, connect } = openTokenServer();
    const { security } = createTokens();
    const events: CallEvent[] = [];
    await connect(security, { onEvent: (event) => events.push(event) }).ping();
    const [tokenRequest, request] = events.filter(({ type }) => type === "request");
    expect(tokenRequest).toMatchObject({ operation: "createAccessToken", parent: request?.call });
    expect(request).toMatchObject({ operation: "ping", parent: undefined });
  });

  it("names the call as the parent of a retry of the token request", async () => {
    const { createTokens, connect } = openTokenServer();
    const { security } = createTokens();
    const events: CallEvent[] = [];
    let failures = 1;
    const retryOnce: Plugin = {
      name: "retry-once",
      wrap: (next) => async (request, context) => {
        const { operation, call } = context;
        if (operation === "createAccessToken" && failures-- > 0)
          context.emit({ type: "retry", operation, call, attempt: 1, delayMs: 0 });
        return next(request, context);
      },
    };
    await connect(security, { plugins: [retryOnce], onEvent: (event) => events.push(event) }).ping();
    expect(events.find(({ type }) => type === "retry")).toMatchObject({
      operation: "createAccessToken",
      parent: events.find(({ operation }) => operation === "ping")?.call,
    });
  });

  it("lets the callers of other clients renew a token if the client that started it is closed", async () => {
    const { createTokens, connect, holdNextTokenRequest, time } = openTokenServer();
    const { security } = createTokens();
    const [first, second] = [connect(security), connect(security)];
    const release = holdNextTokenRequest();
    const controller = new AbortController();
    const started = first.ping({ signal: controller.signal }).result();
    await time.settle();
    const joined = second.ping();
    controller.abort();
    await started;
    const closed = first.close();
    release();
    await closed;
    await joined;
  });
});
