import { inspect } from "node:util";
import { AuthenticationError, ConfigurationError, ConnectionError } from "@moovkit/models";
import { describe, expect, it, vi } from "vitest";
import * as z from "zod/mini";
import {
  type Authenticator,
  type CallEvent,
  type Client,
  createClient,
  defineOperation,
} from "../src/index.js";
import { errorOf } from "./error-of.js";
import { ping, requestToken } from "./operations.js";
import { plainRetry } from "./plain-retry.js";
import { createStubClient, json, OK, respondInTurn } from "./stub-client.js";

const UNAUTHORIZED = { ...OK, status: 401 };
const KEY = { clientSecret: "client-secret-91ac" };

/** An authenticator that requests a token with the client of the call, for each attempt. */
const tokenAuthenticator = (): Authenticator => ({
  name: "token",
  authenticate: async ({ client }) => {
    const { accessToken } = await requestToken(client, KEY);
    return { authorization: `Bearer ${accessToken}` };
  },
});

describe("an authenticator", () => {
  it("adds its headers after all plugins", async () => {
    const seen: unknown[] = [];
    const { client, requests } = createStubClient(undefined, {
      security: { name: "custom", authenticate: () => ({ "x-api-key": "key-1" }) },
      plugins: [
        {
          name: "recorder",
          wrap: (next) => (request, context) => {
            seen.push(request.headers["x-api-key"]);
            return next(request, context);
          },
        },
      ],
    });
    await ping(client);
    expect(requests[0]?.headers["x-api-key"]).toBe("key-1");
    expect(seen).toEqual([undefined]);
  });

  it("is called before each attempt, with the call", async () => {
    const authenticate = vi.fn<Authenticator["authenticate"]>(() => ({}));
    const { client } = createStubClient(() => ({ ...OK, status: 500 }), {
      security: { name: "custom", callOptions: ["scope"], authenticate },
      plugins: [plainRetry(2)],
    });
    const { signal } = new AbortController();
    await errorOf(ping(client, { signal, scope: "/a.read" } as object));
    expect(authenticate).toHaveBeenCalledTimes(2);
    expect(authenticate.mock.calls[0]?.[0]).toMatchObject({
      operation: "ping",
      call: 1,
      accepts: "any",
      options: { scope: "/a.read" },
      signal: expect.any(AbortSignal),
    });
  });

  it("knows which credentials an operation accepts, and is not called if the input contains them", async () => {
    const accepts: unknown[] = [];
    const { client } = createStubClient(undefined, {
      security: {
        name: "custom",
        authenticate: (context) => {
          accepts.push(context.accepts);
          return {};
        },
      },
    });
    const revoke = defineOperation({
      id: "revoke",
      method: "POST",
      path: "/revoke",
      input: z.object({ clientSecret: z.optional(z.string()) }),
      credentials: ({ clientSecret }) => (clientSecret === undefined ? "apiKey" : "none"),
    });
    await revoke(client, {});
    await revoke(client, { clientSecret: "secret" });
    expect(accepts).toEqual(["apiKey"]);
  });

  it("sends a request again after a 401 if it has new credentials, once per call", async () => {
    let tokens = 0;
    const security: Authenticator = {
      name: "custom",
      authenticate: () => {
        tokens += 1;
        return { authorization: `Bearer token-${tokens}` };
      },
      handleUnauthorized: vi.fn(async () => true),
    };
    const renewed = createStubClient(respondInTurn(UNAUTHORIZED, OK), { security });
    await ping(renewed.client);
    expect(renewed.requests.map(({ headers }) => headers.authorization)).toEqual([
      "Bearer token-1",
      "Bearer token-2",
    ]);
    expect(security.handleUnauthorized).toHaveBeenCalledWith(
      { authorization: "Bearer token-1" },
      expect.objectContaining({ operation: "ping" }),
    );
    const refused = createStubClient(() => UNAUTHORIZED, { security, plugins: [plainRetry()] });
    expect(await errorOf(ping(refused.client))).toMatchObject({ code: "authentication_error", attempts: 4 });
    expect(security.handleUnauthorized).toHaveBeenCalledTimes(2);
  });

  it("can leave a 401 as it is", async () => {
    const security = { name: "custom", authenticate: () => ({}), handleUnauthorized: () => false };
    const { client, requests } = createStubClient(() => UNAUTHORIZED, { security });
    expect(await errorOf(ping(client))).toBeInstanceOf(AuthenticationError);
    expect(requests).toHaveLength(1);
  });

  it("is connected when a client is created, and disconnected before the client is closed", async () => {
    const order: string[] = [];
    let connected: Client | undefined;
    const { transport } = createStubClient(() => json({ accessToken: "t" }));
    const client = createClient({
      transport: {
        ...transport,
        [Symbol.asyncDispose]: async () => {
          order.push("transport");
        },
      },
      security: {
        name: "custom",
        authenticate: () => ({}),
        connect: (child) => {
          connected = child;
          return async () => {
            await requestToken(child, KEY);
            order.push("disconnected");
          };
        },
      },
    });
    expect(connected?.baseURL).toBe(client.baseURL);
    await client.close();
    expect(order).toEqual(["disconnected", "transport"]);
    if (connected) expect(await errorOf(ping(connected))).toMatchObject({ code: "configuration_error" });
  });

  it("sends its own requests without credentials, through the plugins, with the call as their parent", async () => {
    const events: CallEvent[] = [];
    const { client, requests } = createStubClient(
      ({ url }) => (url.endsWith("/token") ? json({ accessToken: "token-of-server" }) : OK),
      {
        security: tokenAuthenticator(),
        plugins: [
          {
            name: "tag",
            wrap: (next) => (request, context) =>
              next({ ...request, headers: { ...request.headers, "x-tag": "a" } }, context),
          },
        ],
        onEvent: (event) => {
          events.push(event);
        },
      },
    );
    await ping(client);
    expect(requests.map(({ url }) => new URL(url).pathname)).toEqual(["/token", "/ping"]);
    expect(requests[0]?.headers).not.toHaveProperty("authorization");
    expect(requests.map(({ headers }) => headers["x-tag"])).toEqual(["a", "a"]);
    expect(requests[1]?.headers.authorization).toBe("Bearer token-of-server");
    expect(events.map(({ type, operation, call, parent }) => [type, operation, call, parent])).toEqual([
      ["request", "requestToken", 2, 1],
      ["response", "requestToken", 2, 1],
      ["end", "requestToken", 2, 1],
      ["request", "ping", 1, undefined],
      ["response", "ping", 1, undefined],
      ["end", "ping", 1, undefined],
    ]);
  });
});

describe("an authenticator that fails", () => {
  const failWith = async (response: () => ReturnType<typeof json>, attempts = 1) => {
    const stub = createStubClient(response, {
      security: tokenAuthenticator(),
      plugins: [plainRetry(attempts)],
    });
    return { error: await errorOf(ping(stub.client)), requests: stub.requests };
  };

  it.each([
    ["the server is unavailable", { ...OK, status: 503, headers: { "retry-after": "7" } }, 7000],
    ["there are too many requests", { ...OK, status: 429, headers: { "retry-after-ms": "50" } }, 50],
    ["the server does not say when to try again", { ...OK, status: 500 }, undefined],
  ])("temporarily is a connection error: %s", async (_, response, retryAfterMs) => {
    const { error } = await failWith(() => response);
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({
      connected: false,
      processed: "no",
      attempts: 0,
      operation: "ping",
      retryAfterMs,
      cause: expect.objectContaining({ operation: "requestToken" }),
    });
    expect(error.message).toMatch(
      /^ping: no request was sent, because `token` has no credentials\. requestToken: /,
    );
  });

  it("names the request ID once", async () => {
    const headers = { "x-request-id": "7f3c-4d2e" };
    const { error } = await failWith(() => ({ ...OK, status: 401, headers }));
    expect(error.message.match(/7f3c-4d2e/g)).toHaveLength(1);
    expect(error).toMatchObject({ requestId: "7f3c-4d2e" });
  });

  it("because of the network is a connection error, and is retried like one", async () => {
    let failures = 1;
    const { client } = createStubClient(
      ({ url }) => {
        if (!url.endsWith("/token")) return OK;
        failures -= 1;
        if (failures >= 0) throw Object.assign(new Error("reset"), { code: "ECONNRESET" });
        return json({ accessToken: "t" });
      },
      {
        security: {
          ...tokenAuthenticator(),
          // Without retries of the token request.
          authenticate: async (context) => {
            const result = await requestToken(context.client, KEY).result();
            if (!result.ok) throw result.error;
            return {};
          },
        },
        plugins: [
          {
            name: "retry-ping",
            wrap: (next) => async (request, context) =>
              context.operation === "ping"
                ? next(request, context).catch(() => next(request, context))
                : next(request, context),
          },
        ],
      },
    );
    await ping(client);
  });

  it.each([400, 401, 403])(
    "because the server refused with %i is an authentication error",
    async (status) => {
      const { error, requests } = await failWith(() => json({ error: "unknown key" }, status));
      expect(error).toBeInstanceOf(AuthenticationError);
      expect(error).toMatchObject({
        status,
        processed: "no",
        attempts: 0,
        cause: expect.objectContaining({ operation: "requestToken", status }),
      });
      expect(error.message).toContain("unknown key");
      expect(requests).toHaveLength(1);
    },
  );

  it("for another reason is a configuration error", async () => {
    const cause = new Error("no vault");
    const security = { name: "vault", authenticate: () => Promise.reject(cause) };
    const { client } = createStubClient(undefined, { security });
    const error = await errorOf(ping(client));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error).toMatchObject({ cause, processed: "no" });
  });

  it("after a 401 reports its own failure", async () => {
    const cause = new Error("no vault");
    const { client } = createStubClient(() => UNAUTHORIZED, {
      security: { name: "vault", authenticate: () => ({}), handleUnauthorized: () => Promise.reject(cause) },
    });
    expect(await errorOf(ping(client))).toMatchObject({ code: "configuration_error", cause, attempts: 1 });
  });
});

describe("the headers of an authenticator", () => {
  it.each([
    undefined,
    null,
    "Bearer custom-token-77",
    { authorization: undefined },
    { authorization: 5 },
    { authorization: "custom-token-77\r\nx: y" },
    { "a b": "c" },
  ])("must not be %j", async (credentials) => {
    const security = { name: "custom", authenticate: () => credentials as never };
    const { client, requests } = createStubClient(undefined, { security });
    const error = await errorOf(ping(client));
    expect(error).toMatchObject({ code: "configuration_error", processed: "no" });
    expect(error.message).toContain("`authenticate` must return the headers to add");
    expect(inspect(error)).not.toContain("custom-token-77");
    expect(requests).toEqual([]);
  });
});

describe("`connect` of an authenticator", () => {
  it.each([5, async () => {}])("must not return %s", async (returned) => {
    const value = typeof returned === "function" ? returned() : returned;
    const security = { name: "custom", authenticate: () => ({}), connect: () => value as never };
    expect(() => createStubClient(undefined, { security })).toThrow(
      "createClient: `connect` of `custom` must return a function, or nothing.",
    );
  });
});
