import { type CallOptions, createClient, type Transport } from "@moovkit/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { retry } from "../src/index.js";
import { ping, respond } from "./scripted-client.js";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Creates a client whose transport never responds, and lets the limit of each attempt pass. */
const createSilentClient = (limitMs: number) => {
  let requests = 0;
  const transport: Transport = {
    name: "silent",
    send: () => {
      requests += 1;
      setImmediate(() => vi.advanceTimersByTime(limitMs));
      return new Promise(() => {});
    },
  };
  const plugins = [retry({ maxAttempts: 3, sleep: async () => {} })];
  const client = createClient({ transport, security: { accessToken: "token" }, plugins });
  return {
    ping: (options: CallOptions) => ping(client, options),
    countRequests: () => requests,
  };
};

describe("a call that is out of time", () => {
  it("is retried if an attempt exceeded `timeoutMs`", async () => {
    const { ping, countRequests } = createSilentClient(5000);
    expect(await ping({ timeoutMs: 5000 }).result()).toMatchObject({
      error: { limit: "timeoutMs", attempts: 3 },
    });
    expect(countRequests()).toBe(3);
  });

  it("is not retried if the call exceeded `deadlineMs`", async () => {
    const { ping, countRequests } = createSilentClient(5000);
    expect(await ping({ deadlineMs: 5000 }).result()).toMatchObject({
      error: { limit: "deadlineMs", attempts: 1 },
    });
    expect(countRequests()).toBe(1);
  });
});

describe("the signal of a call", () => {
  it("ends a delay immediately, and no timer is left", async () => {
    const controller = new AbortController();
    const transport: Transport = {
      name: "busy",
      send: async () => respond(429, { "retry-after": "60" }),
    };
    const client = createClient({
      transport,
      security: { accessToken: "token" },
      plugins: [retry({ onRetry: () => setImmediate(() => controller.abort("canceled")) })],
    });
    expect(await ping(client, { signal: controller.signal }).result()).toMatchObject({
      error: { code: "request_aborted_error", cause: "canceled", attempts: 1 },
    });
    expect(vi.getTimerCount()).toBe(0);
  });
});
