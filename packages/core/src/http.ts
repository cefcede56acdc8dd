/** A request as plain, immutable data. To change one, send a copy: `{ ...request, headers }`. */
export interface HttpRequest {
  readonly method: string;
  /** Absolute URL. */
  readonly url: string;
  /** Header names are in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Text, so that it can be sent again. */
  readonly body?: string;
}

/** A complete response. Every status is data here, never an error. */
export interface HttpResponse {
  readonly status: number;
  /** Header names are in lower case. The values of a repeated header are joined with `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /** Decoded text. Empty if there was no body. */
  readonly body: string;
}
