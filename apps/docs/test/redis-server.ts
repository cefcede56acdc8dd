import { spawn, spawnSync } from "node:child_process";
import { createClient } from "redis";
import { findFreePort } from "./find-free-port.js";

/** Whether Redis is installed. */
export const canStartRedis =
  spawnSync("redis-server", ["--version"]).status === 0;

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
