// Describes the fields of a type: names, types and comments from TypeScript, limits from the JSON Schema.
import ts from "typescript";
import { readComment, readFirstComment } from "./reference-comments.mjs";
import { inline } from "./reference-markdown.mjs";

/** @import { Field, FieldTable, JSONSchema, Shape, Source } from "./reference-types.js" */

/** Values of longer enums are on the page of the model only. */
const MAX_LISTED_VALUES = 8;

/** Longer types are not readable in a table. */
const MAX_TYPE_LENGTH = 80;

/** Deeper objects are described by their type. */
const MAX_DEPTH = 4;

/** The addresses of types that are neither models nor inputs, but that readers must know. */
const OTHER_TYPES = new Map([
  ["FileContent", "/reference/@moovkit/models/type-aliases/FileContent"],
  ["BinaryContent", "/reference/@moovkit/core/interfaces/BinaryContent"],
]);

/** @param {ts.Type} type */
const constituentsOf = (type) => (type.isUnion() ? type.types : [type]);

/** @param {ts.Type} type */
const isNever = (type) => (type.flags & ts.TypeFlags.Never) !== 0;

/** @param {ts.Type} type */
const isNullable = (type) => constituentsOf(type).some((part) => (part.flags & ts.TypeFlags.Null) !== 0);

/**
 * Whether a type is an object whose fields are known, and not an array, a function or a built-in class.
 *
 * @param {ts.Type} type
 * @param {ts.TypeChecker} checker
 */
const isObject = (type, checker) =>
  (type.flags & ts.TypeFlags.Object) !== 0 &&
  !checker.isArrayType(type) &&
  !checker.isTupleType(type) &&
  type.getCallSignatures().length === 0 &&
  type.getProperties().length > 0 &&
  !type.symbol?.declarations?.some((declaration) =>
    declaration.getSourceFile().fileName.includes("/typescript/lib/"),
  );

/** @param {ts.Type} type */
const isEnumValue = (type) => type.isStringLiteral() || type.isNumberLiteral();

/**
 * Returns the documented values of an enum, or nothing for other types.
 *
 * @param {ts.Type} type
 * @returns {readonly string[]}
 */
export const enumValuesOf = (type) => {
  if (!type.isUnion()) return [];
  const values = type.types.filter(isEnumValue);
  // An enum in a response is open: its last constituent is any other string.
  const isEnum = values.length > 0 && values.length >= type.types.length - 1;
  return isEnum ? values.map((value) => String(/** @type {ts.LiteralType} */ (value).value)) : [];
};

/** @param {ts.Type} type */
export const isOpenEnum = (type) => type.isUnion() && type.types.some((part) => part.isIntersection());

/**
 * @param {JSONSchema | undefined} schema
 * @returns {readonly JSONSchema[]}
 */
const variantsOf = (schema) =>
  (schema?.oneOf ?? schema?.anyOf ?? []).flatMap((variant) => {
    const nested = variantsOf(variant);
    return nested.length > 0 ? nested : [variant];
  });

/**
 * @param {number | undefined} min
 * @param {number | undefined} max
 * @param {(limit: number) => string} format
 */
const describeRange = (min, max, format) => {
  if (min === undefined) return max === undefined ? "" : `At most ${format(max)}.`;
  if (max === undefined) return `At least ${format(min)}.`;
  return min === max ? `Exactly ${format(min)}.` : `${min} to ${format(max)}.`;
};

/** @param {number} limit */
const toCharacters = (limit) => (limit === 1 ? "1 character" : `${limit} characters`);

/** @param {number} limit */
const toEntries = (limit) => (limit === 1 ? "1 entry" : `${limit} entries`);

/**
 * The schema of each whole number has the limits of JavaScript.
 *
 * @param {number | undefined} limit
 */
const withoutSafeLimit = (limit) => (Math.abs(limit ?? 0) === Number.MAX_SAFE_INTEGER ? undefined : limit);

/**
 * Describes the limits of a value, such as "At most 256 characters."
 *
 * @param {JSONSchema} schema
 * @returns {readonly string[]}
 */
const describeLimits = (schema) =>
  [
    describeRange(schema.minLength, schema.maxLength, toCharacters),
    describeRange(schema.minItems, schema.maxItems, toEntries),
    describeRange(withoutSafeLimit(schema.minimum), withoutSafeLimit(schema.maximum), String),
    schema.exclusiveMinimum === undefined ? "" : `More than ${schema.exclusiveMinimum}.`,
    schema.type === "integer" ? "Whole number." : "",
    // The type of a file already says that it is binary.
    schema.format && schema.format !== "binary" ? `Format: \`${schema.format}\`.` : "",
    // The pattern of a format is long, and says the same.
    schema.pattern && !schema.format ? `Matches \`${schema.pattern}\`.` : "",
  ].filter(Boolean);

/** Describes fields of one source. */
export class FieldReader {
  /** @param {Source} source */
  constructor({ checker, nameOf }) {
    this.checker = checker;
    this.nameOf = nameOf;
  }

  /** @param {ts.Symbol} property */
  typeOf(property) {
    return this.checker.getNonNullableType(this.checker.getTypeOfSymbol(property));
  }

  /**
   * Returns the type as Markdown, with links to models.
   *
   * @param {ts.Type} type
   * @returns {string}
   */
  formatType(type) {
    const { checker } = this;
    const name = this.nameOf(type);
    if (name) return `[\`${name}\`](model:${name})`;
    const otherName = (type.aliasSymbol ?? type.symbol)?.name ?? "";
    const address = OTHER_TYPES.get(otherName);
    if (address) return `[\`${otherName}\`](${address})`;
    if (checker.isArrayType(type)) {
      const [item] = checker.getTypeArguments(/** @type {ts.TypeReference} */ (type));
      const text = item && this.formatType(item);
      return text?.includes(" or ") ? `list of (${text})` : `list of ${text ?? "anything"}`;
    }
    if (isObject(type, checker)) return "object";
    if (isEnumValue(type)) return `\`${JSON.stringify(/** @type {ts.LiteralType} */ (type).value)}\``;
    const isSimpleUnion = type.isUnion() && !(type.flags & ts.TypeFlags.Boolean);
    if (isSimpleUnion) {
      const { origin } = /** @type {ts.UnionType & { origin?: ts.Type }} */ (type);
      const parts = origin?.isUnion() ? origin.types : type.types;
      if (parts.length > MAX_LISTED_VALUES) return this.formatLongUnion(type);
      // An open enum ends with "or other strings".
      const sorted = [
        ...parts.filter((part) => !part.isIntersection()),
        ...parts.filter((part) => part.isIntersection()),
      ];
      return [...new Set(sorted.map((part) => this.formatType(part)))].join(" or ");
    }
    if (type.isIntersection()) return "other strings";
    return `\`${checker.typeToString(type)}\``;
  }

  /** @param {ts.Type} type */
  formatLongUnion(type) {
    const text = this.checker.typeToString(type);
    return text.length <= MAX_TYPE_LENGTH ? `\`${text}\`` : "`string`";
  }

  /**
   * Lists the variants of a union of models as links. Returns nothing for other types.
   *
   * @param {ts.Type} type
   */
  listVariants(type) {
    const objects = constituentsOf(type).filter((part) => isObject(part, this.checker));
    const areModels = objects.length > 1 && objects.every((part) => this.nameOf(part));
    return areModels ? objects.map((part) => `- ${this.formatType(part)}`).join("\n") : "";
  }

  /**
   * Returns one table for an object, and one for each variant of a union of objects. Returns nothing for other types.
   *
   * @param {Shape} shape
   * @returns {readonly FieldTable[]}
   */
  describe({ type, schema }) {
    const objects = constituentsOf(type).filter((part) => isObject(part, this.checker));
    if (objects.length <= 1)
      return objects.map((object) => ({ title: undefined, fields: this.describeObject(object, schema) }));
    return objects.map((object, index) => ({
      title: this.titleOf(object, index),
      fields: this.describeObject(object, this.findVariant(object, schema)),
    }));
  }

  /**
   * @param {ts.Type} type
   * @param {number} index
   */
  titleOf(type, index) {
    return type.symbol && !type.symbol.name.startsWith("__")
      ? `\`${type.symbol.name}\``
      : `Variant ${index + 1}`;
  }

  /**
   * Returns the schema of a variant: the one with the same required fields and the same fixed values.
   *
   * @param {ts.Type} type
   * @param {JSONSchema | undefined} schema The schema of the union.
   */
  findVariant(type, schema) {
    return variantsOf(schema).find(({ properties = {} }) =>
      type.getProperties().every((property) => {
        const schema = properties[property.name];
        if (!schema) return false;
        const propertyType = this.typeOf(property);
        if (isNever(propertyType) !== (schema.not !== undefined)) return false;
        return (
          !propertyType.isStringLiteral() || schema.const === undefined || schema.const === propertyType.value
        );
      }),
    );
  }

  /**
   * @param {ts.Type} type
   * @param {JSONSchema | undefined} schema
   * @param {string} prefix
   * @param {number} depth
   * @returns {readonly Field[]}
   */
  describeObject(type, schema, prefix = "", depth = 0) {
    return type.getProperties().flatMap((property) => {
      const propertyType = this.typeOf(property);
      if (isNever(propertyType)) return [];
      const propertySchema = schema?.properties?.[property.name];
      const path = prefix + property.name;
      return [
        {
          path,
          isRequired: (property.flags & ts.SymbolFlags.Optional) === 0,
          type:
            this.formatType(propertyType) +
            (isNullable(this.checker.getTypeOfSymbol(property)) ? " or `null`" : ""),
          description: this.describeProperty(property, propertyType, propertySchema),
        },
        ...this.describeNested(propertyType, propertySchema, path, depth),
      ];
    });
  }

  /**
   * Describes the fields of an object without a name of its own.
   *
   * @param {ts.Type} type
   * @param {JSONSchema | undefined} schema
   * @param {string} path
   * @param {number} depth
   * @returns {readonly Field[]}
   */
  describeNested(type, schema, path, depth) {
    const { checker } = this;
    if (this.nameOf(type) || depth === MAX_DEPTH) return [];
    if (checker.isArrayType(type)) {
      const [item] = checker.getTypeArguments(/** @type {ts.TypeReference} */ (type));
      return item ? this.describeNested(item, schema?.items, `${path}[]`, depth) : [];
    }
    return isObject(type, checker) ? this.describeObject(type, schema, `${path}.`, depth + 1) : [];
  }

  /**
   * @param {ts.Symbol} property
   * @param {ts.Type} type
   * @param {JSONSchema | undefined} schema
   */
  describeProperty(property, type, schema) {
    const { checker } = this;
    const { text, tags } = readComment(property, checker);
    const symbol = this.nameOf(type) ? (type.aliasSymbol ?? type.symbol) : undefined;
    const comment = inline(text || (symbol ? readFirstComment(symbol, checker).text : ""));
    const values = enumValuesOf(type);
    const listed = this.nameOf(type) && values.length <= MAX_LISTED_VALUES ? values : [];
    // A comment may already name a limit.
    const isNew = (/** @type {string} */ limit) =>
      !comment.toLowerCase().includes(limit.slice(0, -1).toLowerCase());
    const limits = schema && values.length === 0 ? describeLimits(schema).filter(isNew) : [];
    return [
      comment,
      ...limits,
      listed.length > 0 ? `Values: ${listed.map((value) => `\`${value}\``).join(", ")}.` : "",
      ...(tags.default ?? []).map((value) => `Default: ${inline(value).replace(/\.$/, "")}.`),
    ]
      .filter(Boolean)
      .join(" ");
  }

  /**
   * Lists the paths of all fields, including those of models.
   *
   * @param {ts.Type} type
   * @param {string} prefix
   * @param {readonly ts.Type[]} parents
   * @returns {readonly string[]}
   */
  listPaths(type, prefix = "", parents = []) {
    const objects = constituentsOf(type).filter(
      (part) => isObject(part, this.checker) && !parents.includes(part),
    );
    const paths = objects.flatMap((object) =>
      object.getProperties().flatMap((property) => {
        const path = prefix + property.name;
        const nested = this.listPaths(this.typeOf(property), `${path}.`, [...parents, object]);
        return nested.length > 0 ? nested : [path];
      }),
    );
    return [...new Set(paths)];
  }
}
