import { fetchTransport } from "@moovkit/fetch";
import { retry } from "@moovkit/retry";
import { createSandbox, type Sandbox } from "@moovkit/sandbox";
import { listen, type SandboxServer } from "@moovkit/sandbox/node";
import { tokens } from "@moovkit/tokens";
import { createMoov } from "moovkit";
import { afterEach, beforeEach, expect, it } from "vitest";
import { getMoovStatus } from "../recipes/testing/moov-status.js";

const key = { publicKey: "public", secretKey: "secret" };
let time: number;
let sandbox: Sandbox;
let server: SandboxServer;

beforeEach(async () => {
  time = Date.UTC(2026, 0, 1);
  sandbox = await createSandbox({ apiKeys: [key], now: () => time });
  server = await listen(sandbox);
});
afterEach(() => server[Symbol.asyncDispose]());

const createTestClient = (secretKey = key.secretKey) =>
  createMoov({
    transport: fetchTransport(),
    baseURL: server.url,
    security: { username: key.publicKey, password: secretKey },
    plugins: [retry({ sleep: async () => {} })], // skips the delays
  });

it("is up", async () => {
  expect(await getMoovStatus(createTestClient())).toBe("up");
});

it("is up if the third attempt succeeds", async () => {
  sandbox.faults.next({ status: 503, times: 2 });
  expect(await getMoovStatus(createTestClient())).toBe("up");
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
  expect(await getMoovStatus(createTestClient())).toBe(state);
});

it("is rejected with a wrong key", async () => {
  expect(await getMoovStatus(createTestClient("wrong"))).toBe("rejected");
});

it("is up after the token has expired", async () => {
  const now = () => time;
  const security = tokens({
    ...key,
    scope: "/ping.read",
    now,
  });
  const moov = createMoov({
    transport: fetchTransport(),
    baseURL: server.url,
    security,
  });
  expect(await getMoovStatus(moov)).toBe("up");
  time += 8 * 3_600_000;
  expect(await getMoovStatus(moov)).toBe("up");
});
