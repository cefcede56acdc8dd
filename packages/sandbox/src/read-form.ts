import { validate } from "@moovkit/models";
import type { StandardSchemaV1 } from "@standard-schema/spec";
import { isTooDeep } from "./is-too-deep.js";
import { parseLiteral } from "./parse-literal.js";
import { readBytes } from "./read-bytes.js";
import { rejectRequest } from "./reject-request.js";
import { fieldsOf } from "./schema-fields.js";

const parseForm = async (request: Request, maxBytes: number): Promise<FormData> => {
  const headers = { "content-type": request.headers.get("content-type") ?? "" };
  const bytes = await readBytes(request, maxBytes);
  try {
    return await new Response(bytes, { headers }).formData();
  } catch {
    return rejectRequest(400, { error: "the body must be a form (multipart/form-data)" });
  }
};

/** Returns the value of a part. Objects, numbers and booleans are sent as JSON. */
const readPart = async (part: string | File, schema: StandardSchemaV1 | undefined): Promise<unknown> => {
  if (typeof part !== "string" || !schema) return part;
  if ("value" in (await validate(schema, part))) return part;
  const literal = parseLiteral(part);
  return isTooDeep(literal) ? rejectRequest(400, { error: "the body is nested too deeply" }) : literal;
};

/**
 * Reads the form in the body of a request. Files become a `File`, with their name and type. Parts with the same name become
 * a list. Rejects the request with status 413 if the body is too large, and with 400 if it is not a form.
 *
 * @param schema - The schema of the input. It decides which parts are text, and which are JSON.
 * @see https://www.rfc-editor.org/rfc/rfc7578
 */
export const readForm = async (
  request: Request,
  maxBytes: number,
  schema: StandardSchemaV1,
): Promise<Readonly<Record<string, unknown>>> => {
  const form = await parseForm(request, maxBytes);
  const fields = fieldsOf(schema);
  const entries = [...new Set(form.keys())].map(async (name) => {
    const values = await Promise.all(form.getAll(name).map((part) => readPart(part, fields[name])));
    return [name, values.length > 1 ? values : values[0]];
  });
  return Object.fromEntries(await Promise.all(entries));
};
