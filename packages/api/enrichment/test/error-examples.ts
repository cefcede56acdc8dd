/** A response that the server could not understand the request. */
export const BAD_REQUEST = {
  status: 400,
  body: { error: "bad" },
  code: "generic_error",
  error: { error: "bad" },
};
