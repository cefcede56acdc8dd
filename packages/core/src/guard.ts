import type { HttpRequest, HttpResponse } from "./http.js";

// Requests and answers stay plain data for code. These classes are there only for what prints them: a plugin or a
// transport that logs one as a whole shows no secret. A copy (`{ ...request }`) is guarded anew at the next layer.

const INSPECT: unique symbol = Symbol.for("nodejs.util.inspect.custom");
const SECRET_HEADERS = /^(authorization|proxy-authorization|cookie|set-cookie|x-api-key)$/;

const length = (text: string) => `[${text.length} characters]`;

type Plain = Readonly<Record<string, string>>;

/** A header may have any name, and must not come before what is done with it. */
const SHOWN: unique symbol = Symbol("shown");

class RequestHeaders {
  constructor(headers: Plain) {
    Object.freeze(Object.assign(this, headers));
  }
  toJSON(): object {
    return Object.fromEntries(Object.entries(this).map(([name, value]) => [name, this[SHOWN](name, value)]));
  }
  [SHOWN](name: string, value: string): string {
    return SECRET_HEADERS.test(name) ? "[redacted]" : value;
  }
  [INSPECT](): object {
    return this.toJSON();
  }
}

class ResponseHeaders extends RequestHeaders {
  /** A server may write back what it was sent, in any header: these show by length alone. */
  override [SHOWN](_: string, value: string): string {
    return length(value);
  }
}

class Guarded {
  declare readonly headers: Plain;
  declare readonly body?: string;
  constructor(data: object, Headers: typeof RequestHeaders) {
    Object.assign(this, data);
    const headers = this.headers instanceof Headers ? this.headers : new Headers(this.headers);
    Object.freeze(Object.assign(this, { headers }));
  }
  toJSON(): object {
    return this.body === undefined ? { ...this } : { ...this, body: length(this.body) };
  }
  [INSPECT](): object {
    return this.toJSON();
  }
}

const guard = <Data extends object>(data: Data, Headers: typeof RequestHeaders): Data =>
  data instanceof Guarded ? data : (new Guarded(data, Headers) as object as Data);

export const guardRequest = (request: HttpRequest): HttpRequest => guard(request, RequestHeaders);

export const guardResponse = (response: HttpResponse): HttpResponse => guard(response, ResponseHeaders);
