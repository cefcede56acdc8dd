/** The name that each field of a schema has on the wire. */
export type WireNames<Field extends string = string> = Readonly<Record<Field, string>>;

/**
 * Renames the fields of a request to their wire names. Omits fields that are `undefined`.
 *
 * @param request - A validated request.
 * @param wireNames - The wire name of every field of the request.
 */
export const encodeFields = <Request extends object>(
  request: Request,
  wireNames: WireNames<Extract<keyof Request, string>>,
): Record<string, unknown> => {
  const body: Record<string, unknown> = {};
  for (const [field, wireName] of Object.entries<string>(wireNames)) {
    const value = request[field as keyof Request];
    if (value !== undefined) body[wireName] = value;
  }
  return body;
};

/**
 * Reads the fields of an error body that are strings. Ignores everything else in the body.
 *
 * @param body - The parsed body. It can be any value.
 * @param wireNames - The wire name of each field to read.
 */
export const decodeStrings = <Field extends string>(
  body: unknown,
  wireNames: WireNames<Field>,
): { readonly [Name in Field]?: string } => {
  const values = (body ?? {}) as Readonly<Record<string, unknown>>;
  const strings: { [Name in Field]?: string } = {};
  for (const [field, wireName] of Object.entries(wireNames) as [Field, string][]) {
    const value = values[wireName];
    if (typeof value === "string") strings[field] = value;
  }
  return strings;
};
