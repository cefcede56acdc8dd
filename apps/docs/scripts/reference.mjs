import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { findPackages } from "../../../scripts/find-packages.mjs";
import { isTooLong } from "./reference-limits.mjs";
import { firstSentence, table } from "./reference-markdown.mjs";
import { createPages } from "./reference-pages.mjs";
import { createSidebars, listTypeDocPages } from "./reference-sidebar.mjs";
import { writeTypeDoc } from "./reference-typedoc.mjs";

const DOCS = join(import.meta.dirname, "..");
const OUT = join(DOCS, "reference");
const CONDITION = "@moovkit/source";

/** The class that the style sheet of the reference applies to. */
const FRONT_MATTER = "---\npageClass: reference\n---\n\n";

/** Matches a row of TypeDoc's index of a module. */
const INDEX_ROW = /^\| \[([\w\\]+)\]\((\S+)\.md\) \| (.*) \|$/gm;

/**
 * Lists the entry points of the packages, for example `@moovkit/core` and `@moovkit/conformance/server`. Those of a pattern, such
 * as `moovkit/webhooks`, are not listed, because they export what a package of the API exports.
 */
const entryPoints = () =>
  findPackages()
    .flatMap((folder) => {
      const { name, description, exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
      return Object.entries(exports)
        .filter(([path, target]) => target[CONDITION] && !path.includes("*"))
        .map(([path, target]) => ({
          name: name + path.slice(1),
          description,
          file: join(folder, target[CONDITION]),
        }));
    })
    // TypeDoc documents an export where it finds it first. `moovkit` exports what the others export.
    .sort((first, second) => Number(first.name === "moovkit") - Number(second.name === "moovkit"));

const write = (path, markdown) => {
  const file = join(OUT, `${path}.md`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, FRONT_MATTER + markdown);
};

/**
 * Styles TypeDoc's pages, and points their links to a module to the overview of the package, which is beside the folder of
 * the module.
 */
const finishTypeDocPages = () => {
  for (const path of readdirSync(OUT, { recursive: true }).filter((file) => file.endsWith(".md"))) {
    const file = join(OUT, path);
    const markdown = readFileSync(file, "utf8").replaceAll(
      /\]\(([./]*[@\w/-]*)\/index\.md(#\w+)?\)/g,
      (_, folder, anchor = "") =>
        `](/${relative(DOCS, resolve(dirname(file), folder)).replaceAll("\\", "/")}${anchor})`,
    );
    writeFileSync(file, FRONT_MATTER + markdown);
  }
};

/**
 * Returns the tables of an overview that TypeDoc has written, in short, and deletes it. Guides link to an export on the overview of its
 * package, so each row is the target of a link.
 */
const readIndex = (name) => {
  const file = join(OUT, name, "index.md");
  const index = readFileSync(file, "utf8");
  rmSync(file);
  const start = index.indexOf("\n## ");
  if (start < 0) return "";
  return index.slice(start).replaceAll(INDEX_ROW, (_, title, path, description) => {
    const member = title.replaceAll("\\", "");
    const link = `[\`${member}\`](/reference/${name}/${path})`;
    return `| <a id="${member.toLowerCase()}"></a>${link} | ${firstSentence(description)} |`;
  });
};

const writeOverview = ({ name, description }, overview = "", entries) => {
  const packages = entries
    .filter(({ hasOperations }) => hasOperations)
    .map((entry) => `[\`${entry.name}\`](/reference/${entry.name})`)
    .join(", ");
  const everything = [
    "`createMoov()` has the operations of all API packages as methods.",
    "This entry exports their types, and the errors and types of [`@moovkit/core`](/reference/@moovkit/core) that applications need.",
    "`moovkit/webhooks`, `moovkit/cards` and so on export everything that a package exports.",
    `The packages: ${packages}.`,
  ].join(" ");
  const parts = [
    `# ${name}`,
    `${description}.`,
    name === "moovkit" ? everything : "",
    overview,
    readIndex(name),
  ];
  write(name, `${parts.filter(Boolean).join("\n\n").trim()}\n`);
};

const writeIndex = (entries) => {
  const rows = (isIncluded) =>
    table(
      ["Package", "Description"],
      entries
        .filter(isIncluded)
        .map(({ name, description }) => [`[\`${name}\`](/reference/${name})`, `${description}.`]),
    );
  const parts = [
    "# Reference",
    "## API packages {#api-packages}",
    "Each operation has a page: its request, scope, input, result and errors, and an example.",
    rows(({ hasOperations }) => hasOperations),
    "## Other packages {#other-packages}",
    rows(({ hasOperations }) => !hasOperations),
  ];
  write("index", `${parts.join("\n\n")}\n`);
};

/** Fails if a page is longer than a reader scrolls. */
const checkLengths = () => {
  const pages = readdirSync(OUT, { recursive: true }).filter((file) => file.endsWith(".md"));
  const longPages = pages.filter((page) => isTooLong(readFileSync(join(OUT, page), "utf8")));
  if (longPages.length > 0) throw new Error(`These pages are too long: ${longPages.join(", ")}`);
};

/** Writes `reference/` from the operations, the schemas and the doc comments of the packages. Fails on warnings. */
export const writeReference = async () => {
  const { operations, pages, addresses, overviews, items } = await createPages();
  rmSync(OUT, { recursive: true, force: true });
  await writeTypeDoc({ entries: entryPoints(), addresses, out: OUT });
  finishTypeDocPages();
  for (const { path, markdown } of pages) write(path, markdown);
  const withOperations = new Set(operations.map(({ packageName }) => packageName));
  const entries = entryPoints().map((entry) => ({
    ...entry,
    hasOperations: withOperations.has(entry.name),
    items: [...(items.get(entry.name) ?? []), ...listTypeDocPages(OUT, entry.name)],
  }));
  for (const entry of entries) writeOverview(entry, overviews.get(entry.name), entries);
  writeIndex(entries);
  checkLengths();
  writeFileSync(join(OUT, "sidebar.json"), JSON.stringify(createSidebars(entries)));
};
