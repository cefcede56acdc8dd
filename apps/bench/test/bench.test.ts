import { describe, expect, it } from "vitest";
import { findLeak } from "../src/leak.mjs";
import { NONE, OURS, POLICIES } from "../src/policies.mjs";
import { median, quantile, seeded, slope, spread } from "../src/statistics.mjs";
import { simulateStorm } from "../src/storm.mjs";
import { MODEL, openStormServer } from "../src/storm-server.mjs";

describe("statistics", () => {
  it("takes the middle, and the middle half", () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(quantile([0, 10], 0.25)).toBe(2.5);
    expect(spread([1, 2, 3, 4, 500])).toEqual({ median: 3, low: 2, high: 4 });
  });

  it("is not tilted by one odd point", () => {
    const points = Array.from({ length: 9 }, (_, x) => [x, x === 4 ? 1e9 : 2 * x]);
    expect(slope(points)).toBe(2);
  });

  it("gives the same numbers for the same seed", () => {
    const [a, b] = [seeded(7), seeded(7)];
    expect([a(), a(), a()]).toEqual([b(), b(), b()]);
    expect(seeded(8)()).not.toBe(seeded(7)());
  });
});

describe("the leak test", () => {
  it("passes what keeps nothing", async () => {
    expect((await findLeak({ over: "memory", calls: 12_000 })).grows).toBe(false);
  }, 60_000);

  it("fails a transport that keeps each request", async () => {
    const { grows, bytesPerCall } = await findLeak({ over: "leaky", calls: 12_000 });
    expect(grows).toBe(true);
    expect(bytesPerCall).toBeGreaterThan(250);
  }, 60_000);
});

describe("the server of the storm", () => {
  const serve = (asked: number, inOutage: boolean) => {
    let served = 0;
    const server = openStormServer({
      capacity: 1000,
      model: MODEL,
      inOutage: () => inOutage,
      onArrival: () => {},
      onServed: () => {
        served += 1;
      },
    });
    for (let ms = 0; ms < 1000; ms += 1) {
      for (let count = 0; count < asked; count += 1) server.receive();
      server.work();
    }
    return served;
  };

  it("serves what its capacity is", () => {
    expect(serve(1, false)).toBe(1000);
    expect(serve(1, true)).toBeLessThanOrEqual(100);
    expect(serve(1, true)).toBeGreaterThan(90);
  });

  it("serves fewer, the more it must refuse", () => {
    expect(serve(5, true)).toBeLessThan(serve(2, true));
    expect(serve(20, true)).toBeLessThan(10);
  });

  it("saves nothing while it is idle", () => {
    let served = 0;
    const server = openStormServer({
      capacity: 10,
      model: MODEL,
      inOutage: () => false,
      onArrival: () => {},
      onServed: () => {
        served += 1;
      },
    });
    for (let ms = 0; ms < 10_000; ms += 1) server.work();
    server.receive();
    server.receive();
    for (let ms = 0; ms < 150; ms += 1) server.work();
    expect(served).toBe(1);
  });
});

describe("the storm", () => {
  const small = { clients: 100, capacity: 40, beforeMs: 5000, outageMs: 10_000, afterMs: 20_000 };
  const run = (policy: string, seed = 1) =>
    simulateStorm({ plugins: POLICIES[policy], ...small, seed }) as Promise<{
      outageLoadFactor: number;
      attemptsPerCall: number;
    }>;

  it("is the same each time, and another with another seed", async () => {
    const first = await run(OURS);
    expect(await run(OURS)).toEqual(first);
    expect(await run(OURS, 2)).not.toEqual(first);
  });

  it("brings more requests where there are retries", async () => {
    const [none, ours, published] = [await run(NONE), await run(OURS), await run("published SDK's")];
    expect(none.attemptsPerCall).toBeCloseTo(1, 1);
    expect(ours.outageLoadFactor).toBeGreaterThan(none.outageLoadFactor);
    expect(published.outageLoadFactor).toBeGreaterThan(none.outageLoadFactor);
  });
});
