import { ConfigurationError, type Issue, RequestValidationError } from "@moovkit/models";
import { formatValue } from "./format-value.js";
import { isBrowser } from "./is-browser.js";
import type { EncodedInput, Operation } from "./operation.js";
import type { EncodedBody } from "./request-body.js";

type Fields = Readonly<Record<string, unknown>>;

type Headers = Readonly<Record<string, string>>;

const CONTENT_TYPES = {
  json: "application/json",
  bytes: "application/octet-stream",
  // The runtime adds the content type of a form, because it chooses the boundary.
  form: undefined,
} as const;

/** Visible characters of Latin-1, spaces and tabs (RFC 9110, section 5.5). */
const HEADER_VALUE = /^[\t\x20-\x7e\xa0-\xff]*$/;

/** Whether a text can be the value of a header. */
export const isHeaderValue = (text: string): boolean => HEADER_VALUE.test(text);

/** The header with the idempotency key of a call. */
export const IDEMPOTENCY_HEADER = "x-idempotency-key";

/** Returns the field of the input that a header comes from, or the name of the header. */
const fieldOf = ({ headers = {} }: Operation, header: string): string => {
  if (header === IDEMPOTENCY_HEADER) return "idempotencyKey";
  return Object.keys(headers).find((field) => headers[field]?.toLowerCase() === header) ?? header;
};

/** Removes headers that are `undefined`. Names are in lower case, so that a later header replaces an earlier one. */
const toHeaders = (source: Fields): Headers =>
  Object.fromEntries(
    Object.entries(source)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name.toLowerCase(), formatValue(value)]),
  );

/**
 * Returns the idempotency key of a call. Retries rely on it, so a request that would have none is not sent.
 *
 * @throws RequestValidationError if the key of the input is empty, or starts or ends with a space.
 * @throws ConfigurationError if the client generates no key.
 */
const chooseIdempotencyKey = (
  { id }: Operation,
  { idempotencyKey }: Fields,
  createIdempotencyKey: () => unknown,
): string => {
  // Headers are trimmed on the way. Keys that differ only in these spaces would be the same, so the second payment would not be sent.
  const isKey = (key: unknown): key is string => typeof key === "string" && key !== "" && key.trim() === key;
  if (isKey(idempotencyKey)) return idempotencyKey;
  if (idempotencyKey !== undefined && idempotencyKey !== null)
    throw new RequestValidationError(id, [
      {
        path: ["idempotencyKey"],
        message: "must be a string that is not empty, and does not start or end with a space",
      },
    ]);
  const generatedKey = createIdempotencyKey();
  if (isKey(generatedKey)) return generatedKey;
  throw new ConfigurationError(
    `${id}: \`createIdempotencyKey\` must return a string that is not empty, and does not start or end with a space. No request was sent.`,
  );
};

/**
 * Returns the headers that come from the input. A runtime would quote an invalid value in its error.
 *
 * @throws RequestValidationError if a value cannot be sent.
 */
const headersFromInput = (
  operation: Operation,
  fields: Fields,
  encoded: EncodedInput,
  createIdempotencyKey: () => string,
): Headers => {
  const { headers = {}, idempotency } = operation;
  const fromInput = {
    ...(idempotency === "key" && {
      [IDEMPOTENCY_HEADER]: chooseIdempotencyKey(operation, fields, createIdempotencyKey),
    }),
    ...toHeaders(Object.fromEntries(Object.entries(headers).map(([field, name]) => [name, fields[field]]))),
    ...toHeaders(encoded.headers ?? {}),
  };
  const issues: Issue[] = Object.entries(fromInput)
    .filter(([, value]) => !isHeaderValue(value))
    .map(([name]) => ({
      path: [fieldOf(operation, name)],
      message:
        "must not contain line breaks and characters that are not in Latin-1, because it is sent as a header",
    }));
  if (issues.length > 0) throw new RequestValidationError(operation.id, issues);
  return fromInput;
};

/** Browsers add the origin themselves. */
const requireOrigin = ({ id, needsOrigin }: Operation, headers: Headers): void => {
  if (!needsOrigin || headers.origin || headers.referer || isBrowser()) return;
  const message = "is required outside browsers, in the input or as an option of the client";
  throw new RequestValidationError(id, [{ path: ["origin"], message }]);
};

/** What the headers of a request depend on. */
export interface HeaderSources {
  /** The headers of every request of the client. */
  readonly defaults: Headers;
  readonly input: Fields;
  readonly encoded: EncodedInput;
  readonly bodyKind: EncodedBody["kind"];
  /** Returns a new idempotency key, for operations that need one. */
  readonly createIdempotencyKey: () => string;
}

/**
 * Returns the headers of a request. Those of the input take precedence over those of the client.
 *
 * @throws RequestValidationError if a header of the input cannot be sent, or is missing.
 */
export const buildHeaders = (
  operation: Operation,
  { defaults, input, encoded, bodyKind, createIdempotencyKey }: HeaderSources,
): Headers => {
  const headers = {
    ...defaults,
    // The defaults accept JSON only, and a server may refuse to send a file as JSON.
    ...(operation.responseType === "bytes" && { accept: "*/*" }),
    ...toHeaders({ "content-type": bodyKind && CONTENT_TYPES[bodyKind] }),
    ...headersFromInput(operation, input, encoded, createIdempotencyKey),
  };
  requireOrigin(operation, headers);
  return headers;
};
