import { getEventListeners } from "node:events";
import type { ServerResponse } from "node:http";
import { inspect } from "node:util";
import { createMoov, type Moov } from "@moovkit/core";
import core from "@moovkit/core/package.json" with { type: "json" };
import {
  APIError,
  AuthTokenRequestError,
  ConfigurationError,
  ConnectionError,
  GenericError,
  RateLimitError,
  RequestAbortedError,
  RequestTimeoutError,
  RequestValidationError,
  ResponseValidationError,
} from "@moovkit/models";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fetchTransport } from "../src/index.js";
import { openLoopback, reply, type Seen } from "./loopback.js";

const SECRET = "secret-key-7d1f";
const REFRESH = "refresh-token-91ac";

let loopback: Awaited<ReturnType<typeof openLoopback>>;
let moov: Moov;

const TOKEN = {
  token_type: "Bearer",
  access_token: "a.b.c",
  refresh_token: REFRESH,
  expires_in: 3600,
  scope: "/accounts.read",
};

beforeEach(async () => {
  loopback = await openLoopback();
  moov = createMoov({
    baseURL: loopback.url,
    transport: fetchTransport(),
    security: { username: "public", password: SECRET },
  });
});

afterEach(async () => {
  await moov[Symbol.asyncDispose]();
  await loopback.close();
});

const create = () =>
  moov.authentication.createAccessToken({
    grantType: "client_credentials",
    scope: ["/accounts.read", "/x.write"],
  });
const refresh = () =>
  moov.authentication.createAccessToken({ grantType: "refresh_token", refreshToken: REFRESH });
const failure = async (call: ReturnType<typeof create>) => {
  const result = await call.result();
  if (result.ok) throw new Error("the call was to fail");
  return result.error;
};

describe("createAccessToken", () => {
  it("speaks the wire contract", async () => {
    loopback.answer = reply(200, JSON.stringify({ ...TOKEN, more: 1 }));
    const { data, response } = await create().withResponse();
    expect(data).toEqual({
      tokenType: "Bearer",
      accessToken: "a.b.c",
      refreshToken: REFRESH,
      expiresIn: 3600,
      scope: "/accounts.read",
    });
    expect(response).toMatchObject({ status: 200, requestId: "req-1" });
    expect(loopback.seen).toMatchObject([{ method: "POST", url: "/oauth2/token" }]);
    expect(loopback.seen[0]?.headers.authorization).toBe(`Basic ${btoa(`public:${SECRET}`)}`);
    expect(loopback.seen[0]?.headers["user-agent"]).toBe(`moovkit/${core.version}`);
    expect(JSON.parse(loopback.seen[0]?.body ?? "")).toEqual({
      grant_type: "client_credentials",
      scope: "/accounts.read /x.write",
    });
  });

  it("takes the published example as written, and sends no authorization beside its credentials", async () => {
    loopback.answer = reply(200, JSON.stringify(TOKEN));
    const example = createMoov({
      baseURL: loopback.url,
      transport: fetchTransport(),
      security: { username: "", password: "" },
    });
    await example.authentication.createAccessToken({
      grantType: "client_credentials",
      clientId: "5clTR_MdVrrkgxw2",
      clientSecret: "dNC-hg7sVm22jc3g",
      scope: "/accounts.read /accounts.write",
      refreshToken: "i1qxz68gu50zp4i8ceyxqogmq7y0yienm52351c6...",
    });
    expect(loopback.seen[0]?.headers.authorization).toBeUndefined();
    expect(Object.keys(JSON.parse(loopback.seen[0]?.body ?? "")).sort()).toEqual([
      "client_id",
      "client_secret",
      "grant_type",
      "refresh_token",
      "scope",
    ]);
  });

  it.each([
    [400, '{"error":"no"}', GenericError],
    [422, '{"scope":"unknown"}', AuthTokenRequestError],
    [429, "", RateLimitError],
    [302, "", APIError],
    [404, "<html>", APIError],
    [500, "", APIError],
    [200, "<html>", ResponseValidationError],
    [200, '{"access_token":"a', ResponseValidationError],
    [200, "", ResponseValidationError],
    [200, '{"access_token":1,"token_type":"b","expires_in":"1"}', ResponseValidationError],
  ])("turns %i %s into %o", async (status, body, type) => {
    loopback.answer = reply(status, body, { location: "/elsewhere" });
    const error = await failure(create());
    expect(error).toBeInstanceOf(type);
    expect(error).toMatchObject({ status, requestId: "req-1", attempts: 1, operation: "createAccessToken" });
    expect(loopback.seen).toHaveLength(1);
  });

  it("shows no secret that a server writes back", async () => {
    loopback.answer = ({ headers, body }, response) => {
      const echo = `${body} ${headers.authorization} ${REFRESH} ${SECRET}`;
      response.writeHead(422, { "x-request-id": `id ${REFRESH}`, "x-echo": `${headers.authorization}` });
      response.end(JSON.stringify({ refresh_token: echo, scope: SECRET }));
    };
    const error = await failure(refresh());
    const shown = [
      inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true }),
      JSON.stringify(error),
      error.message,
      error.stack,
      String(error),
    ].join("\n");
    for (const secret of [SECRET, REFRESH, btoa(`public:${SECRET}`)]) expect(shown).not.toContain(secret);
    expect(shown).toContain("[redacted]");
  });

  it.each([
    [undefined, "The input is required"],
    [{}, "`grantType` is required"],
    [{ grantType: "password" }, '`grantType` must be "client_credentials" or "refresh_token"'],
    [{ grantType: "client_credentials" }, '`scope` is required when `grantType` is "client_credentials"'],
    [{ grantType: "refresh_token" }, "`refreshToken` is required"],
    [{ grantType: "client_credentials", scope: 1 }, "`scope` must be a string"],
    [
      { grantType: "client_credentials", scope: "/a", clientId: "x" },
      "`clientSecret` is required when `clientId`",
    ],
    [{ grantType: "client_credentials", scope: "/a", client_id: "x" }, "(use `clientId`)"],
  ])("sends nothing for %j", async (input, message) => {
    const error = await failure(moov.authentication.createAccessToken(input as never));
    expect(error).toBeInstanceOf(RequestValidationError);
    expect(error.message).toContain(message);
    expect(error.attempts).toBe(0);
    expect(loopback.seen).toHaveLength(0);
  });
});

describe("failures of the network", () => {
  it("tells a refused connection, which the server never saw", async () => {
    await loopback.close();
    const error = await failure(create());
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ connected: false });
  });

  it.each([
    ["before the answer", (_: Seen, response: ServerResponse) => response.destroy()],
    [
      "within the answer",
      (_: Seen, response: ServerResponse) => {
        response.writeHead(200, { "content-length": "1000" });
        response.write("{", () => response.destroy());
      },
    ],
  ])("tells a connection that broke %s", async (_, broken) => {
    loopback.answer = broken;
    expect(await failure(create())).toMatchObject({ code: "connection_error", connected: true });
  });

  it.each([
    ["before headers", () => {}],
    ["after headers", (_: Seen, response: ServerResponse) => response.writeHead(200).write("{")],
  ])("ends a hang %s by time-out, deadline and abort", async (_, hang) => {
    loopback.answer = hang;
    const input = { grantType: "client_credentials", scope: "/a" } as const;
    const { createAccessToken } = moov.authentication;
    const timeout = await failure(createAccessToken(input, { timeoutMs: 30 }));
    expect(timeout).toBeInstanceOf(RequestTimeoutError);
    expect(timeout).toMatchObject({ limit: "timeoutMs" });
    expect(await failure(createAccessToken(input, { deadlineMs: 30 }))).toMatchObject({
      limit: "deadlineMs",
    });
    const controller = new AbortController();
    const call = createAccessToken(input, { signal: controller.signal });
    const before = loopback.answer;
    loopback.answer = (...args) => {
      before(...args);
      setImmediate(() => controller.abort("enough"));
    };
    expect(await failure(call)).toBeInstanceOf(RequestAbortedError);
  });

  it("says which header cannot be sent, and not what is in it", async () => {
    const request = { method: "GET", url: loopback.url, headers: { "x-key": `${SECRET}\nmore` } };
    const context = { signal: new AbortController().signal, operation: "test", attempt: 1 };
    const error = await fetchTransport()
      .send(request, context)
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "connection_error", connected: false });
    expect(`${error}`).toContain("header `x-key`");
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain(SECRET);
    expect(loopback.seen).toHaveLength(0);
  });

  it("shows no token of an answer that is no HTTP", async () => {
    loopback.answer = (_, response) =>
      response.socket?.end(
        `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n${JSON.stringify(TOKEN)}\r\n`,
      );
    const error = await failure(create());
    expect(error).toMatchObject({ code: "connection_error", connected: true });
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain(TOKEN.refresh_token);
  });

  it("takes an answer's header whatever its name", async () => {
    loopback.answer = reply(200, "{}", { constructor: "x" });
    const { response } = await moov.ping().withResponse();
    expect(response.headers.constructor).toBe("x");
  });

  it("lets another fetch add to the headers", async () => {
    const fetch: typeof globalThis.fetch = (url, init) => {
      const headers = init?.headers as Headers;
      headers.set("traceparent", "00-1-2-01");
      return globalThis.fetch(url, init);
    };
    const { url } = loopback;
    const traced = createMoov({
      baseURL: url,
      transport: fetchTransport({ fetch }),
      security: { accessToken: "t" },
    });
    await traced.ping();
    expect(loopback.seen.at(-1)?.headers).toMatchObject({
      traceparent: "00-1-2-01",
      authorization: "Bearer t",
    });
  });

  it("leaves nothing on a signal that another transport puts in the place of its own", async () => {
    const { signal } = new AbortController();
    const inner = fetchTransport();
    const outer = createMoov({
      baseURL: loopback.url,
      transport: { name: "outer", send: (request, context) => inner.send(request, { ...context, signal }) },
      security: { accessToken: "t" },
    });
    await outer.ping();
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it("sends nothing where the signal has fired already", async () => {
    const error = await moov.ping({ signal: AbortSignal.abort("no") }).result();
    expect(error).toMatchObject({ ok: false, error: { code: "request_aborted_error", cause: "no" } });
    expect(loopback.seen).toHaveLength(0);
  });
});

describe("configuration", () => {
  it.each([
    [{ baseURL: "http://api.moov.io" }, "https"],
    [{ baseURL: "https://user:hidden-word@api.moov.io" }, "credentials"],
    [{ apiVersion: "2024" }, "apiVersion"],
    [{ timeoutMs: 0 }, "timeoutMs"],
    [{ security: { username: "a", password: "b", accessToken: "c" } }, "Set only one of the two"],
    [{ security: { accessToken: "line\n" } }, "without spaces and line breaks"],
    [{ security: { username: "a", password: "" } }, "`password` is empty"],
    [{ retry: true }, "unknown option `retry`. Supported options: `transport`"],
  ])("refuses %j", (options, message) => {
    const make = () => createMoov({ transport: fetchTransport(), ...(options as object) });
    expect(make).toThrow(ConfigurationError);
    expect(make).toThrow(message);
    expect(make).not.toThrow("hidden-word");
  });

  it("names the package of an option that no plugin claims", async () => {
    const result = await moov.ping({ retries: false } as never).result();
    expect(result).toMatchObject({ error: { code: "configuration_error" } });
    expect(inspect(result)).toContain("@moovkit/retry");
  });

  it("asks for credentials where a call has none", async () => {
    const anonymous = createMoov({ baseURL: loopback.url, transport: fetchTransport() });
    expect(await anonymous.ping().result()).toMatchObject({ error: { code: "configuration_error" } });
    expect(loopback.seen).toHaveLength(0);
  });
});

describe("secrets", () => {
  it("show in no client, request, answer, event or context", async () => {
    const printed: string[] = [];
    const print = (value: unknown) =>
      printed.push(
        inspect(value, { depth: Number.POSITIVE_INFINITY, showHidden: true }),
        JSON.stringify(value) ?? "",
      );
    const transport = fetchTransport();
    const watched = createMoov({
      baseURL: loopback.url,
      security: { username: "public", password: SECRET },
      onEvent: print,
      transport: {
        name: "watched",
        send: (request, context) => {
          print(request);
          print(request.headers);
          return transport.send(request, context);
        },
      },
      plugins: [
        {
          name: "print",
          wrap: (next) => async (request, context) => {
            print([request, context]);
            const response = await next(request, context);
            print([response, context]);
            return response;
          },
        },
      ],
    });
    print(watched);
    loopback.answer = ({ headers }, response) =>
      reply(200, JSON.stringify(TOKEN), { "x-request-id": `${headers.authorization}` })({} as Seen, response);
    await watched.authentication.createAccessToken({ grantType: "refresh_token", refreshToken: REFRESH });
    const shown = printed.join("\n");
    for (const secret of [SECRET, REFRESH, btoa(`public:${SECRET}`), TOKEN.access_token])
      expect(shown).not.toContain(secret);
  });
});
