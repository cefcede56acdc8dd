import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "redis";

/** Whether a Redis of a test's own can be started, to be paused, filled and killed. */
export const canStartRedis = spawnSync("redis-server", ["--version"]).status === 0;

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

/** It answers. */
const ready = async (url: string) => {
  const probe = createClient({ url, socket: { reconnectStrategy: 20 } });
  probe.on("error", () => {});
  await probe.connect();
  await probe.close();
};

export interface RedisServer extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  start(): Promise<void>;
  kill(): Promise<void>;
}

/** A Redis in memory, on a port of its own. */
export const startRedis = async (more: readonly string[] = []): Promise<RedisServer> => {
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let running: ChildProcess | undefined;
  const server: RedisServer = {
    url,
    port,
    start: async () => {
      const flags = [
        "--port",
        `${port}`,
        "--save",
        "",
        "--appendonly",
        "no",
        "--enable-debug-command",
        "yes",
        ...more,
      ];
      running = spawn("redis-server", flags, { stdio: "ignore" });
      await ready(url);
    },
    kill: () =>
      new Promise((resolve) => {
        if (!running || running.exitCode !== null) return resolve();
        running.once("exit", () => resolve());
        running.kill("SIGKILL");
      }),
    [Symbol.asyncDispose]: () => server.kill(),
  };
  await server.start();
  return server;
};

/** A cluster of three nodes: where one is. */
export const startCluster = async (): Promise<{ readonly url: string } & AsyncDisposable> => {
  const folder = mkdtempSync(join(tmpdir(), "moovkit-cluster-"));
  const nodes = await Promise.all(
    [1, 2, 3].map((node) =>
      startRedis([
        "--cluster-enabled",
        "yes",
        "--dir",
        folder,
        "--cluster-config-file",
        `nodes-${node}.conf`,
      ]),
    ),
  );
  const [first] = nodes;
  if (!first) throw new Error("no node");
  const addresses = nodes.map(({ port }) => `127.0.0.1:${port}`);
  spawnSync("redis-cli", ["--cluster", "create", ...addresses, "--cluster-yes"]);
  return {
    url: first.url,
    [Symbol.asyncDispose]: async () => {
      for (const node of nodes) await node.kill();
      rmSync(folder, { recursive: true });
    },
  };
};

/** A sentinel that watches a Redis by the name of `moov`. */
export const startSentinel = async (): Promise<{ readonly port: number } & AsyncDisposable> => {
  const redis = await startRedis();
  const folder = mkdtempSync(join(tmpdir(), "moovkit-sentinel-"));
  const config = join(folder, "sentinel.conf");
  writeFileSync(config, `sentinel monitor moov 127.0.0.1 ${redis.port} 1\n`);
  const port = await freePort();
  const running = spawn("redis-server", [config, "--sentinel", "--port", `${port}`], { stdio: "ignore" });
  await ready(`redis://127.0.0.1:${port}`);
  return {
    port,
    [Symbol.asyncDispose]: async () => {
      running.kill("SIGKILL");
      await redis.kill();
      rmSync(folder, { recursive: true });
    },
  };
};

/** The Redis that is there, or one that is started; `undefined` where there is none at all. */
export const findRedis = async (): Promise<
  ({ readonly url: string } & Partial<AsyncDisposable>) | undefined
> => {
  const url = process.env.REDIS_URL ?? "redis://127.0.0.1:6379";
  const probe = createClient({ url, socket: { reconnectStrategy: false, connectTimeout: 2000 } });
  probe.on("error", () => {});
  try {
    await probe.connect();
    await probe.close();
    return { url };
  } catch {
    if (canStartRedis) return startRedis();
    const advice = "no Redis: start one, name it by REDIS_URL, or install redis-server";
    if (process.env.CI) throw new Error(advice);
    console.warn(`SKIPPED: ${advice}`);
    return undefined;
  }
};
