import { readFileSync } from "node:fs";
import { createMoov, type HttpRequest, type Plugin, type Transport } from "@moovkit/core";
import { retry } from "@moovkit/retry";
import { createSandbox, sandboxTransport } from "@moovkit/sandbox";
import { describe, expect, it } from "vitest";
import { idempotencyKey } from "../src/frame/idempotency-key.js";
import { log } from "../src/frame/log.js";
import { measure } from "../src/frame/measure.js";
import { record, replay, type Tape } from "../src/frame/record-replay.js";

const GRANT = { grantType: "client_credentials", scope: "/ping.read" } as const;
const SECRET = "the-secret-key-of-it";
const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");

/** A client over a sandbox, whose waits take no time, and all that it sends. */
const open = async (plugins: readonly Plugin[], over = (transport: Transport) => transport) => {
  const sandbox = await createSandbox({ apiKeys: [{ publicKey: "public", secretKey: SECRET }] });
  const sent: HttpRequest[] = [];
  const inner = sandboxTransport(sandbox);
  const transport: Transport = {
    name: inner.name,
    send: (request, context) => {
      sent.push(request);
      return inner.send(request, context);
    },
  };
  const moov = createMoov({
    transport: over(transport),
    security: { username: "public", password: SECRET },
    plugins: [...plugins, retry({ sleep: () => Promise.resolve(), random: () => 0.5 })],
  });
  return { moov, sandbox, sent, keys: () => sent.map(({ headers }) => headers["x-idempotency-key"]) };
};

describe("idempotencyKey", () => {
  it("is one for all attempts of a call, and another for the next call", async () => {
    const { moov, sandbox, keys } = await open([idempotencyKey()]);
    sandbox.faults.next({ status: 503, times: 2 });
    await moov.authentication.createAccessToken(GRANT);
    await moov.authentication.createAccessToken(GRANT);
    const [first, second, third, next] = keys();
    expect(first).toMatch(/^[\da-f-]{36}$/);
    expect([second, third]).toEqual([first, first]);
    expect(next).not.toBe(first);
  });

  it("is the caller's where one is given, and goes with no GET", async () => {
    const { moov, keys } = await open([idempotencyKey()]);
    await moov.authentication.createAccessToken(GRANT, { idempotencyKey: "mine" });
    await moov.ping();
    expect(keys()).toEqual(["mine", undefined]);
  });
});

describe("log", () => {
  it("writes a line for a retry and one for a call", async () => {
    const lines: string[] = [];
    const { moov, sandbox } = await open([log((line) => lines.push(line))]);
    sandbox.faults.next({ status: 503 });
    await moov.authentication.createAccessToken(GRANT);
    await moov.authentication
      .createAccessToken({ ...GRANT, clientId: "public", clientSecret: "wrong" })
      .result();
    expect(lines).toEqual([
      "createAccessToken #1: 503, again in 250 ms",
      "createAccessToken #1: ok, status 200, attempts 2",
      "createAccessToken #2: api_error, status 401, attempts 1",
    ]);
  });
});

describe("measure", () => {
  it("counts calls, failures and requests by operation", async () => {
    const measured = measure();
    const { moov, sandbox } = await open([measured]);
    sandbox.faults.next({ status: 500 });
    await moov.ping();
    sandbox.faults.next({ status: 418 });
    await moov.ping().result();
    const { totalMs, ...counts } = measured.operations.get("ping") ?? {};
    expect(counts).toEqual({ calls: 2, failed: 1, requests: 3 });
    expect(totalMs).toBeGreaterThan(0);
  });
});

describe("record and replay", () => {
  it("answers as the server did, with no secret on the tape", async () => {
    const tape: Tape = [];
    const { moov } = await open([], (transport) => record(transport, tape));
    const token = await moov.authentication.createAccessToken(GRANT);
    await moov.ping();
    const text = JSON.stringify(tape);
    for (const secret of [SECRET, token.accessToken, `${token.refreshToken}`])
      expect(text).not.toContain(secret);

    const again = createMoov({
      transport: replay(JSON.parse(text)),
      security: { username: "any", password: "any" },
    });
    await again.ping();
    expect(await again.authentication.createAccessToken(GRANT)).toEqual({
      ...token,
      accessToken: "masked",
      refreshToken: "masked",
    });
    expect(await again.ping().result()).toMatchObject({
      error: { code: "connection_error", message: expect.stringContaining("no further answer to ping") },
    });
  });
});

it.each(["idempotency-key", "log", "measure", "record-replay"])(
  "%s is at most 30 lines, and in the README as it is tested",
  (name) => {
    const source = read(`../src/frame/${name}.ts`);
    expect(source.trimEnd().split("\n").length).toBeLessThanOrEqual(30);
    expect(read("../../../packages/core/README.md")).toContain(`\`\`\`ts\n${source}\`\`\``);
  },
);
