// Packs each package whose version is not on the registry yet, for a job that publishes tarballs and runs nothing else.
import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readArguments } from "./arguments.mjs";

const { values } = readArguments(
  `pnpm release:pack [--out tarballs]

Packs into the folder each package that is not published in its version, with its part of the changelog beside it.
released.txt there has a line for each: name, version, tarball; whoever is needed comes before whoever needs it.
In a run on GitHub it also says how many there are, as the output count.`,
  { out: { type: "string", default: "tarballs" } },
);

const fail = (told) => {
  console.error(told);
  process.exit(1);
};

const manifests = readdirSync("packages")
  .map((folder) => ({ folder, ...JSON.parse(readFileSync(`packages/${folder}/package.json`, "utf8")) }))
  .filter((manifest) => !manifest.private);
const byName = new Map(manifests.map((manifest) => [manifest.name, manifest]));
const depthOf = ({ dependencies, peerDependencies }) =>
  1 +
  Math.max(
    0,
    ...Object.keys({ ...dependencies, ...peerDependencies })
      .filter((name) => byName.has(name))
      .map((name) => depthOf(byName.get(name))),
  );

const isPublished = ({ name, version }) => {
  const { status, stdout, stderr } = spawnSync("npm", ["view", `${name}@${version}`, "version"], {
    encoding: "utf8",
  });
  if (status === 0) return stdout.trim() !== "";
  if (stderr.includes("E404")) return false;
  return fail(`Cannot ask the registry for ${name}@${version}:\n${stderr}`);
};

const wanted = manifests
  .filter((manifest) => !isPublished(manifest))
  .sort((a, b) => depthOf(a) - depthOf(b) || (a.name < b.name ? -1 : 1));

// The registry refuses a signed tarball whose package.json names another repository than the one that signs.
const repository = process.env.GITHUB_REPOSITORY;
for (const { folder, repository: named } of repository ? wanted : []) {
  const url = typeof named === "string" ? named : (named?.url ?? "");
  if (!url.replace(/\.git$/, "").endsWith(`github.com/${repository}`))
    fail(`packages/${folder}/package.json: set "repository" to git+https://github.com/${repository}.git`);
}

const notesOf = ({ folder, name, version }) => {
  const path = `packages/${folder}/CHANGELOG.md`;
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  const [, ...sections] = text.split(/^## /m);
  const own = sections.find((section) => section.split("\n", 1)[0].trim() === version);
  return own ? own.slice(own.indexOf("\n")).trim() : `${name} ${version}`;
};

const out = resolve(values.out);
if (existsSync(out) && readdirSync(out).length) fail(`${values.out} is not empty: give another --out`);
mkdirSync(out, { recursive: true });
const lines = wanted.map((manifest) => {
  const { folder, name, version } = manifest;
  execFileSync("pnpm", ["--dir", `packages/${folder}`, "pack", "--pack-destination", out], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const base = `${name.replace("@", "").replace("/", "-")}-${version}`;
  if (!existsSync(join(out, `${base}.tgz`))) fail(`${name}: pnpm pack made no ${base}.tgz`);
  writeFileSync(join(out, `${base}.md`), `${notesOf(manifest)}\n`);
  return `${name} ${version} ${base}.tgz\n`;
});
writeFileSync(join(out, "released.txt"), lines.join(""));
if (process.env.GITHUB_OUTPUT) appendFileSync(process.env.GITHUB_OUTPUT, `count=${wanted.length}\n`);
console.log(lines.length ? lines.join("").trim() : "each package is published in its version");
