import { ConflictError, UnprocessableEntityError } from "@moovkit/core";

/** A response with status 400: the server rejects the request as a whole. */
export const BAD_REQUEST = {
  status: 400,
  body: { error: "bad" },
  code: "generic_error",
  error: { error: "bad" },
};

/** A response with status 409: the state of a resource does not allow the request. */
export const CONFLICT = {
  status: 409,
  body: { error: "busy" },
  code: "conflict_error",
  errorClass: ConflictError,
};

/**
 * Returns a response with status 422, and the error that the client creates from it.
 *
 * @param body - The body, with the message "is wrong" for each field.
 * @param paths - The paths of the fields.
 */
export const unprocessable = (body: object, paths: readonly (readonly string[])[]) => ({
  status: 422,
  body,
  code: "unprocessable_entity_error",
  errorClass: UnprocessableEntityError,
  error: { fields: body, issues: paths.map((path) => ({ path, message: "is wrong" })) },
});

/** Returns a response with status 422 that rejects these fields. */
export const wrongFields = (...names: readonly string[]) =>
  unprocessable(
    Object.fromEntries(names.map((name) => [name, "is wrong"])),
    names.map((name) => [name]),
  );
