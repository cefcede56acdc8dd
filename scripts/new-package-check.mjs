// Makes a package of each kind on a throw-away copy of the working tree, and holds each to what any package is held to.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readArguments } from "./arguments.mjs";
import { KINDS } from "./new-package/kinds.mjs";

const { values } = readArguments(
  `pnpm check:scaffold [--keep]

Runs pnpm new:package for each kind on a copy of the working tree, and there format, lint, types, boundaries, unused
code, reports, pictures, changesets and the new packages' tests. --keep leaves the copy behind.`,
  { keep: { type: "boolean" } },
);

const copy = mkdtempSync(join(tmpdir(), "moovkit-scaffold-"));
const run = (command, args, cwd = copy) => {
  try {
    return execFileSync(command, args, {
      cwd,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      maxBuffer: 64 * 1024 * 1024,
      // A pull request of this repository is none of the copy's.
      env: { ...process.env, GITHUB_BASE_REF: "", GITHUB_EVENT_NAME: "" },
    });
  } catch (error) {
    throw new Error(`${command} ${args.join(" ")}:\n${error.stdout ?? ""}${error.stderr ?? error.message}`);
  }
};
const git = (...args) =>
  run("git", ["-c", "user.name=scaffold", "-c", "user.email=scaffold@localhost", ...args]);

const problems = [];
try {
  const list = run("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], process.cwd());
  for (const path of list.split("\0").filter((name) => name && existsSync(name))) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    cpSync(path, join(copy, path));
  }
  git("init", "-q", "-b", "main");
  git("add", "-A");
  git("commit", "-qm", "As it is");
  run("pnpm", ["install", "--frozen-lockfile", "--prefer-offline"]);

  const kinds = Object.keys(KINDS);
  const made = kinds.map((kind) => `probe-${kind}`);
  for (const [index, kind] of kinds.entries()) {
    const last = index === kinds.length - 1;
    run("pnpm", ["run", "new:package", made[index], "--kind", kind, ...(last ? [] : ["--files-only"])]);
  }
  const folders = made.map((name) => `packages/${name}`);
  const checks = {
    "format and lint": ["run", "check:format"],
    types: ["turbo", "run", "types", ...made.map((name) => `--filter=@moovkit/${name}`)],
    tests: ["vitest", "run", ...folders],
    boundaries: ["run", "check:boundaries"],
    "unused code": ["knip", ...folders.flatMap((folder) => ["--workspace", folder])],
    "public types": ["run", "check:api"],
    pictures: ["run", "check:pictures"],
    sizes: ["run", "check:size"],
    changesets: ["run", "check:changesets", "--base", "HEAD"],
  };
  for (const [what, args] of Object.entries(checks)) {
    try {
      run("pnpm", args[0] === "run" ? args : ["exec", ...args]);
      console.log(`${kinds.join(", ")}: ${what} passes`);
    } catch (error) {
      problems.push(error.message);
    }
  }
} catch (error) {
  problems.push(error.message);
} finally {
  if (values.keep) console.log(`left in ${copy}`);
  else rmSync(copy, { recursive: true, force: true });
}
for (const problem of problems) console.error(problem);
console.log(
  problems.length ? `${problems.length} problems` : "scaffold: each kind passes what a package must pass",
);
process.exit(problems.length ? 1 : 0);
