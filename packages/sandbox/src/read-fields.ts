import { type Issue, toCamelCase } from "@moovkit/models";
import type { StandardSchemaV1 } from "@standard-schema/spec";
import type { RequestContext } from "./environment.js";
import type { Handler } from "./handler.js";
import { readBody } from "./read-body.js";
import { readBytes } from "./read-bytes.js";
import { readForm } from "./read-form.js";
import { readQuery } from "./read-query.js";
import { fieldsOf, isListSchema } from "./schema-fields.js";
import { describeFiles } from "./uploaded-file.js";

type Fields = Readonly<Record<string, unknown>>;

/** The size up to which files are accepted if the operation does not limit it. */
const DEFAULT_MAX_FILE_BYTES = 20 * 1024 * 1024;

const maxFileBytesOf = ({ maxFileBytes = DEFAULT_MAX_FILE_BYTES }: Handler["operation"]): number =>
  maxFileBytes;

/** Returns the fields of the input that are sent as headers, with the names of the headers. */
export const headersOf = ({
  headers = {},
  idempotency,
}: Handler["operation"]): Readonly<Record<string, string>> => ({
  ...headers,
  ...(idempotency === "key" && { idempotencyKey: "x-idempotency-key" }),
});

const readJSON = async (
  { req, env }: RequestContext,
  { wireNames, isBodyOptional = false }: Handler,
  schema: StandardSchemaV1,
  maxBytes: number,
): Promise<Fields> => {
  const rules = { isOptional: isBodyOptional, isList: isListSchema(schema) };
  const body = await readBody(req.raw, maxBytes, rules);
  env?.onBody?.(body);
  if (wireNames !== "snake_case") return body;
  // An OAuth server ignores parameters that it does not know (RFC 6749, section 3.2).
  const names = Object.keys(fieldsOf(schema));
  const fields = Object.entries(body).map(([name, value]) => [toCamelCase(name), value] as const);
  return Object.fromEntries(fields.filter(([name]) => names.includes(name)));
};

/** Reads a body that is a file. It belongs to the only field that is not sent elsewhere. */
const readFile = async (
  { req }: RequestContext,
  { operation }: Handler,
  schema: StandardSchemaV1,
  maxBytes: number,
): Promise<Fields> => {
  const sentElsewhere = [...Object.keys(req.param()), ...Object.keys(headersOf(operation))];
  const field = Object.keys(fieldsOf(schema)).find((name) => !sentElsewhere.includes(name)) ?? "body";
  const bytes = await readBytes(req.raw, maxBytes);
  return bytes.length > 0
    ? { [field]: new File([bytes], "", { type: req.header("content-type") ?? "" }) }
    : {};
};

const encodingOf = ({ method, encoding }: Handler["operation"]) =>
  encoding ?? (["GET", "DELETE"].includes(method) ? "query" : "json");

/** Reads the fields of the input that are not in the path or in headers: the query, the JSON, the form or the file. */
export const readFields = async (
  context: RequestContext,
  handler: Handler,
  schema: StandardSchemaV1,
  maxBodyBytes: number,
): Promise<Fields> => {
  const { operation } = handler;
  const encoding = encodingOf(operation);
  if (encoding === "query") return readQuery(context.req.query(), schema);
  const maxFormBytes = maxBodyBytes + maxFileBytesOf(operation);
  const fields = await {
    json: () => readJSON(context, handler, schema, maxBodyBytes),
    multipart: () => readForm(context.req.raw, maxFormBytes, schema),
    bytes: () => readFile(context, handler, schema, maxFormBytes),
  }[encoding]();
  if (encoding !== "json") context.env?.onBody?.(describeFiles(fields));
  return fields;
};

/** Returns an issue for each file that is larger than the operation accepts. */
export const listLargeFiles = (fields: Fields, operation: Handler["operation"]): readonly Issue[] => {
  const maxFileBytes = maxFileBytesOf(operation);
  return Object.entries(fields)
    .filter(([, value]) => [value].flat().some((file) => file instanceof File && file.size > maxFileBytes))
    .map(([name]) => ({ path: [name], message: `must not be larger than ${maxFileBytes} bytes` }));
};
