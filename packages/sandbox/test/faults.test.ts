import { createAccessToken, ping } from "@moovkit/authentication";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { describe, expect, it } from "vitest";
import { type Fault, sandboxTransport } from "../src/index.js";
import { listen } from "../src/node.js";
import { ORIGIN, openSandbox, SECURITY, send } from "./helpers.js";

const CASES: readonly (readonly [Fault, object])[] = [
  [
    { status: 429, retryAfterSeconds: 1 },
    { code: "rate_limit_error", retryAfterMs: 1000 },
  ],
  [{ reset: true }, { code: "connection_error", connected: true }],
  [{ reset: "after" }, { code: "connection_error", connected: true }],
  [{ truncate: true }, { code: "connection_error", connected: true }],
  [{ garbage: true }, { code: "response_validation_error" }],
];

it.each(CASES)("%j affects one request, in process and over a socket", async (fault, error) => {
  const sandbox = await openSandbox();
  const server = await listen(sandbox);
  const options = { security: SECURITY, origin: ORIGIN };
  const clients = [
    createClient({ ...options, transport: sandboxTransport(sandbox) }),
    createClient({ ...options, transport: fetchTransport(), baseURL: server.url }),
  ];
  for (const client of clients) {
    const createToken = () =>
      createAccessToken(client, { grantType: "client_credentials", scope: "/ping.read" }).result();
    sandbox.faults.next({ ...fault, operation: "createAccessToken" });
    expect(await ping(client).result()).toMatchObject({ ok: true });
    expect(await createToken()).toMatchObject({ ok: false, error });
    expect(sandbox.faults.pending).toBe(0);
    expect(await createToken()).toMatchObject({ ok: true });
  }
  await server[Symbol.asyncDispose]();
});

it("ends a delay when the caller aborts the request", async () => {
  const sandbox = await openSandbox();
  const client = createClient({ transport: sandboxTransport(sandbox), security: SECURITY });
  sandbox.faults.next({ delayMs: 60_000 });
  const controller = new AbortController();
  const call = ping(client, { signal: controller.signal }).result();
  setImmediate(() => controller.abort());
  expect(await call).toMatchObject({ error: { code: "request_aborted_error" } });
});

describe("the queue", () => {
  it("affects requests in the order of the faults, each as many times as it says", async () => {
    const sandbox = await openSandbox();
    sandbox.faults.next({ status: 503, times: 2 });
    sandbox.faults.next({ status: 204 });
    expect(sandbox.faults.pending).toBe(3);
    const statuses = [];
    for (let count = 0; count < 4; count += 1) statuses.push((await send(sandbox, "/ping")).status);
    expect(statuses).toEqual([503, 503, 204, 200]);
  });

  it("is empty after `clear`", async () => {
    const sandbox = await openSandbox();
    sandbox.faults.next({ status: 503, times: 2 });
    sandbox.faults.clear();
    expect(sandbox.faults.pending).toBe(0);
    expect(await send(sandbox, "/ping")).toMatchObject({ status: 200 });
  });
});

it.each<[string, unknown, RegExp]>([
  ["a status out of range", { status: 1 }, /status.* must be/],
  ["no kind", {}, /Set exactly one of `status`, `reset`, `delayMs`, `truncate`, `garbage`, `railResponse`\./],
  ["two kinds", { status: 503, reset: true }, /Set exactly one of/],
  [
    "an unknown operation",
    { status: 503, operation: "payBills" },
    /operation.* must be one of .*"createAccessToken", "createAccount".*"ping"/,
  ],
  ["a number of times below 1", { status: 503, times: 0 }, /times.* must be/],
  ["an unknown field", { status: 503, toString: 1 }, /toString/],
  [
    "an unknown response of the rail",
    { railResponse: "late", operation: "createTransfer" },
    /railResponse.* must be "failed" or "timeout"/,
  ],
  [
    "a response of the rail for all operations",
    { railResponse: "failed" },
    /`railResponse` needs an operation/,
  ],
  [
    "a response of the rail for an operation that waits for none",
    { railResponse: "failed", operation: "getAccount" },
    /`railResponse` needs an operation/,
  ],
  ["`retryAfterSeconds` without a status", { reset: true, retryAfterSeconds: 1 }, /needs `status`/],
])("rejects a fault with %s", async (_, fault, message) => {
  const { faults } = await openSandbox();
  expect(() => faults.next(fault as Fault)).toThrow(message);
  expect(faults.pending).toBe(0);
});

it("accepts fields that are undefined", async () => {
  const { faults } = await openSandbox();
  faults.next({ status: 503, retryAfterSeconds: undefined, times: undefined, operation: undefined });
  expect(faults.pending).toBe(1);
});

it("distinguishes operations with the same path by their methods", async () => {
  const sandbox = await openSandbox();
  sandbox.faults.next({ status: 503, operation: "createAccount" });
  expect(await send(sandbox, "/accounts")).toMatchObject({ status: 200 });
  expect(await send(sandbox, "/accounts", {})).toMatchObject({ status: 503 });
});
