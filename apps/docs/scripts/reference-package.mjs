// Reads the operations and the models of one package.
import { basename } from "node:path";
import ts from "typescript";
import * as z from "zod/mini";
import { readComment, readFirstComment } from "./reference-comments.mjs";

/** @import { JSONSchema, Model, OperationEntry } from "./reference-types.js" */

/** Matches the sentence of a doc comment that names the scope, and what it says about it. */
const SCOPE = /An\s+access\s+token\s+needs\s+the\s+scopes?\s+`([^`]+)`((?:[^.`]|`[^`]+`)*)\.\s*/;

/**
 * @param {unknown} value
 * @returns {value is z.core.$ZodType}
 */
export const isSchema = (value) => typeof value === "object" && value !== null && "_zod" in value;

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

/** @param {ts.Symbol} symbol */
const fileOf = (symbol) => basename(symbol.declarations?.[0]?.getSourceFile().fileName ?? "", ".ts");

/** Reads one package. */
export class PackageReader {
  /**
   * @param {object} module
   * @param {ts.TypeChecker} module.checker
   * @param {string} module.name
   * @param {readonly ts.Symbol[]} module.symbols What the package exports.
   * @param {Readonly<Record<string, unknown>>} module.values What the package exports, by name.
   * @param {ReadonlyMap<unknown, ts.Type>} module.typesBySchema
   */
  constructor({ checker, name, symbols, values, typesBySchema }) {
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
    const [, scope, scopeNote] = SCOPE.exec(text) ?? [];
    return {
      id: symbol.name,
      packageName: this.name,
      declaration,
      comment: { text: text.replace(SCOPE, "").trim(), tags },
      scope,
      scopeNote,
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
