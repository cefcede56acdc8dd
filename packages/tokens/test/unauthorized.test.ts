import { createClient, createMoov, type Operation } from "@moovkit/core";
import { retry } from "@moovkit/retry";
import { sandboxTransport } from "@moovkit/sandbox";
import { describe, expect, it } from "vitest";
import { memoryStore, tokens } from "../src/index.js";
import { API_KEY, openTokenServer, SCOPE } from "./token-server.js";

describe("after a 401", () => {
  it("discards the token, requests one for all calls, and sends each call once more", async () => {
    const server = openTokenServer();
    const { moov, eventTypes } = server.createClient();
    await moov.ping();
    server.faults.next({ status: 401, times: 20, operation: "ping" });
    server.requests.length = 0;
    await Promise.all(Array.from({ length: 20 }, () => moov.ping()));
    expect(server.requests.filter((request) => request === "ping").length).toBe(40);
    expect(server.requests.filter((request) => request !== "ping")).toEqual(["token"]);
    expect(eventTypes()).toEqual(["mint", "rejected", "mint"]);
  });

  it("returns a second 401 to the caller", async () => {
    const server = openTokenServer();
    const { moov } = server.createClient();
    server.faults.next({ status: 401, times: 2, operation: "ping" });
    expect(await moov.ping().result()).toMatchObject({ error: { status: 401, attempts: 2 } });
    expect(server.requests).toEqual(["token", "ping", "token", "ping"]);
  });

  it("returns a second 401 to the caller if retry() sent the call several times", async () => {
    const server = openTokenServer();
    const { moov } = server.createClient({}, { plugins: [retry({ sleep: async () => {} })] });
    for (const status of [503, 401, 503, 401]) server.faults.next({ status, operation: "ping" });
    expect(await moov.ping().result()).toMatchObject({ error: { status: 401, attempts: 4 } });
    expect(server.requests.filter((request) => request !== "ping")).toEqual(["token", "token"]);
  });

  it("discards the token, but does not repeat a call that is not repeatable", async () => {
    const { faults, requests, transport } = openTokenServer();
    const notRepeatable: Operation<void, void> = {
      id: "ping",
      method: "GET",
      path: "/ping",
      errors: {},
      repeatable: () => "unprocessed",
    };
    const security = tokens({
      clientId: API_KEY.publicKey,
      clientSecret: API_KEY.secretKey,
      scope: SCOPE,
    });
    const client = createClient({ transport, security });
    faults.next({ status: 401, operation: "ping" });
    expect(await client.call(notRepeatable, undefined).result()).toMatchObject({
      error: { status: 401, attempts: 1 },
    });
    expect(requests).toEqual(["token", "ping"]);
    expect(security.state()).toEqual([]);
  });

  it("does not read the rejected token from the store again", async () => {
    const server = openTokenServer();
    const store = memoryStore({ now: server.time.now });
    const [one, two] = [server.createClient({ store }), server.createClient({ store })];
    const { accessToken } = await one.security.get();
    expect((await two.security.get()).accessToken).toBe(accessToken);
    const admin = createMoov({
      transport: sandboxTransport(server.sandbox),
      security: { username: API_KEY.publicKey, password: API_KEY.secretKey },
    });
    await admin.authentication.revokeAccessToken({ token: accessToken });
    await one.moov.ping();
    await two.moov.ping();
    expect(server.countTokenRequests()).toBe(2);
    expect(two.eventTypes()).toEqual(["shared", "rejected", "shared"]);
  });
});
