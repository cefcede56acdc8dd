import { type Issue, validate } from "@moovkit/models";
import type { StandardSchemaV1 } from "@standard-schema/spec";
import { fieldsOf } from "./schema-fields.js";

const isMissing = (value: unknown, path: Issue["path"]): boolean =>
  path.reduce((parent: unknown, key) => Object(parent)[key], value) === undefined;

/** Returns whether a path leads to an object. Paths through lists are not supported. */
const leadsToObject = (schema: StandardSchemaV1, path: Issue["path"]): boolean => {
  let field: StandardSchemaV1 | undefined = schema;
  for (const key of path) field = field && fieldsOf(field)[key];
  return field !== undefined && Object.keys(fieldsOf(field)).length > 0;
};

const setEmptyObject = (value: unknown, [key, ...rest]: Issue["path"]): object =>
  key === undefined ? {} : { ...Object(value), [key]: setEmptyObject(Object(value)[key], rest) };

/**
 * Replaces the issue of each missing object with those of the fields that it requires, because 422 bodies have no message
 * for an object as a whole.
 *
 * @param issues - The issues of the input.
 * @param schema - The schema of the input.
 * @param input - The input.
 */
export const listIssuesOfMissingObjects = async (
  issues: readonly Issue[],
  schema: StandardSchemaV1,
  input: unknown,
): Promise<readonly Issue[]> => {
  const missing = issues.filter(({ path }) => isMissing(input, path) && leadsToObject(schema, path));
  if (missing.length === 0) return issues;
  const filled = missing.reduce((value: unknown, { path }) => setEmptyObject(value, path), input);
  const result = await validate(schema, filled);
  return "issues" in result ? listIssuesOfMissingObjects(result.issues, schema, filled) : issues;
};
