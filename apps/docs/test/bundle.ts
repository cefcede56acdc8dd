import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";

/** Bundles a file of a recipe into a temporary directory. */
export const bundle = async (
  entry: string,
  options: BuildOptions = {},
) => {
  const folder = mkdtempSync(join(tmpdir(), "moovkit-recipe-"));
  const name = "bundle.mjs";
  await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    outfile: join(folder, name),
    bundle: true,
    format: "esm",
    target: "es2022",
    conditions: ["@moovkit/source"],
    logLevel: "error",
    ...options,
  });
  return {
    folder,
    name,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
