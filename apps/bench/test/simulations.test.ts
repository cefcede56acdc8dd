import { describe, expect, it } from "vitest";
import { simulateFleet } from "../src/fleet.mjs";
import { DEFAULT_RETRY, NO_RETRY, POLICIES, PUBLISHED_SDK } from "../src/policies.mjs";
import { simulateStorm } from "../src/storm.mjs";
import { createStormServer } from "../src/storm-server.mjs";
import { createRandom, createVirtualTime } from "../src/virtual-time.mjs";

it("repeats random numbers for the same seed", () => {
  const [first, second] = [createRandom(7), createRandom(7)];
  expect([first(), first(), first()]).toEqual([second(), second(), second()]);
  expect(createRandom(8)()).not.toBe(createRandom(7)());
});

it("jumps from event to event in virtual time", async () => {
  const time = createVirtualTime();
  const moments: number[] = [];
  const controller = new AbortController();
  time.sleep(86_400_000).then(() => moments.push(time.now()));
  time.sleep(5).then(() => controller.abort(new Error("stop")));
  const aborted = expect(time.sleep(10, controller.signal)).rejects.toThrow("stop");
  await time.runUntil(100_000_000);
  await aborted;
  expect(moments).toEqual([86_400_000]);
});

describe("the server of the storm", () => {
  const countServed = (requestsPerMs: number, isDegraded: boolean) => {
    const server = createStormServer({ capacity: 1000, isDegraded: () => isDegraded });
    let served = 0;
    for (let ms = 0; ms < 1000; ms += 1) {
      for (let count = 0; count < requestsPerMs; count += 1) server.receive();
      served += server.work();
    }
    return served;
  };

  it("serves as many requests as its capacity allows", () => {
    expect(countServed(1, false)).toBe(1000);
    expect(countServed(1, true)).toBeLessThanOrEqual(100);
    expect(countServed(1, true)).toBeGreaterThan(90);
  });

  it("serves fewer requests the more it refuses", () => {
    expect(countServed(5, true)).toBeLessThan(countServed(2, true));
    expect(countServed(20, true)).toBeLessThan(10);
  });

  it("saves no time while it is idle", () => {
    const server = createStormServer({ capacity: 10, isDegraded: () => false });
    for (let ms = 0; ms < 10_000; ms += 1) server.work();
    server.receive();
    server.receive();
    let served = 0;
    for (let ms = 0; ms < 150; ms += 1) served += server.work();
    expect(served).toBe(1);
  });
});

describe("the storm", () => {
  const outage = { start: 2, end: 7, simulationEnd: 12 };
  const simulate = (policy: keyof typeof POLICIES, seed = 1) =>
    simulateStorm({ createPlugins: POLICIES[policy], clients: 100, capacity: 40, outage, seed });

  it("depends only on the seed", { timeout: 60_000 }, async () => {
    const first = await simulate(DEFAULT_RETRY);
    expect(await simulate(DEFAULT_RETRY)).toEqual(first);
    expect(await simulate(DEFAULT_RETRY, 2)).not.toEqual(first);
  });

  it("sends more requests with retries than without", { timeout: 60_000 }, async () => {
    const withoutRetry = await simulate(NO_RETRY);
    expect(withoutRetry.attemptsPerCall).toBeCloseTo(1, 1);
    for (const policy of [DEFAULT_RETRY, PUBLISHED_SDK])
      expect((await simulate(policy)).outageLoad).toBeGreaterThan(withoutRetry.outageLoad);
  });
});

it("requests one token for a whole fleet that shares a store", async () => {
  const fleet = { processes: 5, hours: 0.5 };
  const shared = await simulateFleet({ ...fleet, isShared: true });
  const separate = await simulateFleet({ ...fleet, isShared: false });
  expect(shared.tokenRequestsPerHour * fleet.hours).toBe(1);
  expect(separate.tokenRequestsPerHour * fleet.hours).toBe(5);
});
