/** One request as plain, immutable data. A plugin that wants another one makes a copy: `{ ...request, headers }`. */
export interface HttpRequest {
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Text, so that it can be sent again. */
  readonly body?: string;
}

/** One answer, read to its end. A status is data here, never an error. */
export interface HttpResponse {
  readonly status: number;
  /** Names in lower case; a header that came twice is joined with `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /** Decoded text, empty where there was none. */
  readonly body: string;
}
