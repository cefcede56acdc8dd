import { redactFields, redactPath } from "./redact-fields.js";

/** A request that the sandbox has received. Secrets are redacted. */
export interface RecordedRequest {
  /** RFC 3339, by the clock of the sandbox. */
  readonly receivedOn: string;
  readonly method: string;
  /** The path with the query. */
  readonly path: string;
  /** The operation that the request calls, such as `createTransfer`. Absent if no operation has this method and path. */
  readonly operation?: string;
  /** The headers in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /**
   * The JSON of the body, or the fields of its form. A file is described by its name, type and size. Absent if there was no
   * body, or if it was not read because the request was rejected before.
   */
  readonly body?: unknown;
  /** The status of the response. Absent if a fault reset the connection. */
  readonly status?: number;
}

/** How many requests the log keeps. */
const MAX_REQUESTS = 1000;

const SECRET_HEADERS: readonly string[] = ["authorization", "cookie"];

/** The latest requests of a sandbox. */
export interface RequestLog {
  /** The latest 1,000 requests, the oldest first. */
  readonly requests: readonly RecordedRequest[];
  /** Adds a request, without its secrets. */
  add(request: RecordedRequest, secretFields: readonly string[]): void;
}

/**
 * Creates an empty log.
 *
 * @param onRequest - Called with each request that is added.
 */
export const createRequestLog = (onRequest: (request: RecordedRequest) => void): RequestLog => {
  let requests: RecordedRequest[] = [];
  return {
    get requests() {
      return requests.slice(-MAX_REQUESTS);
    },
    add: (request, secretFields) => {
      const recorded = {
        ...request,
        path: redactPath(request.path, secretFields),
        headers: redactFields(request.headers, SECRET_HEADERS) as RecordedRequest["headers"],
        ...(request.body !== undefined && { body: redactFields(request.body, secretFields) }),
      };
      requests.push(recorded);
      // Old requests are removed many at a time, because each removal copies the list.
      if (requests.length > 2 * MAX_REQUESTS) requests = requests.slice(-MAX_REQUESTS);
      onRequest(recorded);
    },
  };
};
