// Installs all tarballs into an empty project with npm, and makes calls with the installed packages.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

const { tarballs } = JSON.parse(process.env.RUNTIME_TESTS);

const project = mkdtempSync(join(tmpdir(), "moovkit-smoke-"));
after(() => rmSync(project, { recursive: true }));
const run = (command, ...args) => execFileSync(command, args, { cwd: project, stdio: "pipe" });

writeFileSync(join(project, "package.json"), "{}");
for (const file of ["call.mjs", "call.cjs", "pay.mjs"])
  copyFileSync(join(import.meta.dirname, file), join(project, file));

test("npm installs the tarballs into an empty project", () => {
  run("npm", "install", "--no-audit", "--no-fund", "--loglevel=error", ...tarballs);
});

test("an ES module imports the packages and makes calls", () => {
  run(process.execPath, "call.mjs");
});

test("a CommonJS module requires the packages and makes calls", () => {
  run(process.execPath, "call.cjs");
});
