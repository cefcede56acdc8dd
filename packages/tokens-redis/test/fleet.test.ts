import { type ChildProcess, fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { startProxy } from "./cutting-proxy.js";
import { KEY, startMoov } from "./moov-server.js";
import { findRedis } from "./redis-server.js";

interface Report {
  readonly name: string;
  readonly lost: readonly string[];
  readonly longestMs: number;
  readonly events: readonly string[];
}

const redis = await findRedis();
afterAll(() => redis?.[Symbol.asyncDispose]?.());

/** Lease: 2 s. */
const OPTIONS = { mintDeadlineMs: 1_000, storeTimeoutMs: 500 };

const message = <Value>(child: ChildProcess) =>
  new Promise<Value>((resolve) => child.once("message", resolve as never));

/** Processes of their own, that share a Redis and a Moov. */
const startFleet = async (size: number, redisURLOf: (index: number) => string = () => redis?.url ?? "") => {
  const moov = await startMoov();
  const shared = {
    baseURL: moov.url,
    encryptionKey: randomBytes(32).toString("base64"),
    keyPrefix: `moovkit-fleet-${randomBytes(6).toString("hex")}:`,
    clientId: KEY.publicKey,
    clientSecret: KEY.secretKey,
    options: OPTIONS,
  };
  const children = new Map<string, ChildProcess>();
  for (let index = 0; index < size; index += 1) {
    const name = `process-${index}`;
    const argument = JSON.stringify({ ...shared, name, redisURL: redisURLOf(index) });
    children.set(name, fork(new URL("fleet-process.mjs", import.meta.url), [argument], { execArgv: [] }));
  }
  await Promise.all([...children.values()].map(message));
  return {
    moov,
    child: (name: string) => {
      const found = children.get(name);
      if (!found) throw new Error(`no ${name}`);
      return found;
    },
    /** All make calls at once; gives what each reports, in time. */
    call: (calls: number) =>
      [...children].map(([name, child]) => {
        const report = message<Report>(child);
        child.send({ calls });
        return { name, report };
      }),
    [Symbol.asyncDispose]: async () => {
      for (const child of children.values()) child.kill("SIGKILL");
      await moov[Symbol.asyncDispose]();
    },
  };
};

const all = (reports: readonly { readonly report: Promise<Report> }[]) =>
  Promise.all(reports.map(({ report }) => report));

const tell = (what: string, mints: number, reports: readonly Report[]) =>
  process.env.MOOVKIT_MEASURE &&
  console.log(
    `${what}: ${mints} mints, ${reports.flatMap(({ lost }) => lost).length} lost, worst wait ${Math.max(...reports.map(({ longestMs }) => longestMs)).toFixed(0)} ms`,
  );

describe.skipIf(!redis)("a fleet of 8 processes", { timeout: 60_000 }, () => {
  it("makes 50 calls each with one mint", async () => {
    const fleet = await startFleet(8);
    try {
      const reports = await all(fleet.call(50));
      tell("8 x 50", fleet.moov.mints.length, reports);
      expect(reports.flatMap(({ lost }) => lost)).toEqual([]);
      expect(fleet.moov.mints.length).toBe(1);
      expect(reports.flatMap(({ events }) => events).sort()).toEqual(["mint", ...Array(7).fill("shared")]);
    } finally {
      await fleet[Symbol.asyncDispose]();
    }
  });

  it("goes on when the one that mints is killed", async () => {
    const fleet = await startFleet(8);
    try {
      let killed = "";
      fleet.moov.holdNext(async (asker) => {
        killed = asker;
        fleet.child(asker).kill("SIGKILL");
      });
      const reports = fleet.call(50);
      await expect.poll(() => killed, { timeout: 20_000 }).not.toBe("");
      const survivors = await all(reports.filter(({ name }) => name !== killed));
      tell("killed", fleet.moov.mints.length, survivors);
      expect(survivors.length).toBe(7);
      expect(survivors.flatMap(({ lost }) => lost)).toEqual([]);
      expect(fleet.moov.mints.length).toBe(2);
    } finally {
      await fleet[Symbol.asyncDispose]();
    }
  });

  it("goes on when the one that mints is stalled, which loses no call either", async () => {
    const fleet = await startFleet(8);
    try {
      let stalled = "";
      let answer = () => {};
      fleet.moov.holdNext((asker) => {
        stalled = asker;
        fleet.child(asker).kill("SIGSTOP");
        return new Promise((resolve) => {
          answer = resolve;
        });
      });
      const reports = fleet.call(50);
      await expect.poll(() => stalled, { timeout: 20_000 }).not.toBe("");
      const others = await all(reports.filter(({ name }) => name !== stalled));
      answer();
      fleet.child(stalled).kill("SIGCONT");
      const everyone = [...others, ...(await all(reports.filter(({ name }) => name === stalled)))];
      tell("stalled", fleet.moov.mints.length, others);
      expect(everyone.flatMap(({ lost }) => lost)).toEqual([]);
      expect(fleet.moov.mints.length).toBe(2);
      const again = await all(fleet.call(1));
      expect(again.flatMap(({ lost }) => lost)).toEqual([]);
      expect(fleet.moov.mints.length).toBe(2);
    } finally {
      await fleet[Symbol.asyncDispose]();
    }
  });

  it("goes on when the one that mints is cut from Redis", async () => {
    const target = new URL(redis?.url ?? "");
    const proxies = await Promise.all(
      Array.from({ length: 8 }, () => startProxy(Number(target.port || 6379))),
    );
    const fleet = await startFleet(8, (index) => {
      const through = new URL(target);
      through.hostname = "127.0.0.1";
      through.port = `${proxies[index]?.port}`;
      return through.href;
    });
    try {
      fleet.moov.holdNext(async (asker) => proxies[Number(asker.split("-")[1])]?.cut());
      const reports = await all(fleet.call(50));
      tell("cut from Redis", fleet.moov.mints.length, reports);
      expect(reports.flatMap(({ lost }) => lost)).toEqual([]);
      expect(fleet.moov.mints.length).toBe(2);
    } finally {
      await fleet[Symbol.asyncDispose]();
      for (const proxy of proxies) await proxy[Symbol.asyncDispose]();
    }
  });
});
