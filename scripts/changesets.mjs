// A change to what a package publishes comes with a changeset in the same pull request, written for the package's users.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import parseChangeset from "@changesets/parse";
import { parse as parseYaml } from "yaml";
import { readArguments } from "./arguments.mjs";

const { values } = readArguments(
  `pnpm check:changesets [--base REF]

Fails where a package's src, README.md, published files, published fields of package.json, or the locked version of a
library that is built into it differ from where this branch left REF, and no changeset that was added or edited since
then names the package; fails for a changeset that names an unknown package. What is not committed yet counts too. The
commit of \`changeset version\` passes.

REF is by default the branch that a pull request on GitHub goes to, else origin/main, else the commit before HEAD.`,
  { base: { type: "string" } },
);

const git = (...args) =>
  execFileSync("git", args, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 64 * 1024 * 1024,
  });
const attempt = (...args) => {
  try {
    return git(...args).trim();
  } catch {
    return undefined;
  }
};
const commitOf = (ref) => attempt("rev-parse", "--verify", "--quiet", `${ref}^{commit}`);
const fail = (...lines) => {
  for (const line of lines) console.error(line);
  process.exit(1);
};

/** Where this branch began, and what to call it; or why nobody can tell. */
const findBase = () => {
  const target = process.env.GITHUB_BASE_REF;
  const asked = values.base ?? (target && `origin/${target}`);
  const ref = asked ?? (commitOf("origin/main") ? "origin/main" : "HEAD~1");
  if (!commitOf(ref)) return { why: `${ref} is not in this clone`, asked };
  const commit = attempt("merge-base", ref, "HEAD");
  return commit ? { commit, ref } : { why: `HEAD and ${ref} have no commit in common in this clone`, asked };
};

const manifests = existsSync("packages")
  ? readdirSync("packages")
      .filter((folder) => existsSync(`packages/${folder}/package.json`))
      .map((folder) => ({ folder, ...JSON.parse(readFileSync(`packages/${folder}/package.json`, "utf8")) }))
      .filter((manifest) => !manifest.private)
  : [];
const known = new Set(manifests.map(({ name }) => name));

const problems = [];
/** The packages that each changeset names, by its path. */
const changesets = new Map();
for (const file of existsSync(".changeset") ? readdirSync(".changeset") : []) {
  if (!file.endsWith(".md") || file === "README.md") continue;
  const path = `.changeset/${file}`;
  try {
    const { releases, summary } = parseChangeset(readFileSync(path, "utf8"));
    const names = releases.map(({ name }) => name);
    for (const name of names) {
      if (!known.has(name))
        problems.push(
          `${path} names ${name}, which is no published package here. There are: ${[...known].join(", ")}`,
        );
    }
    if (names.length && !summary.trim()) problems.push(`${path}: say what changes for the packages' users`);
    changesets.set(path, names);
  } catch (error) {
    problems.push(`${path} cannot be read as a changeset: ${error.message.split("\n")[0]}`);
  }
}

const base = findBase();
if (!base.commit) {
  const pullRequest = process.env.GITHUB_BASE_REF || process.env.GITHUB_EVENT_NAME === "pull_request";
  const told = `changesets: nothing to compare with, ${base.why}`;
  if (base.asked || pullRequest)
    fail(...problems, `${told}. Fetch the whole history (fetch-depth: 0), or give another --base`);
  if (problems.length) fail(...problems);
  console.log(`${told}. Only the changesets themselves were checked`);
  process.exit(0);
}

const at = (path) => attempt("show", `${base.commit}:${path}`);
const now = (path) => (existsSync(path) ? readFileSync(path, "utf8") : undefined);
const list = (...args) =>
  git(...args)
    .split("\0")
    .filter(Boolean);
const changed = new Set([
  ...list("diff", "--name-only", "--no-renames", "-z", base.commit),
  ...list("ls-files", "--others", "--exclude-standard", "-z"),
]);

const isChangeset = (path) => /^\.changeset\/[^/]+\.md$/.test(path) && !path.endsWith("/README.md");
const named = new Set([...changed].flatMap((path) => changesets.get(path) ?? []));
/** A release takes changesets away and raises versions, and both come in one commit. */
const consumed = [...changed].some((path) => isChangeset(path) && !existsSync(path));

const catalogOf = (text) => {
  const { catalog = {}, catalogs = {} } = parseYaml(text ?? "") ?? {};
  return { ...catalogs, default: catalog };
};
const catalogs = {
  before: catalogOf(at("pnpm-workspace.yaml")),
  after: catalogOf(now("pnpm-workspace.yaml")),
};

/** What a user gets of a package.json: `publishConfig` in place, ranges from the catalog, nothing for developers. */
const publishedFields = (text, catalog, release) => {
  if (text === undefined) return undefined;
  const { scripts, devDependencies, publishConfig, ...fields } = JSON.parse(text);
  Object.assign(fields, publishConfig);
  for (const kind of ["dependencies", "peerDependencies", "optionalDependencies"]) {
    if (!fields[kind]) continue;
    fields[kind] = Object.fromEntries(
      Object.entries(fields[kind]).map(([name, range]) => {
        if (release && known.has(name)) return [name, "of this release"];
        const [, from] = /^catalog:(.*)$/.exec(range) ?? [];
        return [name, from === undefined ? range : catalog[from || "default"]?.[name]];
      }),
    );
  }
  if (release) delete fields.version;
  return fields;
};

const IMPORT = /^(?:import|export)\s(?!type\s)[^"]*\sfrom "([^".][^"]*)"/gm;

/** What sources import though no user installs it. */
const builtInto = ({ folder, dependencies, peerDependencies, devDependencies = {} }) => {
  const sources = attempt("ls-files", `packages/${folder}/src`)?.split("\n").filter(existsSync) ?? [];
  const imported = sources.flatMap((path) => [...now(path).matchAll(IMPORT)].map(([, library]) => library));
  const installed = { ...dependencies, ...peerDependencies };
  return Object.keys(devDependencies).filter((library) => imported.includes(library) && !installed[library]);
};
const lockOf = (text) => parseYaml(text ?? "")?.importers ?? {};
const locks = changed.has("pnpm-lock.yaml") && {
  before: lockOf(at("pnpm-lock.yaml")),
  after: lockOf(now("pnpm-lock.yaml")),
};
const lockedOtherwise = (folder, library) => {
  const [before, after] = [locks.before, locks.after].map(
    (lock) => lock[`packages/${folder}`]?.devDependencies?.[library]?.version,
  );
  return before !== after;
};

for (const manifest of manifests) {
  const { folder, name, version, files = [] } = manifest;
  const root = `packages/${folder}/`;
  const before = at(`${root}package.json`);
  const released = consumed && before !== undefined && JSON.parse(before).version !== version;
  const shipped = [...changed].filter((path) => {
    if (!path.startsWith(root)) return false;
    const inside = path.slice(root.length);
    // Written by `pnpm run version`, as the changelog is.
    if (released && inside === "src/version.ts") return false;
    return (
      inside.startsWith("src/") ||
      inside === "README.md" ||
      inside === "LICENSE" ||
      files.some((entry) => inside === entry || inside.startsWith(`${entry.replace(/\/$/, "")}/`))
    );
  });
  const fields = (text, side) => publishedFields(text, catalogs[side], released);
  if (!isDeepStrictEqual(fields(before, "before"), fields(now(`${root}package.json`), "after")))
    shipped.push(`${root}package.json`);
  if (locks && builtInto(manifest).some((library) => lockedOtherwise(folder, library)))
    shipped.push("pnpm-lock.yaml, by a library that is built in");
  if (!shipped.length || named.has(name)) continue;
  const shown = shipped.slice(0, 3).join(", ");
  const more = shipped.length > 3 ? ` and ${shipped.length - 3} more` : "";
  problems.push(
    `${name} is changed for its users and no changeset of this change names it: ${shown}${more}. Run pnpm changeset`,
  );
}

if (problems.length) fail(...problems, `${problems.length} problems, compared with ${base.ref}`);
console.log(
  changed.size
    ? `changesets: each changed package is named, compared with ${base.ref}`
    : `changesets: nothing has changed since ${base.ref}`,
);
