import type { StandardSchemaV1 } from "@standard-schema/spec";
import * as z from "zod/mini";
import { DEFAULT_MESSAGE, describeIssue } from "./describe-issue.js";
import type { Issue } from "./errors/issue.js";

/** The output of a schema, or where the value differs from it. */
export type Validated<Output> = { readonly value: Output } | { readonly issues: readonly Issue[] };

/** A getter of the value may throw. The error is dropped, because its message may contain anything. */
const UNREADABLE: Validated<never> = { issues: [{ path: [], message: "cannot be read" }] };

/**
 * All copies of zod in a program share one configuration. An application that imports `zod` sets a language in it, and its
 * error map can repeat values. So the messages of a schema are only those that it declares.
 */
const WITHOUT_CONFIGURATION = { error: () => DEFAULT_MESSAGE };

type ValidationResult<Output> = StandardSchemaV1.Result<Output> | Promise<StandardSchemaV1.Result<Output>>;

const toResult = <Output>({ data, error }: z.core.util.SafeParseResult<Output>) =>
  error ? { issues: error.issues } : { value: data as Output };

const validateWithZod = <Output>(
  schema: z.core.$ZodType<Output>,
  value: unknown,
): ValidationResult<Output> => {
  try {
    return toResult(z.safeParse(schema, value, WITHOUT_CONFIGURATION));
  } catch {
    // The schema has asynchronous checks.
    return z.safeParseAsync(schema, value, WITHOUT_CONFIGURATION).then(toResult);
  }
};

const isZodSchema = <Output>(schema: object): schema is z.core.$ZodType<Output> => "_zod" in schema;

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
    const result = await (isZodSchema<Output>(schema)
      ? validateWithZod(schema, value)
      : schema["~standard"].validate(value));
    if (!result.issues) return { value: result.value };
    return { issues: result.issues.flatMap((issue) => describeIssue(issue, value)) };
  } catch {
    return UNREADABLE;
  }
};
