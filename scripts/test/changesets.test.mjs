import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";

// Each starts processes of its own, on a machine that may have other work.
vi.setConfig({ testTimeout: 60_000 });

const script = resolve("scripts/changesets.mjs");
const cli = resolve("node_modules/@changesets/cli/bin.js");

// A run within GitHub's own checks must not take this process's pull request for the throw-away repository's.
const environment = (more = {}) => {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: "", GIT_CONFIG_NOSYSTEM: "1" };
  for (const name of Object.keys(env))
    if (/^(GITHUB_|GIT_(DIR|WORK_TREE|INDEX_FILE))/.test(name)) delete env[name];
  return { ...env, ...more };
};

const folders = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
const temporary = () => {
  const folder = mkdtempSync(join(tmpdir(), "moovkit-changesets-"));
  folders.push(folder);
  return folder;
};

const manifestOf = (name, more = {}) => ({
  name: `@moovkit/${name}`,
  version: "1.2.3",
  type: "module",
  files: ["dist"],
  scripts: { build: "tsc" },
  dependencies: { zod: "catalog:" },
  devDependencies: { ofetch: "catalog:", vitest: "catalog:" },
  ...more,
});
const changeset = (name, bump = "patch", text = "A change.") => `---\n"${name}": ${bump}\n---\n\n${text}\n`;

const lock = (version) =>
  `importers:\n  packages/core:\n    devDependencies:\n      ofetch:\n        version: ${version}\n      vitest:\n        version: ${version}\n`;

/** A repository as after a release, with `origin/main` where it is, and a branch for the change. */
const open = () => {
  const folder = temporary();
  const git = (...args) =>
    execFileSync("git", ["-c", "user.name=test", "-c", "user.email=test@localhost", ...args], {
      cwd: folder,
      env: environment(),
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  const write = (path, content) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(
      join(folder, path),
      typeof content === "string" ? content : `${JSON.stringify(content, null, 2)}\n`,
    );
  };
  const remove = (path) => rmSync(join(folder, path), { recursive: true });
  const commit = () => {
    git("add", "-A");
    git("commit", "-qm", "A change");
  };
  git("init", "-q", "-b", "main");
  write("package.json", { name: "root", private: true, version: "0.0.0" });
  write(
    "pnpm-workspace.yaml",
    "packages:\n  - packages/*\n  - apps/*\ncatalog:\n  zod: ^4.0.0\n  vitest: ^4.0.0\n",
  );
  write(".gitignore", "node_modules\ndist\n");
  write(".changeset/config.json", {
    changelog: "@changesets/cli/changelog",
    baseBranch: "main",
    access: "public",
    updateInternalDependencies: "patch",
  });
  write("packages/core/package.json", manifestOf("core"));
  write("packages/core/src/index.ts", "export const a = 1;\n");
  write("packages/core/src/fetch.ts", 'import { createFetch } from "ofetch";\n');
  write("pnpm-lock.yaml", lock("1.0.0"));
  write("packages/core/src/version.ts", 'export const VERSION = "1.2.3";\n');
  write("packages/core/README.md", "# core\n");
  write("packages/core/test/a.test.ts", "\n");
  write(
    "packages/retry/package.json",
    manifestOf("retry", { dependencies: { "@moovkit/core": "workspace:^" } }),
  );
  write("packages/retry/src/index.ts", "export const b = 1;\n");
  write("apps/example/package.json", { name: "@moovkit/example", private: true, version: "0.0.0" });
  write("apps/example/src/main.ts", "\n");
  commit();
  git("update-ref", "refs/remotes/origin/main", "HEAD");
  git("switch", "-q", "-c", "change");
  const check = (args = [], env = {}) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
      cwd: folder,
      env: environment(env),
      encoding: "utf8",
    });
    return { status, text: `${stdout}${stderr}` };
  };
  return { folder, git, write, remove, commit, check };
};

describe("a change to what is published", () => {
  it.each([
    ["its sources", ({ write }) => write("packages/core/src/index.ts", "export const a = 2;\n")],
    ["a new source", ({ write }) => write("packages/core/src/new.ts", "export const c = 2;\n")],
    ["a source that goes", ({ remove }) => remove("packages/core/src/index.ts")],
    [
      "a source that moves",
      ({ git }) => git("mv", "packages/core/src/index.ts", "packages/core/src/main.ts"),
    ],
    ["its README", ({ write }) => write("packages/core/README.md", "# Core\n")],
    [
      "its dependencies",
      ({ write }) => write("packages/core/package.json", manifestOf("core", { dependencies: {} })),
    ],
    [
      "its version, by hand",
      ({ write }) => write("packages/core/package.json", manifestOf("core", { version: "2.0.0" })),
    ],
    [
      "a range of its dependencies in the catalog",
      ({ write }) => write("pnpm-workspace.yaml", "catalog:\n  zod: ^4.9.0\n  vitest: ^4.0.0\n"),
    ],
    [
      "the locked version of a library that is built in",
      ({ write }) => write("pnpm-lock.yaml", lock("1.0.1")),
    ],
  ])("fails without a changeset and passes with one: %s", (_, change) => {
    const repository = open();
    change(repository);
    repository.commit();
    const without = repository.check();
    expect(without).toMatchObject({ status: 1 });
    expect(without.text).toContain("@moovkit/core is changed for its users");
    expect(without.text).toContain("pnpm changeset");
    repository.write(".changeset/one.md", changeset("@moovkit/core"));
    repository.commit();
    expect(repository.check()).toEqual({
      status: 0,
      text: "changesets: each changed package is named, compared with origin/main\n",
    });
  });

  it("needs a changeset for each package", () => {
    const { write, commit, check } = open();
    write("packages/core/src/index.ts", "export const a = 2;\n");
    write("packages/retry/src/index.ts", "export const b = 2;\n");
    write(".changeset/one.md", changeset("@moovkit/core"));
    commit();
    const { status, text } = check();
    expect(status).toBe(1);
    expect(text).toContain("@moovkit/retry is changed");
    expect(text).not.toContain("@moovkit/core is changed");
  });

  it("is not covered by a changeset of an earlier change, or by an empty one", () => {
    const { git, write, commit, check } = open();
    write(".changeset/earlier.md", changeset("@moovkit/core"));
    commit();
    git("update-ref", "refs/remotes/origin/main", "HEAD");
    write("packages/core/src/index.ts", "export const a = 2;\n");
    write(".changeset/empty.md", "---\n---\n");
    commit();
    expect(check()).toMatchObject({ status: 1 });
    write(".changeset/earlier.md", changeset("@moovkit/core", "minor", "More than before."));
    commit();
    expect(check()).toMatchObject({ status: 0 });
  });

  it("counts before it is committed", () => {
    const { write, check } = open();
    write("packages/core/src/new.ts", "export const c = 2;\n");
    expect(check()).toMatchObject({ status: 1 });
    write(".changeset/one.md", changeset("@moovkit/core"));
    expect(check()).toMatchObject({ status: 0 });
  });

  it("counts from where the branch began, whatever came to main since", () => {
    const { git, write, commit, check } = open();
    git("switch", "-q", "main");
    write("packages/core/src/index.ts", "export const a = 3;\n");
    commit();
    git("update-ref", "refs/remotes/origin/main", "HEAD");
    git("switch", "-q", "change");
    write("packages/core/test/a.test.ts", "// more\n");
    commit();
    expect(check()).toMatchObject({ status: 0 });
  });
});

describe("a change to what is not published", () => {
  it.each([
    ["tests", "packages/core/test/a.test.ts", "// more\n"],
    ["an app", "apps/example/src/main.ts", "// more\n"],
    [
      "scripts and development dependencies",
      "packages/core/package.json",
      manifestOf("core", { scripts: {}, devDependencies: {} }),
    ],
    ["what is built", "packages/core/dist/index.js", "// more\n"],
    [
      "the locked version of another library",
      "pnpm-lock.yaml",
      lock("1.0.0").replace("vitest:\n        version: 1.0.0", "vitest:\n        version: 1.0.1"),
    ],
  ])("needs none: %s", (_, path, content) => {
    const { write, git, check } = open();
    write(path, content);
    git("add", "-A");
    git("commit", "-q", "--allow-empty", "-m", "A change");
    expect(check()).toMatchObject({ status: 0 });
  });
});

describe("a changeset", () => {
  it.each([
    [
      "an unknown package",
      changeset("@moovkit/cure"),
      "names @moovkit/cure, which is no published package here",
    ],
    ["a private one", changeset("@moovkit/example"), "names @moovkit/example"],
    ["no text", changeset("@moovkit/core", "patch", ""), "say what changes"],
    ["no front matter", "A change.\n", "cannot be read as a changeset"],
  ])("fails with %s, even where nothing else changed", (_, content, told) => {
    const { write, commit, git, check } = open();
    write(".changeset/wrong.md", content);
    commit();
    expect(check()).toMatchObject({ status: 1, text: expect.stringContaining(told) });
    git("update-ref", "refs/remotes/origin/main", "HEAD");
    expect(check()).toMatchObject({ status: 1 });
  });
});

describe("a release", () => {
  const release = () => {
    const repository = open();
    const { folder, git, write, commit } = repository;
    write("packages/core/src/index.ts", "export const a = 2;\n");
    write(".changeset/one.md", changeset("@moovkit/core", "major"));
    commit();
    git("update-ref", "refs/remotes/origin/main", "HEAD");
    symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
    execFileSync(process.execPath, [cli, "version"], { cwd: folder, env: environment(), stdio: "ignore" });
    write("packages/core/src/version.ts", 'export const VERSION = "2.0.0";\n');
    commit();
    return repository;
  };

  it("passes: its changesets became versions", () => {
    const { git, check } = release();
    expect(git("show", "--stat", "HEAD")).toContain("packages/retry/CHANGELOG.md");
    expect(check()).toMatchObject({ status: 0 });
  });

  it("passes nothing else along", () => {
    const { write, commit, check } = release();
    write("packages/core/src/index.ts", "export const a = 3;\n");
    commit();
    expect(check()).toMatchObject({
      status: 1,
      text: expect.stringContaining("@moovkit/core is changed for its users"),
    });
  });
});

describe("where there is nothing to compare with", () => {
  it("passes on main after landing", () => {
    const { git, write, commit, check } = open();
    write("packages/core/src/index.ts", "export const a = 2;\n");
    commit();
    git("switch", "-q", "main");
    git("merge", "-q", "change");
    git("update-ref", "refs/remotes/origin/main", "HEAD");
    expect(check()).toEqual({ status: 0, text: "changesets: nothing has changed since origin/main\n" });
  });

  it("compares with the commit before, without origin/main", () => {
    const { git, write, commit, check } = open();
    git("update-ref", "-d", "refs/remotes/origin/main");
    write("packages/core/src/index.ts", "export const a = 2;\n");
    commit();
    expect(check()).toMatchObject({ status: 1, text: expect.stringContaining("compared with HEAD~1") });
  });

  it("says so in a shallow clone, and fails there on a pull request", () => {
    const { git, folder, write, commit } = open();
    write("packages/core/src/index.ts", "export const a = 2;\n");
    commit();
    const clone = temporary();
    git("clone", "-q", "--depth", "1", "--branch", "change", `file://${folder}`, clone);
    const check = (env) =>
      spawnSync(process.execPath, [script], { cwd: clone, env: environment(env), encoding: "utf8" });
    const alone = check({});
    expect(alone.status).toBe(0);
    expect(alone.stdout).toContain("nothing to compare with, HEAD~1 is not in this clone");
    const pullRequest = check({ GITHUB_BASE_REF: "main" });
    expect(pullRequest.status).toBe(1);
    expect(pullRequest.stderr).toContain("origin/main is not in this clone");
    expect(pullRequest.stderr).toContain("fetch-depth: 0");
    expect(check({ GITHUB_EVENT_NAME: "pull_request" }).status).toBe(1);
  });

  it("fails for a base that was asked for and is not there", () => {
    const { check } = open();
    expect(check(["--base", "nowhere"])).toMatchObject({
      status: 1,
      text: expect.stringContaining("nowhere is not in this clone"),
    });
    expect(check(["--base", "main"])).toMatchObject({ status: 0 });
  });
});

it("a changeset as the tool writes it is left alone by the formatter", () => {
  const folder = mkdtempSync(join(tmpdir(), "moovkit-format-"));
  mkdirSync(join(folder, ".changeset"));
  const path = join(folder, ".changeset", "brave-cats.md");
  const text = '---\n"@moovkit/retry": patch\n---\n\nSomething new.\n';
  writeFileSync(path, text);
  writeFileSync(
    join(folder, "biome.json"),
    readFileSync("biome.json", "utf8").replace('"useIgnoreFile": true', '"useIgnoreFile": false'),
  );
  const biome = resolve("node_modules/@biomejs/biome/bin/biome");
  spawnSync(process.execPath, [biome, "check", "--write", "."], { cwd: folder });
  expect(readFileSync(path, "utf8")).toBe(text);
  rmSync(folder, { recursive: true });
});
