import { ConflictError, UnprocessableEntityError } from "@moovkit/core";

/** A response that the server could not understand the request. */
export const BAD_REQUEST = {
  status: 400,
  body: { error: "bad" },
  code: "generic_error",
  error: { error: "bad" },
};

/** A response that the state of a resource does not allow the request. */
export const CONFLICT = {
  status: 409,
  body: { error: "busy" },
  code: "conflict_error",
  errorClass: ConflictError,
};

/**
 * Returns a response that fields of the request are wrong.
 *
 * @param body - The body, with the message "is wrong" for each field.
 * @param issues - The paths of the fields.
 */
export const unprocessable = (body: object, issues: readonly (readonly string[])[]) => ({
  status: 422,
  body,
  code: "unprocessable_entity_error",
  errorClass: UnprocessableEntityError,
  error: { fields: body, issues: issues.map((path) => ({ path, message: "is wrong" })) },
});
