import type { StandardSchemaV1 } from "@standard-schema/spec";
import { describeIssue } from "./describe-issue.js";
import type { Issue } from "./errors/issue.js";

/** The output of a schema, or where the value differs from it. */
export type Validated<Output> = { readonly value: Output } | { readonly issues: readonly Issue[] };

/** A getter of the value may throw. The error is dropped, because its message may contain anything. */
const UNREADABLE: Validated<never> = { issues: [{ path: [], message: "cannot be read" }] };

/**
 * Validates a value. Never throws.
 *
 * @param schema - A schema of any library that implements Standard Schema.
 * @param value - The value to validate.
 */
export const validate = async <Output>(
  schema: StandardSchemaV1<unknown, Output>,
  value: unknown,
): Promise<Validated<Output>> => {
  try {
    const result = await schema["~standard"].validate(value);
    if (!result.issues) return { value: result.value };
    return { issues: result.issues.flatMap((issue) => describeIssue(issue, value)) };
  } catch {
    return UNREADABLE;
  }
};
