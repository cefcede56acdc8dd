import type { HttpRequest, HttpResponse } from "./http.js";

// Requests and answers stay plain data for code. These classes are there only for what prints them: a plugin or a
// transport that logs one as a whole shows no secret. A copy (`{ ...request }`) is guarded anew at the next layer.

const INSPECT: unique symbol = Symbol.for("nodejs.util.inspect.custom");
const SECRET_HEADERS = /^(authorization|proxy-authorization|cookie|set-cookie|x-api-key)$/;

/** Frozen copies of data, printed as something else. What prints is no own field, as a header may have any name. */
const printedAs = <Data extends object>(shown: (data: Data) => object) =>
  class {
    constructor(data: Data) {
      Object.freeze(Object.assign(this, data));
    }
    toJSON(): object {
      return shown(this as object as Data);
    }
    [INSPECT](): object {
      return shown(this as object as Data);
    }
  };

const length = (text: string) => `[${text.length} characters]`;

const headersPrintedAs = (shown: (value: string, name: string) => string) =>
  printedAs((headers: HttpRequest["headers"]) =>
    Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, shown(value, name)])),
  );

const guardWith = <Data extends HttpRequest | HttpResponse>(
  Headers: ReturnType<typeof headersPrintedAs>,
): ((data: Data) => Data) => {
  const Guarded = printedAs((data: Data) =>
    data.body === undefined ? { ...data } : { ...data, body: length(data.body) },
  );
  return (data) =>
    data instanceof Guarded
      ? data
      : (new Guarded({ ...data, headers: new Headers(data.headers) }) as object as Data);
};

export const guardRequest: (request: HttpRequest) => HttpRequest = guardWith<HttpRequest>(
  headersPrintedAs((value, name) => (SECRET_HEADERS.test(name) ? "[redacted]" : value)),
);

/** A server may write back what it was sent, in any header: these show by length alone. */
export const guardResponse: (response: HttpResponse) => HttpResponse = guardWith<HttpResponse>(
  headersPrintedAs(length),
);
