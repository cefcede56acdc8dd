import type { HttpRequest, HttpResponse } from "./http.js";
import { isSecretField } from "./redaction/secrets.js";
import { isSecretHeader } from "./secret-headers.js";

// Requests and responses are plain data for code. These classes only change how they are printed, so that a plugin or a
// transport that logs one shows no secret. A copy (`{ ...request }`) becomes printable again in the next layer.

const INSPECT: unique symbol = Symbol.for("nodejs.util.inspect.custom");

/**
 * Returns a class of frozen copies that are printed as something else. The print methods are on the prototype, because a
 * header can have any name.
 */
const createPrintableClass = <Data extends object>(format: (data: Data) => object) =>
  class {
    constructor(data: Data) {
      Object.freeze(Object.assign(this, data));
    }
    toJSON(): object {
      return format(this as object as Data);
    }
    [INSPECT](): object {
      return format(this as object as Data);
    }
  };

const formatLength = (text: string): string => `[${text.length} characters]`;

const formatBody = (body: HttpRequest["body"] | HttpResponse["body"]): string => {
  if (typeof body === "string") return formatLength(body);
  return body instanceof Uint8Array ? `[${body.byteLength} bytes]` : "[form]";
};

/** Replaces the secrets in the query. */
const formatUrl = (url: string): string =>
  url.replace(/([?&])([^=&]+)=[^&]*/g, (parameter, separator: string, field: string) =>
    isSecretField(field, "", undefined) ? `${separator}${field}=[redacted]` : parameter,
  );

const createHeadersClass = (formatValue: (value: string, name: string) => string) =>
  createPrintableClass((headers: HttpRequest["headers"]) =>
    Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, formatValue(value, name)])),
  );

/**
 * Names of headers are not case-sensitive. With names in lower case, a header of a plugin replaces that of the client, and
 * credentials are recognized.
 */
const withLowerCaseNames = (headers: HttpRequest["headers"]): HttpRequest["headers"] =>
  Object.keys(headers ?? {}).some((name) => name !== name.toLowerCase())
    ? Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
    : headers;

const createConverter = <Data extends HttpRequest | HttpResponse>(
  PrintableHeaders: ReturnType<typeof createHeadersClass>,
): ((data: Data) => Data) => {
  const Printable = createPrintableClass((data: Data) => ({
    ...data,
    ...("url" in data && { url: formatUrl(String(data.url)) }),
    ...(data.body !== undefined && { body: formatBody(data.body) }),
  }));
  return (data) =>
    data instanceof Printable
      ? data
      : (new Printable({
          ...data,
          headers: new PrintableHeaders(withLowerCaseNames(data.headers)),
        }) as object as Data);
};

/** Returns a frozen copy of a request that prints no credentials and no body. */
export const toPrintableRequest: (request: HttpRequest) => HttpRequest = createConverter<HttpRequest>(
  createHeadersClass((value, name) => (isSecretHeader(name) ? "[redacted]" : value)),
);

/**
 * Returns a frozen copy of a response that prints no header values and no body. A server may echo secrets in any header,
 * so only the length of a value is printed.
 */
export const toPrintableResponse: (response: HttpResponse) => HttpResponse = createConverter<HttpResponse>(
  createHeadersClass(formatLength),
);
