import { readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { Application, Comment, CommentTag, Converter, LogLevel, ReflectionKind } from "typedoc";
import { findPackages } from "../../../scripts/find-packages.mjs";

const DOCS = join(import.meta.dirname, "..");
const CONDITION = "@moovkit/source";

/**
 * Lists the entry points of the packages, for example `@moovkit/core` and `@moovkit/conformance/server`. What several of
 * them export is documented in the first one, so `moovkit`, which exports other packages again, is the last one.
 */
const entryPoints = () => {
  const folders = findPackages();
  const isFrontDoor = (folder) => basename(folder) === "moovkit";
  const sorted = [...folders.filter((folder) => !isFrontDoor(folder)), ...folders.filter(isFrontDoor)];
  return sorted.flatMap((folder) => {
    const { name, description, exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return Object.entries(exports)
      .filter(([, target]) => target[CONDITION])
      .map(([path, target]) => ({
        name: name + path.slice(1),
        description,
        file: join(folder, target[CONDITION]),
      }));
  });
};

/** Reads the code of each error class from the troubleshooting page. */
const errorCodes = () =>
  new Map(
    [...readFileSync(join(DOCS, "troubleshooting.md"), "utf8").matchAll(/\{#(\w+)\}\n\n`(\w+)`:/g)].map(
      ([, code, name]) => [name, code],
    ),
  );

/** Writes `reference/` from the doc comments of the packages. Fails on warnings. */
export const writeReference = async () => {
  const entries = entryPoints();
  rmSync(join(DOCS, "reference"), { recursive: true, force: true });
  const app = await Application.bootstrapWithPlugins({
    name: "Reference",
    entryPoints: entries.map(({ file }) => file),
    tsconfig: join(DOCS, "tsconfig.reference.json"),
    plugin: ["typedoc-plugin-markdown", "typedoc-vitepress-theme"],
    out: join(DOCS, "reference"),
    docsRoot: DOCS,
    outputFileStrategy: "modules",
    readme: "none",
    logLevel: LogLevel.Warn,
    excludeInternal: true,
    excludePrivate: true,
    excludeExternals: true,
    disableSources: true,
    hideBreadcrumbs: true,
    hidePageHeader: true,
    useCodeBlocks: true,
    useHTMLAnchors: true,
    groupOrder: ["Functions", "Interfaces", "Type Aliases", "Classes", "Variables"],
    indexFormat: "table",
    parametersFormat: "table",
    interfacePropertiesFormat: "table",
    classPropertiesFormat: "table",
    typeAliasPropertiesFormat: "table",
    propertyMembersFormat: "table",
    typeDeclarationFormat: "table",
    tableColumnSettings: {
      hideDefaults: true,
      hideInherited: true,
      hideModifiers: true,
      hideOverrides: true,
    },
  });
  // TypeDoc names a module after its directory. Readers know it by its import.
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const module of project.getReflectionsByKind(ReflectionKind.Module)) {
      const ends = [`/${module.name}.ts`, `/${module.name}/index.ts`];
      const entry = entries.find(({ file }) => ends.some((end) => file.endsWith(end)));
      if (!entry) continue;
      module.name = entry.name;
      module.comment = new Comment([{ kind: "text", text: `${entry.description}.` }]);
    }
  });
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    const codes = errorCodes();
    for (const error of project.getReflectionsByKind(ReflectionKind.Class)) {
      const code = codes.get(error.name);
      const text = `[Troubleshooting: ${code}](/troubleshooting#${code})`;
      if (code) error.comment?.blockTags.push(new CommentTag("@see", [{ kind: "text", text }]));
    }
  });
  const project = await app.convert();
  if (project) await app.generateOutputs(project);
  if (!project || app.logger.hasErrors() || app.logger.hasWarnings())
    throw new Error("TypeDoc reports problems in the doc comments: see above.");
};
