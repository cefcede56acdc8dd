// A new package that passes every check from its first minute, and is named wherever a package has to be.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { parseSync } from "oxc-parser";
import { KINDS } from "./new-package/kinds.mjs";

const USAGE = `pnpm new:package NAME --kind transport|plugin|library [--description TEXT] [--files-only]

Writes packages/NAME with something small that works, its test, README and changeset, and names it in README.md and
scripts/boundaries.mjs. Then installs, and renews the report of its public types and the pictures.
NAME is in kebab-case: it becomes @moovkit/NAME. --files-only leaves out what comes after writing.`;

const fail = (told) => {
  console.error(`new:package: ${told}\nNothing was changed. See pnpm new:package --help`);
  process.exit(1);
};

const options = {
  help: { type: "boolean" },
  kind: { type: "string" },
  description: { type: "string" },
  "files-only": { type: "boolean" },
};
const readArguments = () => {
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    return fail(error.message.split("\n")[0]);
  }
};
const { values, positionals } = readArguments();
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}

const [id, ...rest] = positionals;
if (!id || rest.length) fail(`give one name, and not ${positionals.length}`);
if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || id.length > 40)
  fail(`${JSON.stringify(id)} is not in kebab-case: small letters and digits, as in tokens-redis`);
if (!Object.hasOwn(KINDS, values.kind ?? ""))
  fail(
    `give --kind ${Object.keys(KINDS).join(", --kind ")}${values.kind ? `: there is no ${values.kind}` : ""}`,
  );
for (const path of [`packages/${id}`, `apps/${id}`]) if (existsSync(path)) fail(`${path} exists already`);

const kind = KINDS[values.kind];
const camel = id.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
const name = kind.identifier(camel);
const words = {
  id,
  pkg: `@moovkit/${id}`,
  name,
  Options: `${name[0].toUpperCase()}${name.slice(1)}Options`,
};
const description = (values.description ?? kind.describe(id)).trim().replace(/\.$/, "");
if (!description || /[|`<>\n\r]/.test(description))
  fail("--description is to be one line without | ` < and >");

const source = kind.source(words);
const test = kind.test(words);
// A name may be a word of the language, or one that the code to be written uses for something else.
const placeholder = "itsNameAlone";
const codeWith = (own) =>
  [kind.source, kind.test].map((write) => write({ ...words, name: own, Options: "O" }));
const identifiers = new Set(
  codeWith(placeholder)
    .join("\n")
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*|"[^"\n]*"/g, "")
    .match(/[A-Za-z_$][\w$]*/g),
);
if (
  identifiers.has(name) ||
  name in globalThis ||
  parseSync("name.mts", `const ${name} = 1; export {};`).errors.length
)
  fail(`${name} means something else in code: choose another name`);
if (spawnSync("git", ["check-ignore", "--quiet", `packages/${id}/package.json`]).status === 0)
  fail(`git ignores packages/${id}: choose another name`);

const template = JSON.parse(readFileSync("packages/retry/package.json", "utf8"));
const inWorkspace = (names) => Object.fromEntries(names.map((own) => [`@moovkit/${own}`, "workspace:^"]));
const sorted = (record) => Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
/** What all packages have alike comes from one that is there, so a new one is never behind. */
const {
  name: _,
  version,
  description: __,
  dependencies,
  peerDependencies,
  devDependencies,
  ...common
} = template;
const catalog = Object.fromEntries(["@types/node", "typescript", "vitest"].map((tool) => [tool, "catalog:"]));
const manifest = {
  name: words.pkg,
  version: "0.0.0",
  description,
  ...JSON.parse(JSON.stringify(common).replaceAll("packages/retry", `packages/${id}`)),
  dependencies: inWorkspace(["models"]),
  ...(kind.peer && { peerDependencies: inWorkspace(["core"]) }),
  devDependencies: sorted({ ...inWorkspace([...(kind.peer ? ["core"] : []), ...kind.dev]), ...catalog }),
};

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
const exported =
  values.kind === "library" ? `export { ${name} }` : `export { type ${words.Options}, ${name} }`;
const beside = values.kind === "plugin" ? " @moovkit/core @moovkit/fetch" : " @moovkit/core";
const install = `\`\`\`sh\nnpm install ${words.pkg}${beside}\n\`\`\`\n\n`;
const files = {
  [`packages/${id}/package.json`]: json(manifest),
  [`packages/${id}/tsconfig.json`]: readFileSync("packages/retry/tsconfig.json", "utf8"),
  [`packages/${id}/tsconfig.build.json`]: readFileSync("packages/retry/tsconfig.build.json", "utf8"),
  [`packages/${id}/README.md`]: `# ${words.pkg}\n\n${description}. Not Moov's own.\n\n${install}${kind.readme(words)}${kind.fails(words)}`,
  [`packages/${id}/src/index.ts`]: `${exported} from "./${id}.js";\n`,
  [`packages/${id}/src/${id}.ts`]: source,
  [`packages/${id}/test/${id}.test.ts`]: test,
  [`.changeset/new-${id}.md`]: `---\n"${words.pkg}": major\n---\n\nFirst release. ${description}.\n`,
};
for (const path of ["LICENSE", "NOTICE"])
  if (existsSync(`packages/retry/${path}`))
    files[`packages/${id}/${path}`] = readFileSync(`packages/retry/${path}`, "utf8");

/** A file with something put in, or nothing at all is written. */
const edited = (path, pattern, replace) => {
  const before = readFileSync(path, "utf8");
  const after = before.replace(pattern, replace);
  if (after === before)
    fail(`${path} has no place for a new package any more: see to scripts/new-package.mjs`);
  files[path] = after;
};
const key = id.includes("-") ? `"${id}"` : id;
const allowed = kind.may.map((own) => `"${own}"`).join(", ");
edited(
  "scripts/boundaries.mjs",
  /(const MAY_IMPORT = \{\n[\s\S]*?)(\n\};)/,
  (_, before, after) => `${before}\n  ${key}: [${allowed}],${after}`,
);
edited(
  "scripts/size.mjs",
  /(const BUDGETS = \{\n[\s\S]*?)(\n {2}\/\/ What people use together)/,
  (_, before, after) => `${before}\n  ${key}: { code: all("${id}"), limit: 10_000 },${after}`,
);
edited(
  "apps/docs/index.md",
  /((?:^\| \[`@moovkit\/[^\n]*\n)+)/m,
  (rows) => `${rows}| [\`${words.pkg}\`](/reference/${words.pkg}) | ${description} |\n`,
);
edited("README.md", /((?:^\| `@moovkit\/[^\n]*\n)+)/m, (rows) => {
  const widths = rows
    .split("\n", 1)[0]
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.length - 2);
  const cells = [`\`${words.pkg}\``, description, `<!-- size:${id} -->0.0 kB`];
  return `${rows}| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(" | ")} |\n`;
});

for (const [path, content] of Object.entries(files)) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
const run = (command, args) => {
  console.log(`$ ${[command, ...args].join(" ")}`);
  execFileSync(command, args, { stdio: "inherit" });
};
const biome = join(dirname(fileURLToPath(import.meta.url)), "../node_modules/@biomejs/biome/bin/biome");
execFileSync(
  process.execPath,
  [
    biome,
    "check",
    "--write",
    "--log-level=error",
    `packages/${id}`,
    "scripts/boundaries.mjs",
    "README.md",
    "scripts/size.mjs",
  ],
  { stdio: ["ignore", "ignore", "pipe"] },
);
console.log(`${Object.keys(files).join("\n")}\n`);
if (!values["files-only"]) {
  run("pnpm", ["install", "--no-frozen-lockfile"]);
  run("pnpm", ["run", "api:write"]);
  run("pnpm", ["run", "pictures"]);
  run("pnpm", ["run", "size:write"]);
}
console.log(`${words.pkg} is there. Make it yours:
  packages/${id}/src/${id}.ts   what it does
  packages/${id}/README.md   what its users read first
  .changeset/new-${id}.md   what its first release tells them
Then pnpm test and pnpm check.`);
