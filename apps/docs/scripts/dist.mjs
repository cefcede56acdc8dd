import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

export const DIST = join(import.meta.dirname, "../.vitepress/dist");

/** Where the site is served, with a slash at both ends. */
export const BASE = process.env.DOCS_BASE ?? "/";

/** The files of the built site, with forward slashes. */
export const files = () => {
  if (!existsSync(DIST)) throw new Error("There is no site yet: pnpm run docs builds it.");
  return readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(DIST.length + 1)
        .replaceAll("\\", "/"),
    );
};

/** The file that answers a path, as a server with clean URLs finds it. */
export const fileOf = (path, all) => {
  const plain = decodeURIComponent(path.slice(BASE.length));
  return [plain, `${plain}.html`, `${plain}${plain === "" || plain.endsWith("/") ? "" : "/"}index.html`].find(
    (file) => all.has(file),
  );
};
