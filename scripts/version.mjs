// Runs after `changeset version`: writes the new version of core into the file that the user agent header reads.
import { readFileSync, writeFileSync } from "node:fs";

const { version } = JSON.parse(readFileSync("packages/core/package.json", "utf8"));
writeFileSync("packages/core/src/version.ts", `export const VERSION = "${version}";\n`);
