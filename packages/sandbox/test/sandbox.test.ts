import { inspect } from "node:util";
import { createMoov } from "@moovkit/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSandbox, type Fault, sandboxTransport } from "../src/index.js";

const KEY = { publicKey: "public", secretKey: "secret-5f2e", allowedOrigins: ["https://shop.example"] };
const BASIC = `Basic ${btoa(`${KEY.publicKey}:${KEY.secretKey}`)}`;
const ORIGIN = { origin: "https://shop.example" };

const ask = async (
  sandbox: Awaited<ReturnType<typeof createSandbox>>,
  path: string,
  body: unknown,
  headers: Record<string, string> = { authorization: BASIC, ...ORIGIN },
) => {
  const init = body === undefined ? { headers } : { method: "POST", headers, body: JSON.stringify(body) };
  const response = await sandbox.fetch(new Request(`http://sandbox.localhost${path}`, init));
  const text = await response.text();
  expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  return {
    status: response.status,
    headers: response.headers,
    body: text ? (JSON.parse(text) as Record<string, string>) : undefined,
  };
};

const make = (more: Parameters<typeof createSandbox>[0] = {}) => createSandbox({ apiKeys: [KEY], ...more });
const GRANT = { grant_type: "client_credentials", scope: "/ping.read /accounts.read" };
const bearer = (token: string | undefined) => ({ authorization: `Bearer ${token}` });

describe("POST /oauth2/token", () => {
  it.each([
    [GRANT, { authorization: BASIC, ...ORIGIN }, 200],
    [GRANT, { authorization: BASIC, referer: "https://shop.example/cart" }, 200],
    [GRANT, { authorization: BASIC }, 403],
    [GRANT, { authorization: BASIC, origin: "https://evil.example" }, 403],
    [GRANT, { authorization: `Basic ${btoa("public:wrong")}`, ...ORIGIN }, 401],
    [GRANT, { authorization: "Basic Og==", ...ORIGIN }, 401],
    [
      { ...GRANT, client_id: KEY.publicKey, client_secret: KEY.secretKey },
      { authorization: "Basic Og==", ...ORIGIN },
      200,
    ],
    [
      { ...GRANT, client_id: KEY.publicKey, client_secret: KEY.secretKey },
      { authorization: BASIC, ...ORIGIN },
      400,
    ],
    [[], { authorization: BASIC, ...ORIGIN }, 400],
    [{}, { authorization: BASIC, ...ORIGIN }, 422],
    [{ ...GRANT, scope: "nonsense" }, { authorization: BASIC, ...ORIGIN }, 422],
    [GRANT, { authorization: BASIC, ...ORIGIN, "x-moov-version": "2024" }, 404],
  ])("%j with %j is %i", async (body, headers, status) => {
    expect(await ask(await make(), "/oauth2/token", body, headers as Record<string, string>)).toMatchObject({
      status,
    });
  });

  it("names the field", async () => {
    const sandbox = await make();
    const { body } = await ask(sandbox, "/oauth2/token", {
      grant_type: "client_credentials",
      client_id: "x",
    });
    expect(Object.keys(body ?? {}).sort()).toContain("scope");
  });

  it("refuses a body over the limit", async () => {
    const sandbox = await make({ maxBodyBytes: 10 });
    expect(await ask(sandbox, "/oauth2/token", GRANT)).toMatchObject({ status: 413 });
  });

  it("answers no JSON at all with a 5XX", async () => {
    const sandbox = await make();
    await fc.assert(
      fc.asyncProperty(
        fc.jsonValue(),
        fc.constantFrom("/oauth2/token", "/oauth2/revoke"),
        async (body, path) => {
          const { status } = await ask(sandbox, path, body);
          expect(status).toBeLessThan(500);
        },
      ),
    );
  });
});

describe("tokens", () => {
  it("are signed, scoped, and expire by the sandbox's clock", async () => {
    let now = Date.UTC(2026, 0, 1);
    const sandbox = await make({ now: () => now, accessTokenTtlSeconds: 60 });
    const { body } = await ask(sandbox, "/oauth2/token", GRANT);
    const token = body?.access_token;
    expect(await ask(sandbox, "/ping", undefined, bearer(token))).toMatchObject({ status: 200, body: {} });
    const none = [btoa('{"alg":"none"}'), token?.split(".")[1], ""].join(".").replaceAll("=", "");
    const foreign = await ask(await make({ now: () => now }), "/oauth2/token", GRANT);
    for (const forged of [none, foreign.body?.access_token, `${token}x`, "x"])
      expect(await ask(sandbox, "/ping", undefined, bearer(forged))).toMatchObject({ status: 401 });
    now += 61_000;
    expect(await ask(sandbox, "/ping", undefined, bearer(token))).toMatchObject({ status: 401 });
  });

  it("are good however long the sandbox has been there", async () => {
    let now = Date.UTC(2026, 0, 1);
    const sandbox = await make({ now: () => now });
    for (let minute = 0; minute < 3; minute += 1) {
      now += 61_000;
      const { body } = await ask(sandbox, "/oauth2/token", GRANT);
      expect(await ask(sandbox, "/ping", undefined, bearer(body?.access_token))).toMatchObject({
        status: 200,
      });
    }
  });

  it("lack what they were not granted", async () => {
    const sandbox = await make();
    const { body } = await ask(sandbox, "/oauth2/token", { ...GRANT, scope: "/accounts.read" });
    expect(await ask(sandbox, "/ping", undefined, bearer(body?.access_token))).toMatchObject({ status: 403 });
  });

  it("end as a family when a refresh token is used twice", async () => {
    const sandbox = await make();
    const first = await ask(sandbox, "/oauth2/token", GRANT);
    const refresh = { grant_type: "refresh_token", refresh_token: first.body?.refresh_token };
    expect(await ask(sandbox, "/oauth2/token", { ...refresh, scope: "/x.write" })).toMatchObject({
      status: 422,
    });
    const second = await ask(sandbox, "/oauth2/token", refresh);
    expect(second.status).toBe(200);
    expect(await ask(sandbox, "/oauth2/token", refresh)).toMatchObject({ status: 422 });
    expect(await ask(sandbox, "/ping", undefined, bearer(second.body?.access_token))).toMatchObject({
      status: 401,
    });
  });

  it.each(["access_token", "refresh_token"])("end by revoking the %s", async (kind) => {
    const sandbox = await make();
    const { body } = await ask(sandbox, "/oauth2/token", GRANT);
    for (let time = 0; time < 2; time += 1)
      expect(
        await ask(sandbox, "/oauth2/revoke", { token: body?.[kind], token_type_hint: kind }),
      ).toMatchObject({
        status: 204,
      });
    expect(await ask(sandbox, "/ping", undefined, bearer(body?.access_token))).toMatchObject({ status: 401 });
    expect(await ask(sandbox, "/oauth2/revoke", { token: "unknown" })).toMatchObject({ status: 204 });
    expect(await ask(sandbox, "/oauth2/revoke", { token: "x", token_type_hint: "y" })).toMatchObject({
      status: 422,
    });
  });
});

it("limits the rate by the sandbox's clock", async () => {
  let now = 0;
  const sandbox = await make({ now: () => now, rateLimit: { requestsPerSecond: 1 } });
  const ping = () => ask(sandbox, "/ping", undefined, { authorization: BASIC });
  expect((await ping()).status).toBe(200);
  const limited = await ping();
  expect(limited.status).toBe(429);
  expect(limited.headers.get("retry-after")).toBe("1");
  now += 1000;
  expect((await ping()).status).toBe(200);
});

it("answers a preflight, and what it does not know", async () => {
  const sandbox = await make();
  const preflight = new Request("http://sandbox.localhost/ping", {
    method: "OPTIONS",
    headers: { ...ORIGIN, "access-control-request-method": "GET" },
  });
  const response = await sandbox.fetch(preflight);
  expect(response.status).toBe(204);
  expect(response.headers.get("access-control-allow-origin")).toBe(ORIGIN.origin);
  expect(await ask(sandbox, "/elsewhere", undefined)).toMatchObject({ status: 404 });
  expect(await ask(sandbox, "/ping", {})).toMatchObject({ status: 405 });
});

it("shows no key", async () => {
  const sandbox = await make();
  expect(inspect(sandbox, { depth: Number.POSITIVE_INFINITY, showHidden: true })).not.toContain(
    KEY.secretKey,
  );
});

it.each([
  [{ authorization: BASIC, ...ORIGIN }, 200],
  [{ authorization: BASIC, referer: "https://shop.example/terms" }, 200],
  [{ authorization: BASIC }, 400],
  [{ ...bearer("unknown"), ...ORIGIN }, 401],
  [ORIGIN, 401],
])("GET /tos-token with %j is %i", async (headers, status) => {
  const answer = await ask(await make(), "/tos-token", undefined, headers as Record<string, string>);
  expect(answer.status).toBe(status);
  expect(typeof answer.body?.token).toBe(status === 200 ? "string" : "undefined");
});

describe("faults", () => {
  const FAULTS: readonly (readonly [Fault, object])[] = [
    [
      { status: 429, retryAfterSeconds: 1 },
      { code: "rate_limit_error", retryAfterMs: 1000 },
    ],
    [{ reset: true }, { code: "connection_error", connected: true }],
    [{ reset: "after" }, { code: "connection_error", connected: true }],
    [{ truncate: true }, { code: "connection_error", connected: true }],
    [{ garbage: true }, { code: "response_validation_error" }],
  ];

  it.each(FAULTS)("%j in process and on a socket", async (fault, error) => {
    const { fetchTransport } = await import("@moovkit/fetch");
    const sandbox = await make();
    const server = await sandbox.listen();
    const security = { username: KEY.publicKey, password: KEY.secretKey };
    const common = { security, origin: ORIGIN.origin };
    const clients = [
      createMoov({ ...common, transport: sandboxTransport(sandbox) }),
      createMoov({ ...common, transport: fetchTransport(), baseURL: server.url }),
    ];
    for (const moov of clients) {
      const create = () =>
        moov.authentication
          .createAccessToken({ grantType: "client_credentials", scope: "/ping.read" })
          .result();
      sandbox.faults.next({ ...fault, operation: "createAccessToken" });
      expect(await moov.ping().result()).toMatchObject({ ok: true });
      expect(await create()).toMatchObject({ ok: false, error });
      expect(sandbox.faults.pending).toBe(0);
      expect(await create()).toMatchObject({ ok: true });
    }
    await server[Symbol.asyncDispose]();
  });

  it("refuses one that is none", async () => {
    const { faults } = await make();
    expect(() => faults.next({ status: 1 })).toThrow("status is wrong");
    expect(() => faults.next({} as never)).toThrow("give one of");
  });

  it("end a delay with the caller's signal", async () => {
    const sandbox = await make();
    const moov = createMoov({
      transport: sandboxTransport(sandbox),
      security: { username: KEY.publicKey, password: KEY.secretKey },
    });
    sandbox.faults.next({ delayMs: 60_000 });
    const controller = new AbortController();
    const call = moov.ping({ signal: controller.signal }).result();
    setImmediate(() => controller.abort());
    expect(await call).toMatchObject({ error: { code: "request_aborted_error" } });
  });
});

it("takes a body that comes in chunks, on a port too, and no more of it than it may", async () => {
  const sandbox = await make({ maxBodyBytes: 100 });
  const server = await sandbox.listen();
  const post = async (text: string) => {
    const init = { method: "POST", duplex: "half", headers: { authorization: BASIC, ...ORIGIN } };
    const response = await fetch(`${server.url}/oauth2/token`, { ...init, body: new Blob([text]).stream() });
    expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    return response.status;
  };
  expect(await post(JSON.stringify(GRANT))).toBe(200);
  expect(await post(JSON.stringify({ ...GRANT, more: "x".repeat(100) }))).toBe(413);
  await server[Symbol.asyncDispose]();
});

it.each([
  null,
  { apiKeys: [null] },
  { apiKeys: [KEY, KEY] },
  { apiKeys: [{ ...KEY, allowedOrigins: "https://shop.example" }] },
  { accessTokenTtlSeconds: "3600" },
  { accessTokenTtlSeconds: Number.POSITIVE_INFINITY },
  { now: 5 },
])("refuses %j with a word on it", async (options) => {
  await expect(createSandbox(options as never)).rejects.toMatchObject({ code: "configuration_error" });
});
