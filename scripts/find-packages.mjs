import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

const PACKAGES = join(import.meta.dirname, "../packages");

/** Returns the absolute paths of the folders of all packages: those in `packages` and those in `packages/api`. */
export const findPackages = () =>
  [PACKAGES, join(PACKAGES, "api")].flatMap((folder) =>
    readdirSync(folder)
      .map((name) => join(folder, name))
      .filter((path) => existsSync(join(path, "package.json"))),
  );
