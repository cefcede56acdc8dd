import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import workerd from "workerd";

/** Bundles a worker and starts it in workerd. Returns its URL, and a function that stops it. */
export const startWorker = async (file) => {
  const folder = mkdtempSync(join(tmpdir(), "workerd-"));
  copyFileSync(join(import.meta.dirname, "config.capnp"), join(folder, "config.capnp"));
  const entryPoints = [join(import.meta.dirname, file)];
  await build({ entryPoints, outfile: join(folder, "worker.js"), bundle: true, format: "esm" });

  // workerd chooses a free port and reports it on the file descriptor that `--control-fd` names.
  const worker = spawn(workerd.default, ["serve", "config.capnp", "--control-fd=3"], {
    cwd: folder,
    stdio: ["ignore", "inherit", "inherit", "pipe"],
  });
  const [report] = await once(worker.stdio[3], "data");
  const stop = async () => {
    worker.kill();
    await once(worker, "exit");
    rmSync(folder, { recursive: true });
  };
  return { url: `http://127.0.0.1:${JSON.parse(report).port}/`, stop };
};
