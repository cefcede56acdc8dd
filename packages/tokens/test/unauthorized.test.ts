import { describe, expect, it } from "vitest";
import { memoryStore } from "../src/index.js";
import { openTokenServer } from "./token-server.js";

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
    expect(eventTypes()).toEqual(["requested", "rejected", "requested"]);
  });

  it("returns a second 401 to the caller", async () => {
    const server = openTokenServer();
    const { moov } = server.createClient();
    server.faults.next({ status: 401, times: 2, operation: "ping" });
    expect(await moov.ping().result()).toMatchObject({
      error: { code: "authentication_error", status: 401, attempts: 2 },
    });
    expect(server.requests).toEqual(["token", "ping", "token", "ping"]);
  });

  it("does not read the rejected token from the store again", async () => {
    const server = openTokenServer();
    const store = memoryStore({ now: server.time.now });
    const [one, two] = [server.createClient({ store }), server.createClient({ store })];
    const { accessToken } = await one.security.get();
    expect((await two.security.get()).accessToken).toBe(accessToken);
    server.faults.next({ status: 401, operation: "ping" });
    await one.moov.ping();
    server.faults.next({ status: 401, operation: "ping" });
    await two.moov.ping();
    expect(server.countTokenRequests()).toBe(2);
    expect(two.eventTypes()).toEqual(["shared", "rejected", "shared"]);
  });
});

describe("an API that rejects every token", () => {
  it("causes few token requests, and its 401 is the result of each call", async () => {
    const { createClient, faults, countTokenRequests } = openTokenServer();
    const { moov } = createClient();
    faults.next({ status: 401, times: 1_000, operation: "ping" });
    for (let call = 0; call < 50; call += 1)
      expect(await moov.ping().result()).toMatchObject({
        error: { code: "authentication_error", status: 401, operation: "ping" },
      });
    expect(countTokenRequests()).toBeLessThanOrEqual(3);
  });

  it("gets a new token from time to time, and less often the longer it lasts", async () => {
    const { createClient, faults, countTokenRequests, time } = openTokenServer(36_000);
    const { moov } = createClient();
    faults.next({ status: 401, times: 100_000, operation: "ping" });
    const requestsPerMinute: number[] = [];
    for (let minute = 0; minute < 20; minute += 1) {
      const before = countTokenRequests();
      for (let call = 0; call < 60; call += 1) {
        await moov.ping().result();
        await time.advance(1_000);
      }
      requestsPerMinute.push(countTokenRequests() - before);
    }
    expect(requestsPerMinute[0]).toBeLessThanOrEqual(7);
    const perLastTenMinutes = requestsPerMinute.slice(10).reduce((sum, count) => sum + count, 0);
    expect(perLastTenMinutes).toBeGreaterThanOrEqual(1);
    expect(perLastTenMinutes).toBeLessThanOrEqual(3);
  });

  it("is used normally again once it accepts tokens", async () => {
    const { createClient, faults, countTokenRequests } = openTokenServer();
    const { moov } = createClient();
    faults.next({ status: 401, times: 10, operation: "ping" });
    let failures = 0;
    for (let call = 0; call < 20; call += 1) if (!(await moov.ping().result()).ok) failures += 1;
    expect(failures).toBeLessThan(10);
    expect(countTokenRequests()).toBeLessThanOrEqual(3);
    expect((await moov.ping().result()).ok).toBe(true);
  });
});
