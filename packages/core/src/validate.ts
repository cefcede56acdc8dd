import type { Issue } from "@moovkit/models";
import type { StandardSchemaV1 } from "@standard-schema/spec";

const toIssue = ({ path = [], message }: StandardSchemaV1.Issue): Issue => ({
  path: path.map((segment) => {
    const key = typeof segment === "object" ? segment.key : segment;
    return typeof key === "number" ? key : String(key);
  }),
  message,
});

type Validated<Output> = { readonly value: Output } | { readonly issues: readonly Issue[] };

const toValidated = <Output>(result: StandardSchemaV1.Result<Output>): Validated<Output> =>
  result.issues ? { issues: result.issues.map(toIssue) } : { value: result.value };

/** A getter of the value may throw. The error is dropped, because its message may contain anything. */
const unreadable = (): Validated<never> => ({ issues: [{ path: [], message: "cannot be read" }] });

/** Validates a value. Returns the output of the schema, or the issues. Never throws. */
export const validate = <Output>(
  schema: StandardSchemaV1<unknown, Output>,
  value: unknown,
): Validated<Output> | Promise<Validated<Output>> => {
  try {
    const result = schema["~standard"].validate(value);
    return result instanceof Promise ? result.then(toValidated).catch(unreadable) : toValidated(result);
  } catch {
    return unreadable();
  }
};
