import { validate } from "@moovkit/models";
import type { StandardSchemaV1 } from "@standard-schema/spec";
import { parseLiteral } from "./parse-literal.js";
import { fieldsOf } from "./schema-fields.js";

/** Returns what a query parameter can stand for: text, a number or a boolean, or a list separated by commas. */
const listReadings = (text: string): readonly unknown[] => [text, parseLiteral(text), text.split(",")];

/**
 * Returns the value of a query parameter in the type that the schema accepts. If the schema accepts none, a number is
 * returned as a number, so that the message is about its value.
 */
const readParameter = async (text: string, schema: StandardSchemaV1 | undefined): Promise<unknown> => {
  if (!schema) return text;
  for (const reading of listReadings(text)) {
    const result = await validate(schema, reading);
    if ("value" in result) return reading;
  }
  const literal = parseLiteral(text);
  return typeof literal === "number" ? literal : text;
};

/**
 * Reads the query of a request.
 *
 * @param query - The query parameters.
 * @param schema - The schema of the input. It decides which parameters are numbers, booleans or lists.
 */
export const readQuery = async (
  query: Readonly<Record<string, string>>,
  schema: StandardSchemaV1,
): Promise<Readonly<Record<string, unknown>>> => {
  const fields = fieldsOf(schema);
  const entries = Object.entries(query).map(async ([name, text]) => [
    name,
    await readParameter(text, fields[name]),
  ]);
  return Object.fromEntries(await Promise.all(entries));
};
