import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, it, vi } from "vitest";

// Each starts processes of its own, on a machine that may have other work.
vi.setConfig({ testTimeout: 60_000 });

const script = resolve("scripts/new-package.mjs");
const folder = mkdtempSync(join(tmpdir(), "moovkit-new-package-"));
afterAll(() => rmSync(folder, { recursive: true }));

for (const path of [
  "README.md",
  ".gitignore",
  "biome.json",
  "scripts/boundaries.mjs",
  "scripts/size.mjs",
  "apps/docs/index.md",
  "apps/example/package.json",
  ...["package.json", "tsconfig.json", "tsconfig.build.json"].map((name) => `packages/retry/${name}`),
])
  cpSync(path, join(folder, path));
mkdirSync(join(folder, ".changeset"));
spawnSync("git", ["init", "-q"], { cwd: folder });

const make = (...args) =>
  spawnSync(process.execPath, [script, ...args], { cwd: folder, encoding: "utf8", timeout: 60_000 });
const everything = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => `${path}\n${readFileSync(path, "utf8")}`)
    .join("\n");

it.each([
  ["no name", [], "give one name"],
  ["two names", ["one", "two"], "give one name"],
  ["a name in capitals", ["Probe"], "is not in kebab-case"],
  ["a name with a dash too many", ["probe--two"], "is not in kebab-case"],
  ["a way out of the folder", ["../probe"], "is not in kebab-case"],
  ["a package that is there", ["retry"], "packages/retry exists already"],
  ["an app that is there", ["example"], "apps/example exists already"],
  ["a word of the language", ["default"], "default means something else in code"],
  ["a word that the code uses", ["check-options"], "checkOptions means something else in code"],
  ["a name of the language's modules", ["await"], "await means something else in code"],
  ["a name that is everywhere", ["global-this"], "globalThis means something else in code"],
  ["a name that git ignores", ["dist"], "git ignores packages/dist"],
  ["another kind", ["probe", "--kind", "store"], "there is no store"],
  ["a kind of Object's own", ["probe", "--kind", "toString"], "there is no toString"],
  ["no kind", ["probe", "--kind"], "--kind"],
  ["another option", ["probe", "--force"], "--force"],
  ["a description that breaks the table", ["probe", "--description", "a | b"], "--description"],
])("refuses %s, and changes nothing", (_, args, told) => {
  const before = everything();
  const { status, stderr } = make(...(args.includes("--kind") ? args : [...args, "--kind", "plugin"]));
  expect(status).toBe(1);
  expect(stderr).toContain(told);
  expect(stderr).toContain("Nothing was changed");
  expect(everything()).toBe(before);
});

it("writes a package, and names it wherever a package is named", () => {
  const made = make("two-words", "--kind", "transport", "--description", "Something.", "--files-only");
  expect(made.stderr).toBe("");
  expect(made.status).toBe(0);
  const read = (path) => readFileSync(join(folder, path), "utf8");
  expect(JSON.parse(read("packages/two-words/package.json"))).toMatchObject({
    name: "@moovkit/two-words",
    version: "0.0.0",
    description: "Something",
    license: "Apache-2.0",
    peerDependencies: { "@moovkit/core": "workspace:^" },
  });
  expect(read("packages/two-words/src/two-words.ts")).toContain("export function twoWordsTransport(");
  expect(read("packages/two-words/README.md")).toContain("twoWordsTransport({");
  expect(existsSync(join(folder, "packages/two-words/test/two-words.test.ts"))).toBe(true);
  expect(read(".changeset/new-two-words.md")).toContain('"@moovkit/two-words": major');
  expect(read("scripts/boundaries.mjs")).toContain('"two-words": ["models", "core"],');
  expect(read("README.md")).toMatch(
    /^\| `@moovkit\/two-words` +\| Something +\| <!-- size:two-words -->0\.0 kB +\|$/m,
  );
  expect(make("two-words", "--kind", "plugin").stderr).toContain("packages/two-words exists already");
});
