// What a library costs before its first call: its size in a bundle, and the CPU time of a cold import.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { BARE_FETCH, CONTENDERS, CREATE_MOOV, SDK_PACKAGE } from "./contenders.mjs";
import { startContender } from "./processes.mjs";
import { measureInRounds } from "./rounds.mjs";

const pathOf = (module) => fileURLToPath(new URL(`../${module}`, import.meta.url));

/** Bytes of a contender's module with all dependencies, minified and gzipped. */
const measureBundle = async ({ module, needsNode }) => {
  const { outputFiles } = await build({
    entryPoints: [pathOf(module)],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: needsNode ? "node" : "browser",
    target: "es2022",
    logLevel: "error",
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
};

const measureImport = async (module) => {
  const { importMs, stop } = await startContender(module);
  stop();
  return importMs;
};

/** Sizes and limits of the checks in `.size-limit.mjs`. */
const measureSizes = () => {
  const sizeLimit = fileURLToPath(new URL("bin.js", import.meta.resolve("size-limit/package.json")));
  const { stdout } = spawnSync(process.execPath, [sizeLimit, "--json"], {
    cwd: pathOf(""),
    encoding: "utf8",
  });
  return JSON.parse(stdout).map(({ name, size, sizeLimit: limit }) => ({ name, bytes: size, limit }));
};

export const measure = async ({ quick, progress }) => {
  const rounds = quick ? 1 : 15;
  const { [BARE_FETCH]: _, ...libraries } = CONTENDERS;
  progress("size budgets");
  const sizes = measureSizes();
  const bundleBytes = {};
  const tasks = {};
  for (const [name, contender] of Object.entries(libraries)) {
    progress(`bundle of ${name}`);
    bundleBytes[name] = await measureBundle(contender);
    tasks[name] = () => measureImport(contender.module);
  }
  tasks[CREATE_MOOV] = () => measureImport("size/create-moov.mjs");
  tasks[SDK_PACKAGE] = () => measureImport("peers/moovio-sdk-package.mjs");
  const importMs = await measureInRounds(tasks, { rounds, progress });
  return { rounds, sizes, bundleBytes, importMs };
};
