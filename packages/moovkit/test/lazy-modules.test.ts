import { readdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { API_MODULES } from "../src/api-modules.js";

const API_PACKAGES = join(import.meta.dirname, "../../api");

/** Returns the sources that are loaded together with an entry of this package. */
const loadedWith = async (entry: string): Promise<readonly string[]> => {
  const { metafile } = await build({
    entryPoints: [join(import.meta.dirname, "../src", entry)],
    bundle: true,
    splitting: true,
    outdir: "bundle",
    format: "esm",
    conditions: ["@moovkit/source"],
    metafile: true,
    write: false,
  });
  const collect = (path: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(path)) return seen;
    seen.add(path);
    for (const { path: imported, kind } of metafile.outputs[path]?.imports ?? [])
      if (kind === "import-statement") collect(imported, seen);
    return seen;
  };
  const entryOutput = Object.keys(metafile.outputs).find((path) =>
    metafile.outputs[path]?.entryPoint?.endsWith(`moovkit/src/${entry}`),
  );
  const chunks = [...collect(entryOutput ?? "")];
  return chunks.flatMap((path) => Object.keys(metafile.outputs[path]?.inputs ?? {}));
};

const listLoadedPackages = async (entry: string) => {
  const packages = (await loadedWith(entry)).map(
    (path) => /packages\/(?:api\/)?([\w-]+)\/src/.exec(path)?.[1],
  );
  return [...new Set(packages)].filter((name) => name !== undefined).sort();
};

it("loads no API package before one of its operations is called", async () => {
  expect(await listLoadedPackages("index.ts")).toEqual(["core", "fetch", "models", "moovkit", "retry"]);
});

it("loads one API package for its functions", async () => {
  expect(await listLoadedPackages("api/wallets.ts")).toEqual(["core", "models", "moovkit", "wallets"]);
});

it("has a namespace and an entry for each API package", () => {
  const names = readdirSync(API_PACKAGES);
  const namespaces = names.map((name) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()));
  expect(Object.keys(API_MODULES).sort()).toEqual(namespaces.sort());
  const entries = readdirSync(join(import.meta.dirname, "../src/api"));
  expect(entries.sort()).toEqual(names.map((name) => `${name}.ts`).sort());
});
