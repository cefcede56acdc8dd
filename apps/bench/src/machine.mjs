import { readFileSync } from "node:fs";
import { cpus, loadavg, release, totalmem, type } from "node:os";
import { PINNED } from "./peers.mjs";

const version = (name) =>
  JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), "utf8")).version;

/** What the numbers were measured on and with. */
export const describeMachine = () => {
  const processors = cpus();
  return {
    processor: processors[0]?.model.trim() ?? "unknown",
    cores: processors.length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release().split("-")[0]}`,
    architecture: process.arch,
    node: process.version,
    undiciInNode: process.versions.undici,
    esbuild: version("esbuild"),
    peers: PINNED,
  };
};

/** Processes that wanted a core in the last minute: where it is above the number of cores, times are not to be trusted. */
export const load = () => Number(loadavg()[0].toFixed(2));
