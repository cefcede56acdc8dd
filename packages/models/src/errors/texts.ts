import { fromWire } from "../wire.js";

/** Those of the named fields that are there and are strings. An error body is read for what it has, never refused. */
export const texts = <Field extends string>(
  data: unknown,
  fields: readonly Field[],
): { readonly [Name in Field]?: string } => {
  const body = fromWire(data) as Readonly<Record<string, unknown>> | null | undefined;
  const found: { [Name in Field]?: string } = {};
  for (const field of fields) {
    const value = body?.[field];
    if (typeof value === "string") found[field] = value;
  }
  return found;
};

/** `scope: is not known; clientId: is not known`. */
export const fieldsDetail = (fields: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(fields)
    .map(([name, problem]) => `${name}: ${problem}`)
    .join("; ");
