import { createMoov } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { retry } from "@moovkit/retry";
import {
  createSandbox,
  type Sandbox,
  type SandboxServer,
} from "@moovkit/sandbox";
import { tokens } from "@moovkit/tokens";
import { afterEach, beforeEach, expect, it } from "vitest";
import { stateOfMoov } from "../recipes/testing/state-of-moov.js";

const key = { publicKey: "public", secretKey: "secret" };
let time: number;
let sandbox: Sandbox;
let server: SandboxServer;

beforeEach(async () => {
  time = Date.UTC(2026, 0, 1);
  sandbox = await createSandbox({ apiKeys: [key], now: () => time });
  server = await sandbox.listen();
});
afterEach(() => server[Symbol.asyncDispose]());

const open = (secretKey = key.secretKey) =>
  createMoov({
    transport: fetchTransport(),
    baseURL: server.url,
    security: { username: key.publicKey, password: secretKey },
    plugins: [retry({ sleep: async () => {} })], // waits that take no time
  });

it("is up", async () => {
  expect(await stateOfMoov(open())).toBe("up");
});

it("is up where the third attempt is answered", async () => {
  sandbox.faults.next({ status: 503, times: 2 });
  expect(await stateOfMoov(open())).toBe("up");
  expect(sandbox.faults.pending).toBe(0);
});

it.each([
  ["busy", { status: 429, retryAfterSeconds: 1, times: 4 }],
  ["down", { status: 500, times: 4 }],
  ["down", { reset: true, times: 4 }],
  ["down", { truncate: true, times: 4 }],
  ["down", { garbage: true }],
] as const)("is %s after %j", async (state, fault) => {
  sandbox.faults.next(fault);
  expect(await stateOfMoov(open())).toBe(state);
});

it("is refused with a wrong key", async () => {
  expect(await stateOfMoov(open("wrong"))).toBe("refused");
});

it("is up after a night, when the token has expired", async () => {
  const now = () => time;
  const security = tokens({
    clientId: key.publicKey,
    clientSecret: key.secretKey,
    scope: "/ping.read",
    now,
  });
  const moov = createMoov({
    transport: fetchTransport(),
    baseURL: server.url,
    security,
  });
  expect(await stateOfMoov(moov)).toBe("up");
  time += 8 * 3_600_000;
  expect(await stateOfMoov(moov)).toBe("up");
});
