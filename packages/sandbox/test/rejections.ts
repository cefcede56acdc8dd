/** The result of a call that was rejected with status 404. */
export const NOT_FOUND = { error: { code: "not_found_error" } };

/** The result of a call that was rejected with status 409. */
export const CONFLICT = { error: { code: "conflict_error" } };

/** Returns the result of a call that was rejected with status 422 and these messages. */
export const unprocessable = (fields: object) => ({
  error: { code: "unprocessable_entity_error", fields },
});
