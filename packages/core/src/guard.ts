import type { HttpRequest, HttpResponse } from "./http.js";

// Requests and answers stay plain data for code. These classes are there only for what prints them: a plugin or a
// transport that logs one as a whole shows no secret. A copy (`{ ...request }`) is guarded anew at the next layer.

const INSPECT: unique symbol = Symbol.for("nodejs.util.inspect.custom");
const SECRET_HEADERS = /^(authorization|proxy-authorization|cookie|set-cookie|x-api-key)$/;

const REDACTED = "[redacted]";

class Headers {
  constructor(headers: Readonly<Record<string, string>>) {
    Object.assign(this, headers);
    Object.freeze(this);
  }
  toJSON(): Record<string, string> {
    return Object.fromEntries(
      Object.entries(this).map(([name, value]) => [name, SECRET_HEADERS.test(name) ? REDACTED : value]),
    );
  }
  [INSPECT](): unknown {
    return this.toJSON();
  }
}

/** A server may write back what it was sent, in any header: these show by length alone. */
class AnswerHeaders extends Headers {
  override toJSON(): Record<string, string> {
    return Object.fromEntries(Object.entries(this).map(([name, value]) => [name, length(value)]));
  }
}

type Plain = Readonly<Record<string, string>>;

const length = (body: string) => `[${body.length} characters]`;

class GuardedRequest implements HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Plain;
  declare readonly body?: string;
  constructor({ method, url, headers, body }: HttpRequest) {
    this.method = method;
    this.url = url;
    this.headers = (headers instanceof Headers ? headers : new Headers(headers)) as object as Plain;
    if (body !== undefined) this.body = body;
    Object.freeze(this);
  }
  toJSON(): object {
    return this.body === undefined ? { ...this } : { ...this, body: length(this.body) };
  }
  [INSPECT](): unknown {
    return this.toJSON();
  }
}

class GuardedResponse implements HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  constructor({ status, headers, body }: HttpResponse) {
    this.status = status;
    this.headers = (headers instanceof AnswerHeaders
      ? headers
      : new AnswerHeaders(headers)) as object as Plain;
    this.body = body;
    Object.freeze(this);
  }
  toJSON(): object {
    return { ...this, body: length(this.body) };
  }
  [INSPECT](): unknown {
    return this.toJSON();
  }
}

export const guardRequest = (request: HttpRequest): HttpRequest =>
  request instanceof GuardedRequest ? request : new GuardedRequest(request);

export const guardResponse = (response: HttpResponse): HttpResponse =>
  response instanceof GuardedResponse ? response : new GuardedResponse(response);
