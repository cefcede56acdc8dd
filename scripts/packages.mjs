// Packs each package as it would be published, and lets publint and attw look at the tarball.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const out = mkdtempSync(join(tmpdir(), "moovkit-pack-"));
const run = (command, args) =>
  execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
let failed = 0;
try {
  for (const name of readdirSync("packages")) {
    run("pnpm", ["--dir", `packages/${name}`, "pack", "--pack-destination", out]);
  }
  for (const tarball of readdirSync(out)) {
    const path = join(out, tarball);
    try {
      run("publint", ["run", path, "--strict"]);
      run("attw", [path, "--profile", "esm-only", "--no-emoji"]);
      console.log(`${tarball}: publint and attw agree`);
    } catch (error) {
      failed += 1;
      console.error(`${tarball}:\n${error.stdout}${error.stderr}`);
    }
  }
} finally {
  rmSync(out, { recursive: true });
}
process.exit(failed ? 1 : 0);
