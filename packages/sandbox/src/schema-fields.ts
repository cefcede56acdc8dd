import type { StandardSchemaV1 } from "@standard-schema/spec";

/** The parts of zod's object, record, union and optional schemas that describe their fields. */
interface ZodSchema {
  readonly shape?: Readonly<Record<string, StandardSchemaV1>>;
  readonly def?: {
    readonly type?: string;
    readonly options?: readonly ZodSchema[];
    readonly innerType?: ZodSchema;
    readonly valueType?: StandardSchemaV1;
  };
}

/** Returns the schemas of the fields of an object, or of all variants of a union of objects. */
export const fieldsOf = (schema: StandardSchemaV1): Readonly<Record<string, StandardSchemaV1>> => {
  const collect = ({ shape, def = {} }: ZodSchema): object => {
    const { innerType, options = innerType ? [innerType] : [] } = def;
    return shape ?? Object.assign({}, ...options.map(collect));
  };
  return collect(schema as ZodSchema) as Readonly<Record<string, StandardSchemaV1>>;
};

/** Returns the schema of the values of a record, or of an optional one. */
export const valueSchemaOf = (schema: StandardSchemaV1): StandardSchemaV1 | undefined => {
  const { def = {} } = schema as ZodSchema;
  return def.valueType ?? def.innerType?.def?.valueType;
};

/** Returns whether a schema is that of a list. */
export const isListSchema = (schema: StandardSchemaV1): boolean =>
  (schema as ZodSchema).def?.type === "array";
