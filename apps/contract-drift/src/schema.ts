/** The keywords of JSON Schema that are compared, as in OpenAPI 3.0, OpenAPI 3.1 and the output of zod. */
export interface SchemaObject {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  /** OpenAPI 3.0. OpenAPI 3.1 has the type `null` instead. */
  readonly nullable?: boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly not?: Schema;
  /** The field is part of responses only. */
  readonly readOnly?: boolean;
  /** The field is part of requests only. */
  readonly writeOnly?: boolean;
}

/** A JSON Schema without references. `true` allows every value, and `false` none. */
export type Schema = SchemaObject | boolean;

/** Returns a schema as an object. */
export const toObject = (schema: Schema): SchemaObject =>
  typeof schema === "object" ? schema : schema ? {} : { not: {} };

/** Returns whether a schema allows no value, such as `z.never()`. */
export const isNever = (schema: Schema): boolean => {
  const { not } = toObject(schema);
  return not !== undefined && Object.keys(toObject(not)).length === 0;
};

/** Combines schemas with a keyword. A single schema stays as it is. */
export const combine = (keyword: "allOf" | "anyOf", schemas: readonly Schema[]): Schema => {
  const [first = {}, ...others] = new Set(schemas);
  return others.length === 0 ? first : { [keyword]: [first, ...others] };
};

/** Returns whether a field is part of requests only or of responses only. */
export const hasFlag = (schema: Schema, flag: "readOnly" | "writeOnly"): boolean => {
  const { [flag]: value, allOf = [] } = toObject(schema);
  return value === true || allOf.some((part) => hasFlag(part, flag));
};
