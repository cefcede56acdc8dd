import { join } from "node:path";
import { build } from "esbuild";
import { expect, it } from "vitest";

const bundle = (entry: string) =>
  build({
    entryPoints: [join(import.meta.dirname, "../src", entry)],
    bundle: true,
    platform: "browser",
    format: "esm",
    conditions: ["@moovkit/source"],
    write: false,
    logLevel: "silent",
  });

it("bundles for a browser", async () => {
  expect((await bundle("index.ts")).warnings).toEqual([]);
});

it("needs Node to listen on a port", async () => {
  await expect(bundle("node.ts")).rejects.toThrow(/Could not resolve "node:events"/);
});
