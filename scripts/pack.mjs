import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Packs each package as it would be published, and says where the tarballs are. */
export const packAll = (out) => {
  for (const name of readdirSync("packages"))
    execFileSync("pnpm", ["--dir", `packages/${name}`, "pack", "--pack-destination", out], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  return readdirSync(out)
    .filter((name) => name.endsWith(".tgz"))
    .map((name) => join(out, name));
};
