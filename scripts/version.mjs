// Runs after `changeset version`: writes what the packages take from one place.
//
// - the version of core, for the `user-agent` header
// - `homepage` of the root package.json, for the `help` of errors
// - `homepage`, `repository` and `bugs` of the root package.json, for the package.json of each package
import { readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { findPackages } from "./find-packages.mjs";

const readJSON = (path) => JSON.parse(readFileSync(path, "utf8"));

const { homepage, repository, bugs } = readJSON("package.json");

const { version } = readJSON("packages/core/package.json");
writeFileSync("packages/core/src/version.ts", `export const VERSION = "${version}";\n`);

writeFileSync(
  "packages/models/src/documentation-url.ts",
  `/** Address of the documentation: \`homepage\` of the root \`package.json\`. */\nexport const DOCUMENTATION_URL = "${homepage}";\n`,
);

for (const folder of findPackages()) {
  const path = join(folder, "package.json");
  const addresses = {
    homepage,
    repository: { ...repository, directory: relative(process.cwd(), folder) },
    bugs,
  };
  writeFileSync(path, `${JSON.stringify({ ...readJSON(path), ...addresses }, undefined, 2)}\n`);
}
