import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { bundle } from "./bundle.js";
import { findFreePort } from "./find-free-port.js";

// The binary itself. The script in .bin starts it as a child and does not stop it.
const require = createRequire(import.meta.url);
const WORKERD: string = require("workerd").default;

const config = (
  port: number,
  script: string,
  env: Readonly<Record<string, string>>,
) => `
using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker", esModule = embed "${script}")],
      compatibilityDate = "2026-01-01",
      bindings = [${Object.entries(env).map(([name, text]) => `(name = "${name}", text = "${text}")`)}],
      globalOutbound = "network",
    )),
    (name = "network", network = (allow = ["local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
`;

const waitForServer = async (
  url: string,
  worker: ChildProcess,
): Promise<void> => {
  for (;;) {
    if (worker.exitCode !== null)
      throw new Error("workerd did not start.");
    try {
      await fetch(url, { method: "POST" });
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
};

/** Runs a Worker in workerd, the runtime of Cloudflare Workers. */
export const runWorker = async (
  entry: string,
  env: Readonly<Record<string, string>>,
) => {
  const { folder, name, remove } = await bundle(entry);
  const port = await findFreePort();
  writeFileSync(join(folder, "config.capnp"), config(port, name, env));
  const worker = spawn(WORKERD, ["serve", "config.capnp"], {
    cwd: folder,
    stdio: "ignore",
  });
  const url = `http://127.0.0.1:${port}`;
  await waitForServer(url, worker);
  return {
    url,
    close: async () => {
      const exited = once(worker, "exit");
      worker.kill("SIGKILL");
      await exited;
      remove();
    },
  };
};
