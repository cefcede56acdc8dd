// Reads the operations and the models of the packages: the declarations from the modules, the types and the doc comments
// from the sources.
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import ts from "typescript";
import * as z from "zod/mini";
import { findPackages } from "../../../scripts/find-packages.mjs";

/** @import { Comment, JSONSchema, Model, OperationEntry, Source } from "./reference-types.js" */

const DOCS = join(import.meta.dirname, "..");
const MODELS = "@moovkit/models";

/** Matches the sentence of a doc comment that names the scope. */
const SCOPE = /An\s+access\s+token\s+needs\s+the\s+scope\s+`([^`]+)`\.\s*/;

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

/**
 * @param {ts.Symbol} symbol
 * @param {ts.TypeChecker} checker
 * @returns {Comment}
 */
export const readComment = (symbol, checker) => {
  /** @type {Record<string, string[]>} */
  const tags = {};
  for (const { name, text } of symbol.getJsDocTags(checker)) {
    tags[name] ??= [];
    // TypeScript reads the scheme of an address as the name of something that `@see` refers to.
    tags[name].push(ts.displayPartsToString(text).replace(/^(https?) (?=:\/\/)/, "$1"));
  }
  return { text: ts.displayPartsToString(symbol.getDocumentationComment(checker)), tags };
};

/**
 * @param {unknown} value
 * @returns {value is z.core.$ZodType}
 */
const isSchema = (value) => typeof value === "object" && value !== null && "_zod" in value;

/**
 * Returns the JSON Schema of a value as it is sent.
 *
 * @param {unknown} schema
 * @returns {JSONSchema | undefined}
 */
const toJSONSchema = (schema) =>
  isSchema(schema)
    ? /** @type {JSONSchema} */ (z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }))
    : undefined;

/**
 * Whether a type has the fields of a schema, but no exported schema of its own, such as one variant of a union.
 *
 * @param {ts.Symbol} symbol
 */
const isInferred = (symbol) =>
  symbol.declarations?.some(
    (declaration) =>
      ts.isInterfaceDeclaration(declaration) &&
      /\bz\.infer</.test(declaration.heritageClauses?.[0]?.getText() ?? ""),
  ) ?? false;

/**
 * Returns the comment of the first declaration: a model has one for its type and one for its schema.
 *
 * @param {ts.Symbol} symbol
 * @param {ts.TypeChecker} checker
 * @returns {Comment}
 */
export const readFirstComment = (symbol, checker) => {
  const [comment] = (symbol.declarations?.[0] && ts.getJSDocCommentsAndTags(symbol.declarations[0])) ?? [];
  const { tags } = readComment(symbol, checker);
  return { text: (comment && ts.getTextOfJSDocComment(comment.comment)) ?? "", tags };
};

/** @param {ts.Symbol} symbol */
const fileOf = (symbol) => basename(symbol.declarations?.[0]?.getSourceFile().fileName ?? "", ".ts");

/** Reads one package. */
class PackageReader {
  /**
   * @param {ts.TypeChecker} checker
   * @param {string} name
   * @param {readonly ts.Symbol[]} symbols
   * @param {Readonly<Record<string, unknown>>} values
   * @param {ReadonlyMap<unknown, ts.Type>} typesBySchema
   */
  constructor(checker, name, symbols, values, typesBySchema) {
    this.checker = checker;
    this.name = name;
    this.symbols = symbols;
    this.values = values;
    this.typesBySchema = typesBySchema;
  }

  /** @returns {readonly OperationEntry[]} */
  readOperations() {
    return this.symbols.flatMap((symbol) => {
      const value = this.values[symbol.name];
      if (typeof value !== "function" || !("operation" in value)) return [];
      return [this.readOperation(symbol, /** @type {OperationEntry["declaration"]} */ (value.operation))];
    });
  }

  /**
   * @param {ts.Symbol} symbol
   * @param {OperationEntry["declaration"]} declaration
   * @returns {OperationEntry}
   */
  readOperation(symbol, declaration) {
    const { checker } = this;
    const type = checker.getTypeOfSymbol(symbol);
    const operation = /** @type {ts.Symbol} */ (type.getProperty("operation"));
    const [input, output, failure] = checker.getTypeArguments(
      /** @type {ts.TypeReference} */ (checker.getTypeOfSymbol(operation)),
    );
    const { text, tags } = readComment(symbol, checker);
    return {
      id: symbol.name,
      packageName: this.name,
      declaration,
      comment: { text: text.replace(SCOPE, "").trim(), tags },
      scope: SCOPE.exec(text)?.[1],
      isPaginated: type.symbol?.name === "PaginatedOperationFunction",
      input: declaration.input && input && { type: input, schema: toJSONSchema(declaration.input) },
      outputs: output ? this.readOutputs(declaration, output) : [],
      errors: failure ? this.readErrors(declaration, failure) : [],
    };
  }

  /**
   * @param {OperationEntry["declaration"]} declaration
   * @param {ts.Type} result
   * @returns {OperationEntry["outputs"]}
   */
  readOutputs({ output, responseType, decode }, result) {
    if (!output) return responseType === "bytes" ? [{ status: "2XX", shape: { type: result } }] : [];
    const schemas = isSchema(output) ? [["2XX", output]] : Object.entries(output);
    if (schemas.length === 1) {
      const [[status, schema] = []] = /** @type {[string, unknown][]} */ (schemas);
      return [
        {
          status: String(status),
          shape: { type: result, schema: decode ? undefined : toJSONSchema(schema) },
        },
      ];
    }
    return schemas.map(([status, schema]) => {
      const type = this.typesBySchema.get(schema);
      if (!type) throw new Error(`${this.name}: the schema of status ${status} is not exported.`);
      return { status: String(status), shape: { type, schema: toJSONSchema(schema) } };
    });
  }

  /**
   * @param {OperationEntry["declaration"]} declaration
   * @param {ts.Type} failure
   * @returns {OperationEntry["errors"]}
   */
  readErrors({ errors = {} }, failure) {
    const classes = failure.isUnion() ? failure.types : [failure];
    return Object.entries(errors).map(([status, error]) => {
      const { kind } = /** @type {{ kind?: string }} */ (error);
      if (!kind) throw new Error(`${this.name}: the error class of status ${status} has no name.`);
      const type = classes.find((type) => type.symbol?.name === kind);
      const fields = type?.getProperty("fields");
      return {
        status: Number(status),
        kind,
        fields: fields && { type: this.checker.getTypeOfSymbol(fields) },
      };
    });
  }

  /**
   * @param {ReadonlySet<ts.Symbol>} inputs
   * @returns {readonly Model[]}
   */
  readModels(inputs) {
    return this.symbols.flatMap((symbol) => {
      const value = this.values[symbol.name];
      const isModel = (symbol.flags & ts.SymbolFlags.Type) !== 0 && (isSchema(value) || isInferred(symbol));
      if (!isModel || inputs.has(symbol)) return [];
      const shape = { type: this.checker.getDeclaredTypeOfSymbol(symbol), schema: toJSONSchema(value) };
      return [
        {
          name: symbol.name,
          packageName: this.name,
          file: fileOf(symbol),
          comment: readFirstComment(symbol, this.checker),
          shape,
        },
      ];
    });
  }
}

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
 * Reads all operations and models.
 *
 * @returns {Promise<Source>}
 */
export const readSource = async () => {
  const packages = listPackages();
  const program = createProgram(packages.map(({ entry }) => entry));
  const checker = program.getTypeChecker();
  /** @param {string} entry */
  const exportsOf = (entry) => {
    const file = program.getSourceFile(entry);
    const module = file && checker.getSymbolAtLocation(file);
    if (!module) throw new Error(`${entry} exports nothing.`);
    return checker
      .getExportsOfModule(module)
      .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol));
  };
  const modules = await Promise.all(
    packages.map(async ({ name, description, entry }) => ({
      name,
      description,
      // Packages also export some error classes of others.
      symbols: exportsOf(entry).filter(({ declarations }) =>
        declarations?.[0]?.getSourceFile().fileName.startsWith(join(entry, "..")),
      ),
      values: /** @type {Readonly<Record<string, unknown>>} */ (await import(name)),
    })),
  );
  const typesBySchema = new Map(
    modules.flatMap(({ symbols, values }) =>
      symbols
        .filter(({ name, flags }) => isSchema(values[name]) && flags & ts.SymbolFlags.Type)
        .map(
          (symbol) => /** @type {const} */ ([values[symbol.name], checker.getDeclaredTypeOfSymbol(symbol)]),
        ),
    ),
  );
  const readers = modules.map(({ name, description, symbols, values }) => {
    const reader = new PackageReader(checker, name, symbols, values, typesBySchema);
    return { name, description, reader, operations: reader.readOperations() };
  });
  const inputs = inputSymbols(readers.flatMap(({ operations }) => operations));
  const entries = readers.map(({ name, description, reader, operations }) => ({
    name,
    description,
    operations,
    models: reader.readModels(inputs),
  }));
  const models = modules.find(({ name }) => name === MODELS);
  return {
    packages: entries,
    checker,
    nameOf: createNameOf(
      inputs,
      entries.flatMap(({ models }) => models),
    ),
    errorComments: new Map(
      models?.symbols
        .filter(({ flags }) => flags & ts.SymbolFlags.Class)
        .map((symbol) => [symbol.name, readComment(symbol, checker)]),
    ),
  };
};
