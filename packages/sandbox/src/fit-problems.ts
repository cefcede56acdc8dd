import { validate } from "@moovkit/models";
import type { StandardSchemaV1 } from "@standard-schema/spec";
import type { Problems } from "./problems.js";
import { fieldsOf } from "./schema-fields.js";

/** Joins nested messages to one: `holderName is required; routingNumber is required`. */
const joinMessages = (problems: Problems): string =>
  Object.entries(problems)
    .map(([name, problem]) => `${name} ${typeof problem === "string" ? problem : joinMessages(problem)}`)
    .join("; ");

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
  if (fields.error && Object.keys(fieldsOf(fields.error)).length > 0)
    return { error: await fitProblems(problems, fields.error) };
  const fit = async (problem: string | Problems, field: StandardSchemaV1 | undefined) => {
    if (typeof problem === "string" || !field) return problem;
    if (Object.keys(fieldsOf(field)).length > 0) return fitProblems(problem, field);
    return "value" in (await validate(field, problem)) ? problem : joinMessages(problem);
  };
  const entries = Object.entries(problems).map(async ([name, problem]) => [
    name,
    await fit(problem, fields[name]),
  ]);
  return Object.fromEntries(await Promise.all(entries));
};
