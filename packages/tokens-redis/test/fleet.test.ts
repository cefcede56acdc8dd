import { type ChildProcess, fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { FleetProcessSettings, FleetReport, FleetRequest } from "./fleet-process.js";
import { KEY, type MoovServer, startMoov } from "./moov-server.js";
import { findRedis } from "./redis-server.js";
import { startTCPProxy } from "./tcp-proxy.js";

const redis = await findRedis();
afterAll(() => redis?.[Symbol.asyncDispose]?.());

const SIZE = 8;

const directory = mkdtempSync(join(tmpdir(), "moovkit-fleet-"));
afterAll(() => rmSync(directory, { recursive: true }));
const program = join(directory, "fleet-process.mjs");

// One bundle for all processes: they start faster than with a loader for TypeScript.
beforeAll(() =>
  build({
    entryPoints: [fileURLToPath(new URL("fleet-process.ts", import.meta.url))],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    conditions: ["@moovkit/source"],
    banner: {
      // node-redis is CommonJS.
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
    logLevel: "error",
  }),
);

/** Waits for the next message of a process. Rejects with its output if it exits first. */
const waitForMessage = <Message>(child: ChildProcess) =>
  new Promise<Message>((resolve, reject) => {
    let output = "";
    const collect = (chunk: Buffer) => {
      output += chunk;
    };
    const handleExit = (status: number | null, signal: string | null) =>
      reject(new Error(`The process exited with ${status ?? signal}. ${output}`));
    child.stderr?.on("data", collect);
    child.once("exit", handleExit);
    child.once("message", (message) => {
      child.stderr?.off("data", collect);
      child.off("exit", handleExit);
      resolve(message as Message);
    });
  });

const startProcess = (settings: FleetProcessSettings): ChildProcess =>
  fork(program, [JSON.stringify(settings)], {
    execArgv: [],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });

/** Processes that share a Redis and a Moov. */
class Fleet {
  readonly moov: MoovServer;
  readonly #children: ReadonlyMap<string, ChildProcess>;

  private constructor(moov: MoovServer, children: ReadonlyMap<string, ChildProcess>) {
    this.moov = moov;
    this.#children = children;
  }

  static async start(redisURLs: readonly string[]): Promise<Fleet> {
    const moov = await startMoov();
    const shared = {
      baseURL: moov.url,
      encryptionKey: randomBytes(32).toString("base64"),
      keyPrefix: `moovkit-fleet-${randomBytes(6).toString("hex")}:`,
      ...KEY,
      // The lease lasts for 6 s. Shorter limits fail on a busy machine.
      requestDeadlineMs: 3_000,
      storeTimeoutMs: 1_000,
    };
    const children = new Map(
      redisURLs.map((redisURL, index) => {
        const name = `process-${index}`;
        return [name, startProcess({ ...shared, name, redisURL })];
      }),
    );
    await Promise.all([...children.values()].map(waitForMessage));
    return new Fleet(moov, children);
  }

  kill(name: string, signal: NodeJS.Signals): void {
    this.#children.get(name)?.kill(signal);
  }

  /** Lets all processes send calls at once. Returns the report of each process by its name. */
  call(calls: number): ReadonlyMap<string, Promise<FleetReport>> {
    const reports = [...this.#children].map(([name, child]) => {
      const report = waitForMessage<FleetReport>(child);
      // A process that the test kills never reports.
      report.catch(() => {});
      child.send({ calls } satisfies FleetRequest);
      return [name, report] as const;
    });
    return new Map(reports);
  }

  async stop(): Promise<void> {
    for (const child of this.#children.values()) child.kill("SIGKILL");
    await this.moov[Symbol.asyncDispose]();
  }
}

/** Waits for the reports of all processes except one. */
const waitForReports = (reports: ReadonlyMap<string, Promise<FleetReport>>, except?: string) =>
  Promise.all([...reports].filter(([name]) => name !== except).map(([, report]) => report));

const failuresOf = (reports: readonly FleetReport[]) => reports.flatMap(({ failures }) => failures);

describe.skipIf(!redis)(`a fleet of ${SIZE} processes`, { timeout: 60_000 }, () => {
  const redisURL = redis?.url ?? "";
  const redisURLs = Array.from({ length: SIZE }, () => redisURL);

  let fleet: Fleet | undefined;
  afterEach(() => fleet?.stop());

  it("requests one token for 50 calls of each process", async () => {
    fleet = await Fleet.start(redisURLs);
    const reports = await waitForReports(fleet.call(50));
    expect(failuresOf(reports)).toEqual([]);
    expect(fleet.moov.tokenRequests.length).toBe(1);
    expect(reports.flatMap(({ events }) => events).sort()).toEqual([
      "requested",
      ...Array(SIZE - 1).fill("shared"),
    ]);
  });

  it("loses no call of the other processes if the one that requests the token is killed", async () => {
    fleet = await Fleet.start(redisURLs);
    const { promise: killed, resolve } = createDeferred<string>();
    fleet.moov.holdNextTokenRequest(async (name) => {
      fleet?.kill(name, "SIGKILL");
      resolve(name);
    });
    const reports = fleet.call(50);
    const survivors = await waitForReports(reports, await killed);
    expect(survivors.length).toBe(SIZE - 1);
    expect(failuresOf(survivors)).toEqual([]);
    expect(fleet.moov.tokenRequests.length).toBe(2);
  });

  it("loses no call if the process that requests the token is stalled", async () => {
    fleet = await Fleet.start(redisURLs);
    const { promise: stalled, resolve } = createDeferred<string>();
    const { promise: released, resolve: release } = createDeferred<void>();
    fleet.moov.holdNextTokenRequest((name) => {
      fleet?.kill(name, "SIGSTOP");
      resolve(name);
      return released;
    });
    const reports = fleet.call(50);
    const name = await stalled;
    const others = await waitForReports(reports, name);
    release();
    fleet.kill(name, "SIGCONT");
    expect(failuresOf([...others, ...(await waitForReports(reports))])).toEqual([]);
    expect(fleet.moov.tokenRequests.length).toBe(2);
    expect(failuresOf(await waitForReports(fleet.call(1)))).toEqual([]);
    expect(fleet.moov.tokenRequests.length).toBe(2);
  });

  it("loses no call if the process that requests the token is disconnected from Redis", async () => {
    const target = new URL(redisURL);
    const proxies = await Promise.all(redisURLs.map(() => startTCPProxy(Number(target.port || 6379))));
    fleet = await Fleet.start(
      proxies.map(({ port }) => {
        const url = new URL(target);
        url.hostname = "127.0.0.1";
        url.port = `${port}`;
        return url.href;
      }),
    );
    try {
      fleet.moov.holdNextTokenRequest(async (name) => proxies[Number(name.split("-")[1])]?.disconnect());
      const reports = await waitForReports(fleet.call(50));
      expect(failuresOf(reports)).toEqual([]);
      expect(fleet.moov.tokenRequests.length).toBe(2);
    } finally {
      for (const proxy of proxies) await proxy[Symbol.asyncDispose]();
    }
  });
});

function createDeferred<Value>() {
  let resolve!: (value: Value) => void;
  const promise = new Promise<Value>((resolvePromise) => {
    resolve = resolvePromise;
  });
  return { promise, resolve };
}
