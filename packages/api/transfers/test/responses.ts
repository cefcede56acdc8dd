import { UnprocessableEntityError } from "@moovkit/core";

/** A response with status 400, and its error. */
export const BAD_REQUEST = {
  status: 400,
  body: { error: "bad" },
  code: "generic_error",
  error: { error: "bad" },
};

/**
 * Returns a response with status 422, and its error.
 *
 * @param body - A message for each field.
 * @param fields - The fields of the error.
 * @param issues - The paths of the fields.
 */
export const unprocessable = (
  body: object,
  fields: object,
  issues: readonly (readonly string[])[],
): {
  readonly status: number;
  readonly body: object;
  readonly code: string;
  readonly errorClass: typeof UnprocessableEntityError;
  readonly error: Readonly<Record<string, unknown>>;
} => ({
  status: 422,
  body,
  code: "unprocessable_entity_error",
  errorClass: UnprocessableEntityError,
  error: { fields, issues: issues.map((path) => ({ path, message: "is wrong" })) },
});
