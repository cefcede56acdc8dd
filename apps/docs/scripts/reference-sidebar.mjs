// The sidebars of the reference.
import { readdirSync } from "node:fs";
import { join } from "node:path";

/** The groups of TypeDoc's pages, by folder. */
const GROUPS = {
  functions: "Functions",
  interfaces: "Interfaces",
  "type-aliases": "Type aliases",
  classes: "Classes",
  variables: "Variables",
};

/** Lists TypeDoc's pages of a package by group. */
export const listTypeDocPages = (out, name) =>
  Object.entries(GROUPS).flatMap(([folder, text]) => {
    const path = join(out, name, folder);
    const files = readdirSync(join(out, name)).includes(folder) ? readdirSync(path).sort() : [];
    const items = files.map((file) => {
      const member = file.replace(/\.md$/, "");
      return { text: member, link: `/reference/${name}/${folder}/${member}` };
    });
    return items.length > 0 ? [{ text, items }] : [];
  });

/**
 * Returns the sidebar of each package. It lists all packages, but only the pages of one of them: the sidebar is part of
 * each page.
 */
export const createSidebars = (entries) => {
  const sections = (openName) => {
    const toItem = ({ name, items }) => ({
      text: name.replace("@moovkit/", ""),
      link: `/reference/${name}`,
      ...(name === openName ? { items } : {}),
    });
    return [
      { text: "Reference", items: [{ text: "All packages", link: "/reference/" }] },
      { text: "API packages", items: entries.filter(({ hasOperations }) => hasOperations).map(toItem) },
      { text: "Other packages", items: entries.filter(({ hasOperations }) => !hasOperations).map(toItem) },
    ];
  };
  // VitePress takes the first path with which that of the page begins: `tokens-redis` must come before `tokens`.
  const names = entries.map(({ name }) => name).sort((first, second) => second.length - first.length);
  return Object.fromEntries([
    ...names.map((name) => [`/reference/${name}`, sections(name)]),
    ["/reference/", sections()],
  ]);
};
