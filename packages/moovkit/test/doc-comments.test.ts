import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const API = new URL("../../api/", import.meta.url);

/** Returns the files of an API package that declare an operation. */
const listOperationFiles = (sources: URL): readonly string[] =>
  readdirSync(sources)
    .filter((file) => file.endsWith(".ts"))
    .filter((file) =>
      /^export const \w+ = defineOperation\(/m.test(readFileSync(new URL(file, sources), "utf8")),
    );

// Editors do not show the doc comments of names in an export list on the methods of `createMoov`.
describe.each(readdirSync(API))("the methods of %s", (name) => {
  const sources = new URL(`${name}/src/`, API);
  const index = readFileSync(new URL("index.ts", sources), "utf8");

  it.each(listOperationFiles(sources))("have the doc comments of %s", (file) => {
    expect(index).toContain(`export * from "./${file.replace(/\.ts$/, ".js")}";`);
  });
});
