import { type Schema, validate } from "@moovkit/models";

/** Returns the issues of a value as texts, in the words of an error message. */
export const listProblems = async (schema: Schema<unknown>, value: unknown): Promise<readonly string[]> => {
  const result = await validate(schema, value);
  if (!("issues" in result)) return [];
  return result.issues.map(({ path, message }) => [path.join("."), message].filter(Boolean).join(" "));
};
