import type { Issue } from "@moovkit/models";
import type { StandardSchemaV1 } from "@standard-schema/spec";

const toIssue = ({ path = [], message }: StandardSchemaV1.Issue): Issue => ({
  path: path.map((part) => {
    const key = typeof part === "object" ? part.key : part;
    return typeof key === "number" ? key : String(key);
  }),
  message,
});

type Validated<Output> = { readonly value: Output } | { readonly issues: readonly Issue[] };

const read = <Output>(result: StandardSchemaV1.Result<Output>): Validated<Output> =>
  result.issues ? { issues: result.issues.map(toIssue) } : { value: result.value };

/** A getter that throws, for one. Its error is not passed on: who knows what it says. */
const unreadable = (): Validated<never> => ({ issues: [{ path: [], message: "cannot be read" }] });

/** The value a schema makes of another, or what is wrong with that. Never throws. */
export const validate = <Output>(
  schema: StandardSchemaV1<unknown, Output>,
  value: unknown,
): Validated<Output> | Promise<Validated<Output>> => {
  try {
    const result = schema["~standard"].validate(value);
    return result instanceof Promise ? result.then(read).catch(unreadable) : read(result);
  } catch {
    return unreadable();
  }
};
