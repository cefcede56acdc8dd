// Reads the operations and the models of the packages: the declarations from the modules, the types and the doc comments
// from the sources.
import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import ts from "typescript";
import { findPackages } from "../../../scripts/find-packages.mjs";
import { readComment } from "./reference-comments.mjs";
import { isSchema, PackageReader } from "./reference-package.mjs";

/** @import { Model, OperationEntry, Source } from "./reference-types.js" */

const DOCS = join(import.meta.dirname, "..");
const MODELS = "@moovkit/models";

/** @param {string} folder */
const readManifest = (folder) => JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

/** Lists the packages of the API and the package of the shared models. */
const listPackages = () =>
  findPackages()
    .map((folder) => ({ folder, ...readManifest(folder) }))
    .filter(({ folder, name }) => name === MODELS || basename(join(folder, "..")) === "api")
    .map(({ folder, name, description }) => ({
      name: String(name),
      description: String(description),
      entry: join(folder, "src/index.ts"),
    }));

/** @param {readonly string[]} entries */
const createProgram = (entries) => {
  const { config } = ts.readConfigFile(join(DOCS, "tsconfig.reference.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, DOCS);
  return ts.createProgram(entries, options);
};

/** @param {ts.Type} type */
const symbolOf = (type) => type.aliasSymbol ?? type.symbol;

/**
 * Returns the types of the inputs of operations, and those of their variants. The pages of the operations describe them.
 *
 * @param {readonly OperationEntry[]} operations
 */
const inputSymbols = (operations) =>
  new Set(
    operations.flatMap(({ input }) => {
      if (!input) return [];
      const variants = input.type.isUnion() ? input.type.types : [];
      return [input.type, ...variants].flatMap((type) => symbolOf(type) ?? []);
    }),
  );

/**
 * Identifies a union by its constituents, because TypeScript knows a union by the first of its names.
 *
 * @param {ts.Type} type
 */
const unionKey = (type) =>
  type.isUnion()
    ? type.types
        .map((part) => /** @type {ts.Type & { id: number }} */ (part).id)
        .sort((first, second) => first - second)
        .join()
    : undefined;

/**
 * @param {ReadonlySet<ts.Symbol>} inputs
 * @param {readonly Model[]} models
 * @returns {Source["nameOf"]}
 */
const createNameOf = (inputs, models) => {
  const names = new Map([...inputs].map((symbol) => [symbol, symbol.name]));
  /** @type {Map<string, string[]>} */
  const unions = new Map();
  for (const { shape, name } of models) {
    const symbol = symbolOf(shape.type);
    if (symbol) names.set(symbol, name);
    const key = unionKey(shape.type);
    if (key) unions.set(key, [...(unions.get(key) ?? []), name]);
  }
  return (type) => {
    const symbol = symbolOf(type);
    const name = symbol && names.get(symbol);
    if (name) return name;
    const [onlyName, otherName] = unions.get(unionKey(type) ?? "") ?? [];
    return otherName ? undefined : onlyName;
  };
};

/**
 * Returns what an entry point exports, except what it exports from other packages.
 *
 * @param {ts.Program} program
 * @param {string} entry
 */
const readExports = (program, entry) => {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(entry);
  const module = file && checker.getSymbolAtLocation(file);
  if (!module) throw new Error(`${entry} exports nothing.`);
  return checker
    .getExportsOfModule(module)
    .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
    .filter(({ declarations }) => declarations?.[0]?.getSourceFile().fileName.startsWith(dirname(entry)));
};

/**
 * Returns the types of the exported schemas.
 *
 * @param {readonly { readonly symbols: readonly ts.Symbol[], readonly values: Readonly<Record<string, unknown>> }[]} modules
 * @param {ts.TypeChecker} checker
 */
const findTypes = (modules, checker) =>
  new Map(
    modules.flatMap(({ symbols, values }) =>
      symbols
        .filter(({ name, flags }) => isSchema(values[name]) && flags & ts.SymbolFlags.Type)
        .map(
          (symbol) => /** @type {const} */ ([values[symbol.name], checker.getDeclaredTypeOfSymbol(symbol)]),
        ),
    ),
  );

/**
 * Reads all operations and models.
 *
 * @returns {Promise<Source>}
 */
export const readSource = async () => {
  const packages = listPackages();
  const program = createProgram(packages.map(({ entry }) => entry));
  const checker = program.getTypeChecker();
  const modules = await Promise.all(
    packages.map(async ({ name, description, entry }) => ({
      name,
      description,
      symbols: readExports(program, entry),
      values: /** @type {Readonly<Record<string, unknown>>} */ (await import(name)),
    })),
  );
  const typesBySchema = findTypes(modules, checker);
  const readers = modules.map(({ name, description, symbols, values }) => {
    const reader = new PackageReader({ checker, name, symbols, values, typesBySchema });
    return { name, description, reader, operations: reader.readOperations() };
  });
  const inputs = inputSymbols(readers.flatMap(({ operations }) => operations));
  const entries = readers.map(({ name, description, reader, operations }) => ({
    name,
    description,
    operations,
    models: reader.readModels(inputs),
  }));
  const classes = modules
    .flatMap(({ symbols }) => symbols)
    .filter(({ flags }) => flags & ts.SymbolFlags.Class);
  return {
    packages: entries,
    checker,
    nameOf: createNameOf(
      inputs,
      entries.flatMap(({ models }) => models),
    ),
    errorComments: new Map(classes.map((symbol) => [symbol.name, readComment(symbol, checker)])),
  };
};
