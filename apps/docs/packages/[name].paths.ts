import { existsSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { findPackages } from "../../../scripts/find-packages.mjs";
import { convertLinks } from "../.vitepress/repository-links.js";

const ROOT = join(import.meta.dirname, "../../..");

/** One page for the README of each package. */
export default {
  paths: () =>
    findPackages()
      .map((folder) => ({ name: basename(folder), readme: join(folder, "README.md") }))
      .filter(({ readme }) => existsSync(readme))
      .map(({ name, readme }) => {
        const source = relative(ROOT, readme).replaceAll("\\", "/");
        return { params: { name }, content: convertLinks(readFileSync(readme, "utf8"), source) };
      }),
};
