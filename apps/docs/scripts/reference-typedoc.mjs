// The pages of everything that is neither an operation nor a model, from the doc comments with TypeDoc.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Application, Comment, CommentTag, Converter, LogLevel, ReflectionKind } from "typedoc";

const DOCS = join(import.meta.dirname, "..");

/** Reads the code of each error class from the troubleshooting page. */
const errorCodes = () =>
  new Map(
    [...readFileSync(join(DOCS, "troubleshooting.md"), "utf8").matchAll(/\{#(\w+)\}\n\n`(\w+)`:/g)].map(
      ([, code, name]) => [name, code],
    ),
  );

/** @param {readonly { readonly file: string }[]} entries */
const createApplication = (entries, out) =>
  Application.bootstrapWithPlugins({
    name: "Reference",
    entryPoints: entries.map(({ file }) => file),
    tsconfig: join(DOCS, "tsconfig.reference.json"),
    plugin: ["typedoc-plugin-markdown", "typedoc-vitepress-theme"],
    out,
    docsRoot: DOCS,
    outputFileStrategy: "members",
    entryFileName: "index",
    readme: "none",
    logLevel: LogLevel.Warn,
    sortEntryPoints: false,
    excludeInternal: true,
    excludePrivate: true,
    excludeExternals: true,
    disableSources: true,
    hideBreadcrumbs: true,
    hidePageHeader: true,
    useCodeBlocks: true,
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

/** TypeDoc names a module after its directory. Readers know it by its import. */
const nameModules = (project, entries) => {
  for (const module of project.getReflectionsByKind(ReflectionKind.Module)) {
    const ends = [`/${module.name}.ts`, `/${module.name}/index.ts`];
    const entry = entries.find(({ file }) => ends.some((end) => file.endsWith(end)));
    if (!entry) continue;
    module.name = entry.name;
    module.comment = new Comment([{ kind: "text", text: `${entry.description}.` }]);
  }
};

const linkErrors = (project) => {
  const codes = errorCodes();
  for (const error of project.getReflectionsByKind(ReflectionKind.Class)) {
    const code = codes.get(error.name);
    const text = `[Troubleshooting: ${code}](/troubleshooting#${code})`;
    if (code) error.comment?.blockTags.push(new CommentTag("@see", [{ kind: "text", text }]));
  }
};

/** A class with two exported names, such as `GenericError` and `BadRequestError`, is documented under its own. */
const nameClasses = (context) => {
  for (const reflection of context.project.getReflectionsByKind(ReflectionKind.Class))
    reflection.name = context.getSymbolFromReflection(reflection)?.name ?? reflection.name;
};

/** Removes what has a page already: operations, models, and what a package exports from another one. */
const removeDocumented = (project, addresses) => {
  for (const module of project.getReflectionsByKind(ReflectionKind.Module))
    for (const member of [...(module.children ?? [])])
      if (addresses.has(member.name) || member.isReference()) project.removeReflection(member);
};

/**
 * Writes the pages of all exports of the packages that have no address yet. Fails on warnings.
 *
 * @param {object} options
 * @param {readonly { readonly name: string, readonly description: string, readonly file: string }[]} options.entries
 * @param {ReadonlyMap<string, string>} options.addresses
 * @param {string} options.out
 */
export const writeTypeDoc = async ({ entries, addresses, out }) => {
  const app = await createApplication(entries, out);
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, (context) => {
    const { project } = context;
    nameModules(project, entries);
    nameClasses(context);
    linkErrors(project);
    removeDocumented(project, addresses);
  });
  app.converter.addUnknownSymbolResolver(({ symbolReference }) => {
    const name = symbolReference?.path?.[0]?.path;
    return name && addresses.get(name);
  });
  const project = await app.convert();
  if (project) await app.generateOutputs(project);
  if (!project || app.logger.hasErrors() || app.logger.hasWarnings())
    throw new Error("TypeDoc reports problems in the doc comments: see above.");
};
