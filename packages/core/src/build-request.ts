import { type Issue, RequestValidationError } from "@moovkit/models";
import type { HttpRequest, RequestBody } from "./http.js";
import { isBrowser } from "./is-browser.js";
import type { EncodedInput, Operation, QueryValue } from "./operation.js";
import { toPrintableRequest } from "./printable.js";
import { toRequestBody, toFormData } from "./request-body.js";

/** What all requests of a client have in common. */
export interface RequestDefaults {
  /** Base URL of the API, without a trailing slash. */
  readonly baseURL: string;
  readonly headers: Readonly<Record<string, string>>;
}

type Fields = Readonly<Record<string, unknown>>;

const PATH_PARAMETER = /\{(\w+)\}/g;

/** Returns the names in braces of a path. */
export const listPathParameters = (path: string): readonly string[] =>
  Array.from(path.matchAll(PATH_PARAMETER), ([, name = ""]) => name);

/** A dot segment would select another resource: URLs are normalized before they are sent. */
const isPathSegment = (value: unknown): boolean =>
  (typeof value === "string" || typeof value === "number") && !/^\.{0,2}$/.test(String(value));

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
      return { body: Object.values(fields)[0] };
  }
};

const encodeInput = (operation: Operation, input: Fields | undefined): EncodedInput => {
  if (operation.encode) return operation.encode(input as never);
  if (input === undefined) return {};
  const sentElsewhere = [...listPathParameters(operation.path), ...Object.keys(operation.headers ?? {})];
  if (operation.idempotency === "key") sentElsewhere.push("idempotencyKey");
  return encodeByDefault(operation, omit(input, sentElsewhere));
};

const formatQuery = (query: EncodedInput["query"] = {}): string => {
  const parameters = Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const values = (Array.isArray(value) ? value : [value]).map((part) => encodeURIComponent(String(part)));
      return `${encodeURIComponent(name)}=${values.join(",")}`;
    });
  return parameters.length > 0 ? `?${parameters.join("&")}` : "";
};

const collectHeaders = (
  { headers = {}, idempotency }: Operation,
  fields: Fields,
  createIdempotencyKey: () => string,
): Readonly<Record<string, unknown>> => ({
  ...Object.fromEntries(Object.entries(headers).map(([field, name]) => [name, fields[field]])),
  ...(idempotency === "key" && { "x-idempotency-key": fields.idempotencyKey ?? createIdempotencyKey() }),
});

const CONTENT_TYPES = {
  json: "application/json",
  bytes: "application/octet-stream",
  // The runtime adds the content type of a form, because it chooses the boundary.
  form: undefined,
} as const;

/** Later sources take precedence, unless their value is `undefined`. */
const toHeaders = (...sources: readonly Readonly<Record<string, unknown>>[]): Record<string, string> =>
  Object.fromEntries(
    sources
      .flatMap((source) => Object.entries(source))
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)]),
  );

/** Browsers add the origin themselves. */
const requireOrigin = ({ id, needsOrigin }: Operation, headers: Readonly<Record<string, string>>): void => {
  if (!needsOrigin || headers.origin || headers.referer || isBrowser()) return;
  const message = "is required outside browsers, in the input or as an option of the client";
  throw new RequestValidationError(id, [{ path: ["origin"], message }]);
};

/**
 * Returns the request of an operation for a validated input.
 *
 * @param createIdempotencyKey - Returns a new idempotency key, for operations that need one.
 */
export const buildRequest = async (
  operation: Operation,
  input: unknown,
  { baseURL, headers }: RequestDefaults,
  createIdempotencyKey: () => string,
): Promise<HttpRequest> => {
  const fields = (input ?? {}) as Fields;
  const encoded = encodeInput(operation, input as Fields | undefined);
  const { body, kind } = await toRequestBody(encoded.body);
  const requestHeaders = toHeaders(
    headers,
    { "content-type": kind && CONTENT_TYPES[kind] },
    collectHeaders(operation, fields, createIdempotencyKey),
    encoded.headers ?? {},
  );
  requireOrigin(operation, requestHeaders);
  return toPrintableRequest({
    method: operation.method,
    url: baseURL + fillPath(operation, fields) + formatQuery(encoded.query),
    headers: requestHeaders,
    ...(body !== undefined && { body: body as RequestBody }),
  });
};
