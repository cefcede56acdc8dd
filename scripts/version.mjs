// After `changeset version`: the version that the core sends as its user agent is the one it is released under.
import { readFileSync, writeFileSync } from "node:fs";

const { version } = JSON.parse(readFileSync("packages/core/package.json", "utf8"));
writeFileSync("packages/core/src/version.ts", `export const VERSION = "${version}";\n`);
