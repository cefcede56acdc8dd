import { type Issue, RequestValidationError } from "@moovkit/models";
import { buildHeaders } from "./build-headers.js";
import { formatList } from "./format-value.js";
import type { HttpRequest, RequestBody } from "./http.js";
import type { EncodedInput, Operation, QueryValue } from "./operation.js";
import { toPrintableRequest } from "./printable.js";
import { readFiles } from "./read-files.js";
import { secretsOfInput } from "./redaction/secrets.js";
import { toFormData, toRequestBody } from "./request-body.js";
import { runDeclaration } from "./run-declaration.js";

/** What all requests of a client have in common. */
export interface RequestDefaults {
  /** Base URL of the API, without a trailing slash. */
  readonly baseURL: string;
  readonly headers: Readonly<Record<string, string>>;
}

type Fields = Readonly<Record<string, unknown>>;

const PATH_PARAMETER = /\{([^{}]+)\}/g;

/** Returns the names in braces of a path. */
export const listPathParameters = (path: string): readonly string[] =>
  Array.from(path.matchAll(PATH_PARAMETER), ([, name = ""]) => name);

/** Half of a surrogate pair, which cannot be encoded as UTF-8. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** A dot segment would select another resource: URLs are normalized before they are sent. */
const isPathSegment = (value: unknown): boolean =>
  (typeof value === "string" || typeof value === "number") &&
  !/^\.{0,2}$/.test(String(value)) &&
  !LONE_SURROGATE.test(String(value));

/** @throws RequestValidationError if a value of a path parameter is empty or a dot segment. */
const fillPath = ({ id, path }: Operation, fields: Fields): string => {
  const issues: Issue[] = listPathParameters(path)
    .filter((name) => !isPathSegment(fields[name]))
    .map((name) => ({ path: [name], message: "must be an ID" }));
  if (issues.length > 0) throw new RequestValidationError(id, issues);
  return path.replace(PATH_PARAMETER, (_, name: string) => encodeURIComponent(String(fields[name])));
};

const omit = (fields: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));

const encodeByDefault = (
  { method, encoding = method === "GET" || method === "DELETE" ? "query" : "json" }: Operation,
  fields: Fields,
): EncodedInput => {
  switch (encoding) {
    case "query":
      return { query: fields as Readonly<Record<string, QueryValue>> };
    case "json":
      return { body: fields };
    case "multipart":
      return { body: toFormData(fields) };
    case "bytes":
      return { body: Object.values(fields).find((value) => value !== undefined) };
  }
};

const encodeInput = (operation: Operation, input: Fields | undefined): EncodedInput => {
  if (operation.encode) return operation.encode(input as never);
  if (input === undefined) return {};
  // A body that is a list has no fields to send elsewhere.
  if (Array.isArray(input)) return { body: input };
  const sentElsewhere = [...listPathParameters(operation.path), ...Object.keys(operation.headers ?? {})];
  if (operation.idempotency === "key") sentElsewhere.push("idempotencyKey");
  return encodeByDefault(operation, omit(input, sentElsewhere));
};

const encodeQueryPart = (part: string): string =>
  encodeURIComponent(part.replace(new RegExp(LONE_SURROGATE, "gu"), "\ufffd"));

const formatQuery = (query: EncodedInput["query"] = {}): string => {
  const parameters = Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const values = formatList(Array.isArray(value) ? value : [value]).map(encodeQueryPart);
      return `${encodeQueryPart(name)}=${values.join(",")}`;
    });
  return parameters.length > 0 ? `?${parameters.join("&")}` : "";
};

/**
 * Returns the request of an operation for a validated input.
 *
 * @param createIdempotencyKey - Returns a new idempotency key, for operations that need one.
 * @param signal - Aborts the reading of files.
 */
export const buildRequest = async (
  operation: Operation,
  input: unknown,
  { baseURL, headers }: RequestDefaults,
  createIdempotencyKey: () => string,
  signal: AbortSignal | undefined,
): Promise<HttpRequest> => {
  const fields = await readFiles(operation, (input ?? {}) as Fields, signal);
  const encoded = runDeclaration(
    operation,
    () => secretsOfInput(input, operation.secretFields),
    () => encodeInput(operation, input === undefined ? undefined : fields),
  );
  const { body, kind } = await toRequestBody(encoded.body);
  return toPrintableRequest({
    method: operation.method,
    url: baseURL + fillPath(operation, fields) + formatQuery(encoded.query),
    headers: buildHeaders(operation, {
      defaults: headers,
      input: fields,
      encoded,
      bodyKind: kind,
      createIdempotencyKey,
    }),
    ...(body !== undefined && { body: body as RequestBody }),
  });
};
