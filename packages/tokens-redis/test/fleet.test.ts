import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startProxy } from "./cutting-proxy.js";
import { type ScenarioOptions, startFleet } from "./fleet.js";
import type { CallReport } from "./fleet-process.js";
import { findRedis } from "./redis-server.js";

const redis = await findRedis();
const redisURL = () => redis?.url ?? "";
let fleet: Awaited<ReturnType<typeof startFleet>> | undefined;

beforeAll(async () => {
  if (redis) fleet = await startFleet(8);
}, 120_000);
afterAll(async () => {
  await fleet?.[Symbol.asyncDispose]();
  await redis?.[Symbol.asyncDispose]?.();
});

const openScenario = (options: Partial<ScenarioOptions> = {}) => {
  if (!fleet) throw new Error("The fleet was not started.");
  return fleet.openScenario({ redisURL, ...options });
};

interface PendingReport {
  readonly name: string;
  readonly report: Promise<CallReport>;
}

const allReports = (pending: readonly PendingReport[]) => Promise.all(pending.map(({ report }) => report));

const failuresOf = (reports: readonly CallReport[]) => reports.flatMap(({ failures }) => failures);

/** Prints the numbers of the table in README.md. */
const logMeasurement = (scenario: string, tokenRequests: number, reports: readonly CallReport[]) => {
  if (!process.env.MOOVKIT_MEASURE) return;
  const longestMs = Math.max(...reports.map((report) => report.longestMs)).toFixed(0);
  console.log(
    `${scenario}: ${tokenRequests} token requests, ${failuresOf(reports).length} failed calls, longest wait ${longestMs} ms`,
  );
};

describe.skipIf(!redis)("a fleet of 8 processes", { timeout: 60_000 }, () => {
  it("sends one token request for 50 calls in each process", async () => {
    const scenario = await openScenario();
    try {
      const reports = await allReports(scenario.call(50));
      logMeasurement("8 x 50", scenario.moov.tokenRequests.length, reports);
      expect(failuresOf(reports)).toEqual([]);
      expect(scenario.moov.tokenRequests.length).toBe(1);
      expect(reports.flatMap(({ events }) => events).sort()).toEqual(["mint", ...Array(7).fill("shared")]);
    } finally {
      await scenario[Symbol.asyncDispose]();
    }
  });

  it("loses no call of the other processes when the lease holder is killed", async () => {
    const scenario = await openScenario();
    try {
      let killed = "";
      scenario.moov.holdNextTokenRequest(async (userAgent) => {
        killed = userAgent;
        scenario.child(userAgent).kill("SIGKILL");
      });
      const pending = scenario.call(50);
      const outcomes = await Promise.allSettled(pending.map(({ report }) => report));
      const survivors = outcomes.flatMap((outcome) =>
        outcome.status === "fulfilled" ? [outcome.value] : [],
      );
      logMeasurement("killed", scenario.moov.tokenRequests.length, survivors);
      expect(killed).not.toBe("");
      expect(survivors.map(({ name }) => name)).toEqual(
        pending.map(({ name }) => name).filter((name) => name !== killed),
      );
      expect(survivors.length).toBe(7);
      expect(failuresOf(survivors)).toEqual([]);
      expect(scenario.moov.tokenRequests.length).toBe(2);
    } finally {
      await scenario[Symbol.asyncDispose]();
    }
  });

  it("loses no call when the lease holder stalls and continues later", async () => {
    const scenario = await openScenario();
    try {
      let stalled = "";
      let respond = () => {};
      scenario.moov.holdNextTokenRequest((userAgent) => {
        stalled = userAgent;
        scenario.child(userAgent).kill("SIGSTOP");
        return new Promise((resolve) => {
          respond = resolve;
        });
      });
      const pending = scenario.call(50);
      await expect.poll(() => stalled, { timeout: 20_000 }).not.toBe("");
      const others = await allReports(pending.filter(({ name }) => name !== stalled));
      respond();
      scenario.child(stalled).kill("SIGCONT");
      const everyone = [...others, ...(await allReports(pending.filter(({ name }) => name === stalled)))];
      logMeasurement("stalled", scenario.moov.tokenRequests.length, others);
      expect(everyone.length).toBe(8);
      expect(failuresOf(everyone)).toEqual([]);
      expect(scenario.moov.tokenRequests.length).toBe(2);
      expect(failuresOf(await allReports(scenario.call(1)))).toEqual([]);
      expect(scenario.moov.tokenRequests.length).toBe(2);
    } finally {
      await scenario[Symbol.asyncDispose]();
    }
  });

  it("loses no call when the lease holder is cut off from Redis", async () => {
    const target = new URL(redisURL());
    const proxies = await Promise.all(
      Array.from({ length: 8 }, () => startProxy(Number(target.port || 6379))),
    );
    const proxiedURL = (index: number) => {
      const url = new URL(target);
      url.hostname = "127.0.0.1";
      url.port = `${proxies[index]?.port}`;
      return url.href;
    };
    const scenario = await openScenario({ redisURL: proxiedURL });
    try {
      scenario.moov.holdNextTokenRequest(async (userAgent) =>
        proxies[Number(userAgent.split("-")[1])]?.cut(),
      );
      const reports = await allReports(scenario.call(50));
      logMeasurement("cut off from Redis", scenario.moov.tokenRequests.length, reports);
      expect(failuresOf(reports)).toEqual([]);
      expect(scenario.moov.tokenRequests.length).toBe(2);
    } finally {
      await scenario[Symbol.asyncDispose]();
      for (const proxy of proxies) await proxy[Symbol.asyncDispose]();
    }
  });
});

describe.skipIf(!redis)("a process that fails", { timeout: 60_000 }, () => {
  it("fails the test at once with its error output", async () => {
    const failing = await startFleet(1);
    const opening = failing.openScenario({ redisURL, keyPrefix: "{invalid}" });
    await expect(opening).rejects.toThrow(/process-0 exited with code 1\.[^]*ConfigurationError/);
  });
});
