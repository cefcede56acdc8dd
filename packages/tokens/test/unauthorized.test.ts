import { createClient, createMoov, type Operation } from "@moovkit/core";
import { retry } from "@moovkit/retry";
import { sandboxTransport } from "@moovkit/sandbox";
import { describe, expect, it } from "vitest";
import { memoryStore, tokens } from "../src/index.js";
import { API_KEY, createScenario, SCOPE, SECRET_KEY } from "./scenario.js";

describe("after a 401 response", () => {
  it("the token is discarded, one new token is requested, and each call is sent once more", async () => {
    const { startClient, sandbox, requests } = await createScenario();
    const { moov, eventTypes } = startClient();
    await moov.ping();
    sandbox.faults.next({ status: 401, times: 20, operation: "ping" });
    requests.length = 0;
    await Promise.all(Array.from({ length: 20 }, () => moov.ping()));
    expect(requests.filter((kind) => kind === "ping").length).toBe(40);
    expect(requests.filter((kind) => kind !== "ping")).toEqual(["token"]);
    expect(eventTypes()).toEqual(["mint", "rejected", "mint"]);
  });

  it("a second 401 response is the result of the call", async () => {
    const { startClient, sandbox, requests } = await createScenario();
    const { moov } = startClient();
    sandbox.faults.next({ status: 401, times: 2, operation: "ping" });
    expect(await moov.ping().result()).toMatchObject({ error: { status: 401, attempts: 2 } });
    expect(requests).toEqual(["token", "ping", "token", "ping"]);
  });

  it("a second 401 response is the result of the call, also if retry() sends more attempts", async () => {
    const { startClient, sandbox, requests } = await createScenario();
    const { moov } = startClient({}, { plugins: [retry({ sleep: async () => {} })] });
    for (const status of [503, 401, 503, 401]) sandbox.faults.next({ status, operation: "ping" });
    expect(await moov.ping().result()).toMatchObject({ error: { status: 401, attempts: 4 } });
    expect(requests.filter((kind) => kind !== "ping")).toEqual(["token", "token"]);
  });

  it("an operation that must not be repeated is not sent again, but the token is discarded", async () => {
    const { sandbox, requests, transport } = await createScenario();
    const nonRepeatable: Operation<void, void> = {
      id: "ping",
      method: "GET",
      path: "/ping",
      errors: {},
      repeatable: () => "unprocessed",
    };
    const security = tokens({ clientId: API_KEY.publicKey, clientSecret: SECRET_KEY, scope: SCOPE });
    const client = createClient({ transport, security });
    sandbox.faults.next({ status: 401, operation: "ping" });
    expect(await client.call(nonRepeatable, undefined).result()).toMatchObject({
      error: { status: 401, attempts: 1 },
    });
    expect(requests).toEqual(["token", "ping"]);
    expect(security.state()).toEqual([]);
  });

  it("no client takes the rejected token from the store again", async () => {
    const { startClient, time, sandbox, countTokenRequests } = await createScenario();
    const store = memoryStore({ now: time.now });
    const [first, second] = [startClient({ store }), startClient({ store })];
    const { accessToken } = await first.security.get();
    expect((await second.security.get()).accessToken).toBe(accessToken);
    const admin = createMoov({
      transport: sandboxTransport(sandbox),
      security: { username: API_KEY.publicKey, password: SECRET_KEY },
    });
    await admin.authentication.revokeAccessToken({ token: accessToken });
    await first.moov.ping();
    await second.moov.ping();
    expect(countTokenRequests()).toBe(2);
    expect(second.eventTypes()).toEqual(["shared", "rejected", "shared"]);
  });
});
