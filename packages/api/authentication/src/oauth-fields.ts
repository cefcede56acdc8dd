import { toCamelCase, toSnakeCase } from "@moovkit/models";
import type * as z from "zod/mini";

/** Renames the fields of an input to their names on the wire. */
export const encodeOAuthFields = (input: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(input).map(([field, value]) => [toSnakeCase(field), value]));

/** Suggests the name of a field if its wire name was used by mistake. */
export const suggestFieldNames: z.core.$ZodErrorMap = (issue) => {
  if (issue.code !== "unrecognized_keys") return undefined;
  const keys = issue.keys.map((key) => {
    const field = toCamelCase(key);
    return field === key ? `\`${key}\`` : `\`${key}\` (use \`${field}\`)`;
  });
  return `must not contain ${keys.join(", ")}`;
};
