import { validate } from "@moovkit/models";
import type { StandardSchemaV1 } from "@standard-schema/spec";
import { joinMessages, type Problems, REQUEST } from "./problems.js";
import { fieldsOf, valueSchemaOf } from "./schema-fields.js";

/** Returns a schema for each problem of a record. */
const fieldsOfRecord = (problems: Problems, values: StandardSchemaV1): Record<string, StandardSchemaV1> =>
  Object.fromEntries(Object.keys(problems).map((name) => [name, values]));

const fitFields = async (
  problems: Problems,
  fields: Readonly<Record<string, StandardSchemaV1>>,
): Promise<Problems> => {
  const entries = Object.entries(problems).map(async ([name, problem]) => [
    name,
    await fitProblem(problem, fields[name]),
  ]);
  return Object.fromEntries(await Promise.all(entries));
};

const fitProblem = async (
  problem: string | Problems,
  field: StandardSchemaV1 | undefined,
): Promise<string | Problems> => {
  if (!field) return problem;
  const values = valueSchemaOf(field);
  if (typeof problem === "string") return values ? { [REQUEST]: problem } : problem;
  if (values) return fitFields(problem, fieldsOfRecord(problem, values));
  if (Object.keys(fieldsOf(field)).length > 0) return fitProblems(problem, field);
  return "value" in (await validate(field, problem)) ? problem : joinMessages(problem);
};

/** Moov reports the problems of some nested objects as if their fields were fields of the request. */
const flatten = (problems: Problems, fields: Readonly<Record<string, unknown>>): Problems => {
  const isField = (name: string) => Object.hasOwn(fields, name);
  const entries = Object.entries(problems).flatMap(([name, problem]) =>
    typeof problem === "string" || isField(name) || !Object.keys(problem).every(isField)
      ? [[name, problem]]
      : Object.entries(problem),
  );
  return Object.fromEntries(entries);
};

/**
 * Returns the messages in the shape that Moov documents for the operation. Moov reports the problems of some objects as one
 * message.
 *
 * @param problems - The messages, nested like the request.
 * @param schema - The schema of the body of a response with status 422.
 */
export const fitProblems = async (problems: Problems, schema: StandardSchemaV1): Promise<Problems> => {
  const fields = fieldsOf(schema);
  // The messages of some operations are in the field `error`.
  return fields.error && Object.keys(fieldsOf(fields.error)).length > 0
    ? { error: await fitProblems(problems, fields.error) }
    : fitFields(flatten(problems, fields), fields);
};
