import { ConflictError, UnprocessableEntityError } from "@moovkit/core";

export const BAD_REQUEST = {
  status: 400,
  body: { error: "bad" },
  code: "generic_error",
  error: { error: "bad" },
};

export const CONFLICT = {
  status: 409,
  body: { error: "closed" },
  code: "conflict_error",
  errorClass: ConflictError,
};

/** Returns a response with these messages, and what the error contains. */
export const unprocessable = (body: object, issues: readonly object[]) => ({
  status: 422,
  body,
  code: "unprocessable_entity_error",
  errorClass: UnprocessableEntityError,
  error: { fields: body, issues },
});
