/** Returns the body of a request, or `undefined` if it has no fields: the request is then sent without a body. */
export const optionalBody = <Fields extends object>(fields: Fields): Fields | undefined =>
  Object.values(fields).some((value) => value !== undefined) ? fields : undefined;
