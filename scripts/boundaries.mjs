// Holds the arrows between the packages: models <- core <- adapters and plugins <- apps.
import { readdirSync, readFileSync } from "node:fs";
import { readArguments } from "./arguments.mjs";

readArguments(
  "pnpm check:boundaries\n\nFails where a package imports what it may not: models <- core <- adapters and plugins <- apps.",
);

/** What the sources of a package may import of the kit. Whoever adds a package says so here. */
const MAY_IMPORT = {
  models: [],
  core: ["models"],
  fetch: ["models", "core"],
  undici: ["models", "core"],
  retry: ["models", "core"],
  tokens: ["models", "core"],
  "tokens-redis": ["models", "core"],
  conformance: ["models", "core"],
  sandbox: ["models"],
};

/** Packages whose name says that they may use Node's own modules. */
const NODE_FILES = /^packages\/(undici\/|sandbox\/src\/listen\.ts$|conformance\/src\/server\.ts$)/;

const problems = [];
const files = (directory) =>
  readdirSync(directory, { recursive: true })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${directory}/${name}`);

for (const name of readdirSync("packages")) {
  const allowed = MAY_IMPORT[name];
  if (!allowed) {
    problems.push(`packages/${name}: say in scripts/boundaries.mjs what it may import`);
    continue;
  }
  const manifest = JSON.parse(readFileSync(`packages/${name}/package.json`, "utf8"));
  for (const dependency of Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })) {
    const [, own] = /^@moovkit\/(.+)$/.exec(dependency) ?? [];
    if (own && !allowed.includes(own))
      problems.push(`packages/${name}/package.json depends on ${dependency}`);
    if (name === "core" && dependency === "ofetch")
      problems.push("packages/core/package.json depends on ofetch");
  }
  for (const file of files(`packages/${name}/src`)) {
    for (const [, specifier] of readFileSync(file, "utf8").matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)) {
      const [, own] = /^@moovkit\/([^/]+)/.exec(specifier) ?? [];
      if (own && own !== name && !allowed.includes(own)) problems.push(`${file} imports ${specifier}`);
      if (specifier.startsWith("node:") && !NODE_FILES.test(file))
        problems.push(`${file} imports ${specifier}`);
      if (/^(\.\.\/)+(packages|apps)\//.test(specifier)) problems.push(`${file} reaches out to ${specifier}`);
    }
  }
}

for (const problem of problems) console.error(problem);
console.log(problems.length ? `${problems.length} imports cross a boundary` : "boundaries: all arrows hold");
process.exit(problems.length ? 1 : 0);
