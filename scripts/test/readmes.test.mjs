// Each example in TypeScript of each page compiles, and runs on a sandbox in the place of Moov.
import { execFile } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findRedis } from "../../packages/tokens-redis/test/redis-server.js";
import { asModule, asProgram, GIVEN_MODULE, readmeBlocks, SECRET } from "../readme-blocks.mjs";

const run = promisify(execFile);
const redis = await findRedis();

const pagesBelow = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return /^(node_modules|reference|dist|\.)/.test(entry.name) ? [] : pagesBelow(path);
    return /(?<!^CHANGELOG|\.api)\.md$/.test(entry.name) ? [path] : [];
  });
const pages = ["README.md", "CONTRIBUTING.md", ...["packages", "apps"].flatMap(pagesBelow)]
  .map((page) => ({ page, blocks: readmeBlocks(page) }))
  .filter(({ blocks }) => blocks.length);

/** A folder with the packages as built, and with all that any of them depends on. */
const folder = mkdtempSync(join(tmpdir(), "moovkit-readmes-"));
const link = (name, target) => {
  const path = join(folder, "node_modules", name);
  mkdirSync(dirname(path), { recursive: true });
  try {
    symlinkSync(resolve(target), path);
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
};
const entries = (path) =>
  readdirSync(path).flatMap((name) =>
    name.startsWith("@") ? readdirSync(join(path, name)).map((own) => `${name}/${own}`) : name,
  );

/** What only another runtime knows. */
const ELSEWHERE = `
declare module "bun:test" { export { test, afterAll } from "vitest"; }
declare const Deno: { test: { (of: object): void; afterAll(run: () => unknown): void } };
`;
const OPTIONS = {
  compilerOptions: {
    target: "ES2022",
    lib: ["ES2023", "ESNext.Disposable", "DOM", "DOM.Iterable"],
    module: "NodeNext",
    types: ["node"],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
    noEmit: true,
  },
};

const fileOf = (page, index) => `${page.replace(/\W+/g, "-")}-${index + 1}`;

beforeAll(() => {
  for (const name of readdirSync("packages")) link(`@moovkit/${name}`, join("packages", name));
  for (const home of [".", ...readdirSync("packages").map((name) => join("packages", name))])
    for (const name of entries(join(home, "node_modules")).filter((entry) => !/^(\.|@moovkit)/.test(entry)))
      link(name, join(home, "node_modules", name));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(OPTIONS));
  writeFileSync(join(folder, "elsewhere.d.ts"), ELSEWHERE);
  writeFileSync(join(folder, "given.mjs"), GIVEN_MODULE);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await redis?.[Symbol.asyncDispose]?.();
});

it("all examples compile", { timeout: 60_000 }, async () => {
  for (const { page, blocks } of pages)
    for (const [index, block] of blocks.entries())
      writeFileSync(join(folder, `${fileOf(page, index)}.ts`), asModule(block));
  const tsc = resolve("node_modules/.bin/tsc");
  const { stdout } = await run(tsc, ["-p", folder], { cwd: folder }).catch((error) => error);
  expect(stdout).toBe("");
});

const inRepository = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  ...pagesBelow("packages"),
  "apps/bench/README.md",
];

it.each(inRepository)("%s links to what is there", (page) => {
  const text = readFileSync(page, "utf8").replace(/```[\s\S]*?```/g, "");
  const targets = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)|src="([^"]+)"/g)].map(
    ([, link, src]) => link ?? src,
  );
  const local = targets.filter((target) => !/^[a-z]+:/.test(target));
  expect(local.filter((target) => !existsSync(join(dirname(page), target)))).toEqual([]);
});

it.each(inRepository)("%s has no code that nobody looks at", (page) => {
  const fences = [...readFileSync(page, "utf8").matchAll(/^```(\w*)[^\n]*\n[\s\S]*?^```/gm)].map(
    ([, of]) => of,
  );
  expect(fences.filter((of) => !["ts", "sh"].includes(of))).toEqual([]);
});

describe.each(pages)("$page", ({ page, blocks }) => {
  // Those for a test runner are run by the runners themselves, in the matrix of runtimes.
  const shown = blocks.map((block, index) => ({ ...block, index })).filter(({ needs }) => needs !== "runner");
  for (const block of shown)
    it.skipIf(block.needs === "redis" && !redis)(block.name, { timeout: 30_000 }, async () => {
      const path = join(folder, `${fileOf(page, block.index)}.mjs`);
      writeFileSync(
        path,
        `${asProgram(block)}\nawait new Promise((done) => setTimeout(done, 50));\nprocess.exit(0);\n`,
      );
      const env = { ...process.env, REDIS_URL: redis?.url };
      const { stdout, stderr } = await run(process.execPath, [path], { cwd: folder, env, timeout: 20_000 });
      expect(stdout + stderr).not.toContain(SECRET);
    });
});
