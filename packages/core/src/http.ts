/** A request body. Each kind can be sent again. */
export type RequestBody = string | Uint8Array<ArrayBuffer> | FormData;

/** A request as plain, immutable data. To change one, send a copy: `{ ...request, headers }`. */
export interface HttpRequest {
  readonly method: string;
  /** Absolute URL. */
  readonly url: string;
  /** Header names are in lower case. A `FormData` body has no `content-type`, because the runtime adds the boundary. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: RequestBody | undefined;
}

/** A complete response. Every status is data here, never an error. */
export interface HttpResponse {
  readonly status: number;
  /** Header names are in lower case. The values of a repeated header are joined with `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /** The decoded body, empty if there was none: text, or bytes if `responseType` of the request's context is "bytes". */
  readonly body: string | Uint8Array;
}
