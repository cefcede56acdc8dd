import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "redis";
import { rejectOnExit } from "./child-process.js";

/** Whether the tests can start Redis servers that they pause, fill and kill. */
export const canStartRedis = spawnSync("redis-server", ["--version"]).status === 0;

const findFreePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

/** Resolves when the server accepts connections. Rejects with its output when it exits instead. */
const waitUntilReady = async (server: ChildProcess, port: number) => {
  const probe = createClient({ url: `redis://127.0.0.1:${port}`, socket: { reconnectStrategy: 20 } });
  probe.on("error", () => {});
  const connecting = probe.connect();
  connecting.catch(() => {});
  try {
    await Promise.race([connecting, rejectOnExit(server, "redis-server")]);
  } finally {
    probe.destroy();
  }
};

export interface RedisServer extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  start(): Promise<void>;
  kill(): Promise<void>;
}

/** Starts a Redis that keeps its data in memory, on a free port. */
export const startRedis = async (extraFlags: readonly string[] = []): Promise<RedisServer> => {
  const port = await findFreePort();
  const persistence = ["--save", "", "--appendonly", "no"];
  const flags = ["--port", `${port}`, ...persistence, "--enable-debug-command", "yes", ...extraFlags];
  let running: ChildProcess | undefined;
  const server: RedisServer = {
    url: `redis://127.0.0.1:${port}`,
    port,
    start: async () => {
      running = spawn("redis-server", flags);
      await waitUntilReady(running, port);
    },
    kill: () =>
      new Promise((resolve) => {
        if (!running || running.exitCode !== null || running.signalCode !== null) return resolve();
        running.once("exit", () => resolve());
        running.kill("SIGKILL");
      }),
    [Symbol.asyncDispose]: () => server.kill(),
  };
  await server.start();
  return server;
};

/** Starts a cluster of three nodes. The URL is that of the first one. */
export const startCluster = async (): Promise<{ readonly url: string } & AsyncDisposable> => {
  const directory = mkdtempSync(join(tmpdir(), "moovkit-cluster-"));
  const startNode = (node: number) =>
    startRedis([
      "--cluster-enabled",
      "yes",
      "--dir",
      directory,
      "--cluster-config-file",
      `nodes-${node}.conf`,
    ]);
  const [first, ...others] = await Promise.all([startNode(1), startNode(2), startNode(3)]);
  const nodes = [first, ...others];
  const addresses = nodes.map(({ port }) => `127.0.0.1:${port}`);
  const created = spawnSync("redis-cli", ["--cluster", "create", ...addresses, "--cluster-yes"], {
    encoding: "utf8",
  });
  if (created.status !== 0) throw new Error(`redis-cli did not create the cluster.\n${created.stdout}`);
  return {
    url: first.url,
    [Symbol.asyncDispose]: async () => {
      for (const node of nodes) await node.kill();
      rmSync(directory, { recursive: true });
    },
  };
};

/** Starts a Redis and a sentinel that monitors it under the name `moov`. */
export const startSentinel = async (): Promise<{ readonly port: number } & AsyncDisposable> => {
  const redis = await startRedis();
  const directory = mkdtempSync(join(tmpdir(), "moovkit-sentinel-"));
  const config = join(directory, "sentinel.conf");
  writeFileSync(config, `sentinel monitor moov 127.0.0.1 ${redis.port} 1\n`);
  const port = await findFreePort();
  const sentinel = spawn("redis-server", [config, "--sentinel", "--port", `${port}`]);
  await waitUntilReady(sentinel, port);
  return {
    port,
    [Symbol.asyncDispose]: async () => {
      sentinel.kill("SIGKILL");
      await redis.kill();
      rmSync(directory, { recursive: true });
    },
  };
};

/** A Redis for the tests. One that a test started must be disposed of. */
export interface TestRedis extends Partial<AsyncDisposable> {
  readonly url: string;
}

/**
 * Returns the Redis at `REDIS_URL` or on the default port, or starts one.
 * Returns `undefined` when neither is possible. In CI it throws instead.
 */
export const findRedis = async (): Promise<TestRedis | undefined> => {
  const url = process.env.REDIS_URL ?? "redis://127.0.0.1:6379";
  const probe = createClient({ url, socket: { reconnectStrategy: false, connectTimeout: 2000 } });
  probe.on("error", () => {});
  try {
    await probe.connect();
    await probe.close();
    return { url };
  } catch {
    if (canStartRedis) return startRedis();
    const advice = "Redis was not found. Start one, set `REDIS_URL`, or install redis-server.";
    if (process.env.CI) throw new Error(advice);
    console.warn(`SKIPPED: ${advice}`);
    return undefined;
  }
};
