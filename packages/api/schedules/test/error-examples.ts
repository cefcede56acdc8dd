import { ConflictError, UnprocessableEntityError } from "@moovkit/core";

export const BAD_REQUEST = {
  status: 400,
  body: { error: "bad" },
  code: "generic_error",
  error: { error: "bad" },
};

export const CONFLICT = {
  status: 409,
  body: { error: "canceled" },
  code: "conflict_error",
  errorClass: ConflictError,
};

/** Returns a response with status 422, and the error that it becomes. */
export const unprocessable = (
  fields: object,
  issues: readonly { readonly path: readonly string[]; readonly message: string }[],
) => ({
  status: 422,
  body: fields,
  code: "unprocessable_entity_error",
  errorClass: UnprocessableEntityError,
  error: { fields, issues },
});

/** Returns a response that each of the fields is wrong. */
export const wrongFields = (...names: readonly string[]) =>
  unprocessable(
    Object.fromEntries(names.map((name) => [name, "is wrong"])),
    names.map((name) => ({ path: [name], message: "is wrong" })),
  );
