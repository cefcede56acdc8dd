import { readFileSync } from "node:fs";
import type { HttpRequest, Plugin, Transport } from "@moovkit/core";
import { retry } from "@moovkit/retry";
import { createSandbox, sandboxTransport } from "@moovkit/sandbox";
import { createMoov } from "moovkit";
import { describe, expect, it } from "vitest";
import { log } from "../src/frame/log.js";
import { measure } from "../src/frame/measure.js";
import { record, replay, type Tape } from "../src/frame/record-replay.js";
import { trace } from "../src/frame/trace.js";

const GRANT = { grantType: "client_credentials", scope: "/ping.read" } as const;
const SECRET_KEY = "the-secret-key";

/** Creates a client for a new sandbox. Its retries do not wait. Records all requests. */
const openClient = async (
  plugins: readonly Plugin[],
  wrapTransport = (transport: Transport) => transport,
) => {
  const sandbox = await createSandbox({ apiKeys: [{ publicKey: "public", secretKey: SECRET_KEY }] });
  const requests: HttpRequest[] = [];
  const inner = sandboxTransport(sandbox);
  const transport: Transport = {
    name: inner.name,
    send: (request, context) => {
      requests.push(request);
      return inner.send(request, context);
    },
  };
  const moov = createMoov({
    transport: wrapTransport(transport),
    publicKey: "public",
    secretKey: SECRET_KEY,
    plugins: [...plugins, retry({ sleep: () => Promise.resolve(), random: () => 0.5 })],
  });
  const readTraceIDs = () => requests.map(({ headers }) => headers["x-trace-id"]);
  return { moov, sandbox, readTraceIDs };
};

describe("trace", () => {
  it("sends the same ID with all attempts of a call, and another ID with the next call", async () => {
    const { moov, sandbox, readTraceIDs } = await openClient([trace()]);
    sandbox.faults.next({ status: 503, times: 2 });
    await moov.authentication.createAccessToken(GRANT);
    await moov.authentication.createAccessToken(GRANT);
    const [first, second, third, other] = readTraceIDs();
    expect(first).toMatch(/^[\da-f-]{36}$/);
    expect([second, third]).toEqual([first, first]);
    expect(other).not.toBe(first);
  });

  it("sends the caller's ID", async () => {
    const { moov, readTraceIDs } = await openClient([trace()]);
    await moov.authentication.createAccessToken(GRANT, { traceID: "mine" });
    expect(readTraceIDs()).toEqual(["mine"]);
  });
});

describe("log", () => {
  it("writes a line for each retry and each call", async () => {
    const lines: string[] = [];
    const { moov, sandbox } = await openClient([log((line) => lines.push(line))]);
    sandbox.faults.next({ status: 503 });
    await moov.authentication.createAccessToken(GRANT);
    await moov.authentication
      .createAccessToken({ ...GRANT, clientId: "public", clientSecret: "wrong" })
      .result();
    expect(lines).toEqual([
      "createAccessToken #1: 503, next attempt in 250 ms",
      "createAccessToken #1: ok, status 200, attempts 2",
      "createAccessToken #2: authentication_error, status 401, attempts 1",
    ]);
  });
});

describe("measure", () => {
  it("counts the calls, failures and requests of each operation", async () => {
    const measurement = measure();
    const { moov, sandbox } = await openClient([measurement]);
    sandbox.faults.next({ status: 500 });
    await moov.authentication.ping();
    sandbox.faults.next({ status: 418 });
    await moov.authentication.ping().result();
    const { totalMs, ...counts } = measurement.operations.get("ping") ?? {};
    expect(counts).toEqual({ calls: 2, failed: 1, requests: 3 });
    expect(totalMs).toBeGreaterThan(0);
  });
});

describe("record and replay", () => {
  it("replays the responses of the server, without secrets on the tape", async () => {
    const tape: Tape = [];
    const { moov } = await openClient([], (transport) => record(transport, tape));
    const token = await moov.authentication.createAccessToken(GRANT);
    await moov.authentication.ping();
    const terms = await moov.accounts.getTermsOfServiceToken({ origin: "https://shop.example" });
    const text = JSON.stringify(tape);
    for (const secret of [SECRET_KEY, token.accessToken, `${token.refreshToken}`, terms.token])
      expect(text).not.toContain(secret);

    const replayed = createMoov({
      transport: replay(JSON.parse(text)),
      publicKey: "any",
      secretKey: "any",
    });
    await replayed.authentication.ping();
    expect(await replayed.authentication.createAccessToken(GRANT)).toEqual({
      ...token,
      accessToken: "[redacted]",
      refreshToken: "[redacted]",
    });
    expect(await replayed.accounts.getTermsOfServiceToken({ origin: "https://shop.example" })).toEqual({
      token: "[redacted]",
    });
    expect(await replayed.authentication.ping().result()).toMatchObject({
      error: { code: "connection_error", message: expect.stringContaining("no more responses to ping") },
    });
  });
});

it.each(["log", "measure", "record-replay", "trace"])(
  "%s has at most 30 lines without its comments",
  (name) => {
    const source = readFileSync(new URL(`../src/frame/${name}.ts`, import.meta.url), "utf8");
    const lines = source
      .trimEnd()
      .split("\n")
      .filter((line) => !line.trimStart().startsWith("/**"));
    expect(lines.length).toBeLessThanOrEqual(30);
  },
);
