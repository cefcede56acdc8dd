import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { createClient } from "redis";

/** Whether Redis is installed. */
export const canStartRedis =
  spawnSync("redis-server", ["--version"]).status === 0;

const findFreePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  return port;
};

/** Starts a Redis server that keeps its data in memory. */
export const startRedis = async () => {
  const port = await findFreePort();
  const url = `redis://127.0.0.1:${port}`;
  const child = spawn(
    "redis-server",
    ["--port", `${port}`, "--save", ""],
    { stdio: "ignore" },
  );
  const probe = createClient({
    url,
    socket: { reconnectStrategy: 20 },
  }).on("error", () => {});
  await probe.connect();
  await probe.close();
  return { url, stop: () => child.kill() };
};
