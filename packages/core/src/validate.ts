import type { Issue } from "@moovkit/models";
import type { StandardSchemaV1 } from "@standard-schema/spec";

const toIssue = ({ path = [], message }: StandardSchemaV1.Issue): Issue => ({
  path: path.map((part) => {
    const key = typeof part === "object" ? part.key : part;
    return typeof key === "number" ? key : String(key);
  }),
  message,
});

/** The value a schema makes of another, or what is wrong with that. Never throws. */
export const validate = async <Output>(
  schema: StandardSchemaV1<unknown, Output>,
  value: unknown,
): Promise<{ readonly value: Output } | { readonly issues: readonly Issue[] }> => {
  try {
    const pending = schema["~standard"].validate(value);
    const result = pending instanceof Promise ? await pending : pending;
    return result.issues ? { issues: result.issues.map(toIssue) } : { value: result.value };
  } catch {
    // A getter that throws, for one. Its error is not passed on: who knows what it says.
    return { issues: [{ path: [], message: "cannot be read" }] };
  }
};
