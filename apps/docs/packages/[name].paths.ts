import { existsSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { findPackages } from "../../../scripts/find-packages.mjs";
import { convertLinks } from "../.vitepress/repository-links.js";

const ROOT = join(import.meta.dirname, "../../..");

/** One page for the README of each package, and one for the differences of the sandbox from Moov. */
export default {
  paths: () =>
    findPackages()
      .flatMap((folder) => [
        { name: basename(folder), file: join(folder, "README.md") },
        { name: `${basename(folder)}-differences`, file: join(folder, "DIFFERENCES.md") },
      ])
      .filter(({ file }) => existsSync(file))
      .map(({ name, file }) => {
        const source = relative(ROOT, file).replaceAll("\\", "/");
        return { params: { name }, content: convertLinks(readFileSync(file, "utf8"), source) };
      }),
};
