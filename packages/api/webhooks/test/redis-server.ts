import { spawn, spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { createClient } from "redis";

/** Whether Redis is installed. In CI it has to be. */
export const canStartRedis = spawnSync("redis-server", ["--version"]).status === 0;
if (!canStartRedis && process.env.CI) throw new Error("Redis was not found. Install redis-server.");

const findFreePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

export interface TestRedis {
  readonly client: ReturnType<typeof createClient>;
  readonly stop: () => Promise<void>;
}

/** Starts a Redis that keeps its data in memory, and connects to it. */
export const startRedis = async (): Promise<TestRedis> => {
  const port = await findFreePort();
  const server = spawn("redis-server", ["--port", `${port}`, "--save", ""], { stdio: "ignore" });
  const client: TestRedis["client"] = createClient({
    url: `redis://127.0.0.1:${port}`,
    socket: { reconnectStrategy: 20 },
  });
  await client.on("error", () => {}).connect();
  return {
    client,
    stop: async () => {
      await client.close();
      server.kill("SIGKILL");
    },
  };
};
