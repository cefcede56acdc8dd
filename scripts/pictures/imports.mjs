import { existsSync, readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { parseSync } from "oxc-parser";

const isSource = (name) => /\.(ts|tsx|mts|js|mjs)$/.test(name) && !name.endsWith(".d.ts");

/** The source files below a folder, by path, in an order that is the same on every machine. */
export const sourcesOf = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true })
        .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
        .filter(isSource)
        .sort()
    : [];

const parsed = new Map();
const parse = (file) => {
  if (!parsed.has(file)) {
    const text = readFileSync(file, "utf8");
    const { module, errors } = parseSync(file, text);
    if (errors.length) throw new Error(`${file}: ${errors[0].message}`);
    parsed.set(file, { text, module });
  }
  return parsed.get(file);
};

/** What a file imports and re-exports: `{ from, typeOnly }`. An import that is for its effect is of a value. */
export const importsOf = (file) => {
  const { text, module } = parse(file);
  const found = module.staticImports.map(({ moduleRequest, entries }) => ({
    from: moduleRequest.value,
    typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
  }));
  for (const { entries } of module.staticExports)
    for (const { moduleRequest, isType } of entries)
      if (moduleRequest) found.push({ from: moduleRequest.value, typeOnly: isType });
  for (const { moduleRequest } of module.dynamicImports) {
    const literal = /^["'](.+)["']$/.exec(text.slice(moduleRequest.start, moduleRequest.end));
    if (literal) found.push({ from: literal[1], typeOnly: false });
  }
  return found;
};

/** The names of the values that a file exports. */
export const exportsOf = (file) =>
  parse(file)
    .module.staticExports.flatMap(({ entries }) => entries)
    .filter(({ isType, exportName }) => !isType && exportName.name)
    .map(({ exportName }) => exportName.name);

/** The files that one file needs when it runs, itself included: relative imports of values, followed to their end. */
export const neededBy = (entry) => {
  const found = new Set();
  const visit = (file) => {
    if (found.has(file)) return;
    if (!existsSync(file)) throw new Error(`${file} is not there`);
    found.add(file);
    for (const { from, typeOnly } of importsOf(file))
      if (!typeOnly && from.startsWith("."))
        visit(posix.join(posix.dirname(file), from.replace(/\.js$/, ".ts")));
  };
  visit(entry);
  return found;
};

const packageOf = (specifier) =>
  specifier.startsWith("node:")
    ? "Node"
    : specifier
        .split("/")
        .slice(0, specifier.startsWith("@") ? 2 : 1)
        .join("/");

/** The packages and apps of the workspace, and what the sources of each import of one another and of others. */
export const workspaceGraph = () =>
  ["packages", "apps"].flatMap((kind) =>
    readdirSync(kind)
      .filter((name) => existsSync(`${kind}/${name}/package.json`))
      .sort()
      .map((name) => {
        const manifest = JSON.parse(readFileSync(`${kind}/${name}/package.json`, "utf8"));
        const uses = new Map();
        for (const file of sourcesOf(`${kind}/${name}/src`)) {
          for (const { from, typeOnly } of importsOf(file)) {
            if (from.startsWith(".")) continue;
            const other = packageOf(from);
            if (other === manifest.name) continue;
            uses.set(other, (uses.get(other) ?? true) && typeOnly);
          }
        }
        return {
          kind,
          name,
          id: manifest.name,
          uses: new Map([...uses].sort(([a], [b]) => (a < b ? -1 : 1))),
        };
      }),
  );
