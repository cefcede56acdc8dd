import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

export const DIST = join(import.meta.dirname, "../.vitepress/dist");

/** The base path of the site, with a slash at both ends. */
export const BASE = process.env.DOCS_BASE ?? "/";

/** Lists the files of the built site, with forward slashes. */
export const files = () => {
  if (!existsSync(DIST)) throw new Error("The site is not built. Run `pnpm run docs`.");
  return readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(DIST.length + 1)
        .replaceAll("\\", "/"),
    );
};

/** Returns the file for a path, like a server with clean URLs. */
export const fileOf = (path, all) => {
  const plain = decodeURIComponent(path.slice(BASE.length));
  return [plain, `${plain}.html`, `${plain}${plain === "" || plain.endsWith("/") ? "" : "/"}index.html`].find(
    (file) => all.has(file),
  );
};
