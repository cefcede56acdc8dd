// Runs after `changeset version`: writes the version of core to the constant that the `user-agent` header contains.
import { readFileSync, writeFileSync } from "node:fs";

const { version } = JSON.parse(readFileSync("packages/core/package.json", "utf8"));
writeFileSync(
  "packages/core/src/version.ts",
  `/** Version of this package. */\nexport const VERSION = "${version}";\n`,
);
